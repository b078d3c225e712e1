import type { Pack, Position } from '../../core/pack/model.ts';

type Identified = { readonly id?: string | undefined };
/** What was added, taken out and altered between two lists, by id. */
type Changes<T> = {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly altered: readonly { readonly now: T; readonly fields: readonly string[] }[];
};

/** Names of fields, as a reader of the changelog knows them. */
const FIELDS: Readonly<Record<string, string>> = {
  rung: 'step',
  class: 'how it is known',
  also: 'further sources',
  reportedBy: 'who reports it',
  until: 'end',
  url: 'address',
  proposedBy: 'proposers',
  names: 'spellings',
};

function changesOf<T extends Identified>(before: readonly T[], now: readonly T[]): Changes<T> {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    altered: now.flatMap((item) => {
      const earlier = old.get(item.id) as Readonly<Record<string, unknown>> | undefined;
      if (!earlier) return [];
      const later = item as Readonly<Record<string, unknown>>;
      const fields = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].filter(
        (key) => JSON.stringify(earlier[key]) !== JSON.stringify(later[key]),
      );
      return fields.length > 0 ? [{ now: item, fields: fields.map((key) => FIELDS[key] ?? key) }] : [];
    }),
  };
}

function section<T extends Identified>(
  title: string,
  { added, removed, altered }: Changes<T>,
  wordsOf: (item: T) => string,
): string[] {
  const lines = [
    ...added.map((item) => `- Added: ${wordsOf(item)}`),
    ...altered.map(({ now, fields }) => `- Changed: ${wordsOf(now)} (${fields.join(', ')})`),
    ...removed.map((item) => `- Removed: ${wordsOf(item)}`),
  ];
  return lines.length === 0 ? [] : [`### ${title}\n\n${lines.join('\n')}`];
}

const answersOf = ({ proposals }: Pack) =>
  proposals.flatMap((proposal) =>
    proposal.answers.map((answer, at) => ({ ...answer, id: answer.id ?? `${proposal.id} ${at}`, proposal })),
  );

/**
 * A changelog in words, as Markdown, of what a newer version of a pack adds, changes and removes: sources, actors,
 * proposals, answers, acts, and the positions by speaker. Says so if nothing differs.
 */
export function changelogOf(before: Pack, now: Pack): string {
  const nameOf = (id: string): string =>
    [...now.actors, ...before.actors].find((actor) => actor.id === id)?.name.en ?? id;
  const titleOf = (id: string): string =>
    [...now.issues, ...before.issues].find((issue) => issue.id === id)?.title.en ?? id;
  const byDate = <T extends { readonly date: string }>(items: readonly T[]): T[] =>
    [...items].sort((one, other) => one.date.localeCompare(other.date));
  const bySpeaker = (positions: readonly Position[], id: string): Position[] =>
    byDate(positions.filter(({ speaker }) => speaker === id));
  const speakers = [...new Set([...now.positions, ...before.positions].map(({ speaker }) => speaker))].sort();
  const plain = (proposals: Pack['proposals']) => proposals.map(({ answers, ...proposal }) => proposal);
  const parts = [
    ...section('Sources', changesOf(before.sources, now.sources), ({ publisher, title, published }) =>
      [publisher, title && `“${title}”`, published].filter(Boolean).join(', '),
    ),
    ...section('Issues', changesOf(before.issues, now.issues), ({ title }) => title.en),
    ...section('Actors', changesOf(before.actors, now.actors), ({ name }) => name.en),
    ...section(
      'Proposals',
      changesOf(plain(before.proposals), plain(now.proposals)),
      ({ name, date }) => `${name.en}, ${date}`,
    ),
    ...section(
      'Answers to proposals',
      changesOf(answersOf(before), answersOf(now)),
      ({ from, date, proposal }) => `${nameOf(from)} on “${proposal.name.en}”, ${date}`,
    ),
    ...section('Events', changesOf(before.acts, now.acts), ({ title, date }) => `${title.en}, ${date}`),
    ...speakers.flatMap((id) =>
      section(
        `Positions of ${nameOf(id)}`,
        changesOf(bySpeaker(before.positions, id), bySpeaker(now.positions, id)),
        ({ date, issue, headline }) => `${date}, ${titleOf(issue)}: ${headline.en}`,
      ),
    ),
  ];
  const { from, to } = now.coverage;
  const head = `## ${now.title.en}, version ${now.version ?? '–'} (before: ${before.version ?? '–'})`;
  const added = now.positions.length - before.positions.length;
  const count = `${now.positions.length} positions (${added < 0 ? '−' : '+'}${Math.abs(added)}), covering ${from} to ${to}.`;
  return [head, count, ...(parts.length > 0 ? parts : ['Nothing has changed.'])].join('\n\n');
}
