import { ON_RECORD } from '../../core/positions/constants.ts';
import { type Parts, statementsOf } from '../parts.ts';

/** Reports statements whose class, `reportedBy`, quote and source are inconsistent. */
export function checkEvidence(parts: Parts): void {
  const machine = new Set(
    parts.sources.value.sources
      .filter((source) => source.wording === 'machine-translated')
      .map(({ id }) => id),
  );
  for (const { value, path, report } of statementsOf(parts)) {
    if (value.quote && machine.has(value.source))
      report(
        [...path, 'quote'],
        `${value.source} is a machine translation and must not be quoted; remove the quote`,
      );
    if ((value.class === 'reported' || value.class === 'assessed') && value.reportedBy === undefined)
      report(
        [...path, 'class'],
        `a statement of class “${value.class}” needs “reportedBy”; name who reports it`,
      );
    if (value.class === 'quoted' && !value.quote)
      report(
        [...path, 'class'],
        'a statement of class “quoted” needs a quote; add the speaker’s own words, or change the class to “stated”',
      );
  }
  checkClasses(parts);
}

/** Minimum length of a passage that is not part of another by chance, in UTF-16 code units. */
const LONG_PASSAGE = 16;

/** Reports statements from one passage of which one is on record and another is not. */
function checkClasses(parts: Parts): void {
  const all = statementsOf(parts);
  for (const { value, path, report } of all) {
    const passage = value.passage?.exact ?? '';
    const other = all.find(
      (one) =>
        one.value.source === value.source &&
        passage.length >= LONG_PASSAGE &&
        one.value.passage?.exact.includes(passage) &&
        ON_RECORD[one.value.class] !== ON_RECORD[value.class],
    );
    if (other)
      report(
        [...path, 'class'],
        `this passage is “${value.class}” here and “${other.value.class}” in another statement; use one class for both`,
      );
  }
}
