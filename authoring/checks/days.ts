import { isBefore, readDate } from '../../core/dates.ts';
import type { Parts, Path, Report } from '../parts.ts';

type Dated = { readonly date?: string | undefined; readonly source?: string | undefined };

/** Reports what was said later than its source was published, and a coverage that ends before it begins. */
export function checkDays({ head, sources, acts, actors, proposals }: Parts): void {
  const { from, to } = head.value.coverage;
  if (isBefore(readDate(to), readDate(from)))
    head.report(
      ['coverage'],
      `the coverage ends on ${to}, before it begins on ${from}; correct one of the dates`,
    );
  const published = new Map(sources.value.sources.map((source) => [source.id, source.published]));
  const check = ({ date, source }: Dated, path: Path, report: Report): void => {
    const day = source === undefined ? undefined : published.get(source);
    if (date !== undefined && day !== undefined && isBefore(readDate(day), readDate(date)))
      report(
        path,
        `this is of ${date}, but its source ${source} was published on ${day}; correct one of the dates`,
      );
  };
  acts?.value.acts.forEach((act, at) => {
    check(act, ['acts', at], acts.report);
  });
  for (const { value, report } of actors)
    value.positions.forEach((position, at) => {
      check(position, ['positions', at], report);
    });
  for (const { value, report } of proposals) {
    value.stages.forEach((stage, at) => {
      check(stage, ['stages', at], report);
    });
    value.answers.forEach((answer, at) => {
      check(answer, ['answers', at], report);
    });
  }
}
