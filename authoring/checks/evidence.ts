import { type Parts, statementsOf } from '../parts.ts';

/** Reports statements whose class, reporter and quote do not go together. */
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
        `nothing is quoted from ${value.source}, a machine translation; take the quote out`,
      );
    if ((value.class === 'reported' || value.class === 'assessed') && value.reportedBy === undefined)
      report(
        [...path, 'class'],
        `what is ${value.class} is somebody’s word; write in reportedBy who says so`,
      );
    if (value.class === 'quoted' && !value.quote)
      report(
        [...path, 'class'],
        'what is quoted needs a quote; write the speaker’s own words, or make the class stated',
      );
  }
}
