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
}
