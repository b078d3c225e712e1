import { readDate } from '../../core/dates.ts';
import type { Pack } from '../../core/pack/model.ts';
import { changesBetween, type PackChange } from '../../core/pack/pack-changes.ts';

/** Names of fields, as a reader of the changelog knows them. */
const FIELDS: Readonly<Record<string, string>> = {
  rung: 'step',
  class: 'how it is known',
  also: 'further sources',
  reportedBy: 'who reports it',
  until: 'end',
  url: 'address',
  proposedBy: 'proposers',
};

const TITLES: readonly (readonly [kind: PackChange['kind'], title: string])[] = [
  ['moved', 'Moved'],
  ['added', 'Added'],
  ['corrected', 'Corrected'],
  ['withdrawn', 'Withdrawn'],
];

const line = ({ kind, what, text, date, fields = [] }: PackChange): string => {
  if (kind === 'moved') return `- ${text.en}`;
  const altered = fields.map((field) => FIELDS[field] ?? field).join(', ');
  const head = `- ${what === 'act' ? 'Event' : `${what[0]?.toUpperCase()}${what.slice(1)}`}`;
  return `${[head, date].filter(Boolean).join(', ')}: ${text.en}${altered && ` (${altered})`}`;
};

/** What changes only what the matcher finds: names, their forms, and cues. */
function spellings(before: Pack, now: Pack): string[] {
  const wordsOf = ({ actors, proposals, issues }: Pack): Map<string, string> =>
    new Map([
      ...actors.map(({ id, name, names, traps, seat, adjectives }): [string, string] => [
        id,
        JSON.stringify([name.en, names, traps, seat, adjectives]),
      ]),
      ...proposals.map(({ id, name, names, traps }): [string, string] => [
        id,
        JSON.stringify([name.en, names, traps]),
      ]),
      ...issues.map(({ id, title, cues, hints }): [string, string] => [
        `issue ${id}`,
        JSON.stringify([title.en, cues, hints]),
      ]),
    ]);
  const old = wordsOf(before);
  return [...wordsOf(now)].flatMap(([id, text]) =>
    old.has(id) && old.get(id) !== text ? [(JSON.parse(text) as string[])[0] as string] : [],
  );
}

/**
 * A changelog in words, as Markdown, of what a newer version of a pack changes: which actors moved, and what was added,
 * corrected and withdrawn, each by kind and day. Says so if nothing differs.
 */
export function changelogOf(before: Pack, now: Pack): string {
  const dayOf = ({ date }: PackChange): number => (date === undefined ? 0 : (readDate(date).latest ?? 0));
  const changes = changesBetween(before, now).sort((one, other) => dayOf(one) - dayOf(other));
  const parts = TITLES.flatMap(([kind, title]) => {
    const own = changes.filter((change) => change.kind === kind);
    return own.length > 0 ? [`### ${title}\n\n${own.map(line).join('\n')}`] : [];
  });
  const spelt = spellings(before, now);
  if (spelt.length > 0) parts.push(`### Spellings and cues\n\n${spelt.join(', ')}`);
  const { from, to } = now.coverage;
  const versionOf = ({ version, sequence }: Pack): string => version ?? `${sequence}`;
  const head = `## ${now.title.en}, version ${versionOf(now)} (before: ${versionOf(before)})`;
  const added = now.positions.length - before.positions.length;
  const count = `${now.positions.length} positions (${added < 0 ? '−' : '+'}${Math.abs(added)}), covering ${from} to ${to}.`;
  return [head, count, ...(parts.length > 0 ? parts : ['Nothing has changed.'])].join('\n\n');
}
