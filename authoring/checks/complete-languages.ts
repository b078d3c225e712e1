import type { Language, Localised } from '../../core/pack/model.ts';
import type { Parts, Path, Report } from '../parts.ts';

/** The languages in which headlines are written; in the others, readers see the label of the position's rung. */
const OF_HEADLINES: readonly Language[] = ['en', 'uk', 'de'];

/**
 * Reports names, titles of roles and issues, poles and rungs that are missing in a language of the pack's title,
 * and headlines that are missing in a language in which headlines are written.
 */
export function checkLanguages({ head, issues, actors, proposals }: Parts): void {
  const all = Object.keys(head.value.title) as Language[];
  const written = OF_HEADLINES.filter((language) => all.includes(language));
  const check = (text: Localised | undefined, path: Path, report: Report, languages = all): void => {
    const missing = text ? languages.filter((language) => text[language] === undefined) : [];
    if (missing.length > 0) report(path, `this text is missing in ${missing.join(', ')}; add it`);
  };
  issues.value.issues.forEach(({ title, poles, rungs }, at) => {
    const path = ['issues', at];
    check(title, [...path, 'title'], issues.report);
    check(poles?.a, [...path, 'poles', 'a'], issues.report);
    check(poles?.b, [...path, 'poles', 'b'], issues.report);
    rungs.forEach(({ label }, rank) => {
      check(label, [...path, 'rungs', rank, 'label'], issues.report);
    });
  });
  for (const { value, report } of [...actors, ...proposals]) check(value.name, ['name'], report);
  for (const { value, report } of actors) {
    value.roles.forEach(({ title }, at) => {
      check(title, ['roles', at, 'title'], report);
    });
    value.positions.forEach(({ headline }, at) => {
      check(headline, ['positions', at, 'headline'], report, written);
    });
  }
  for (const { value, report } of proposals) check(value.headline, ['headline'], report, written);
}
