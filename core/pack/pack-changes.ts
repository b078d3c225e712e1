import { readDate } from '../dates.ts';
import { endingOf } from '../positions/ending.ts';
import { indexPack, type PackIndex } from '../positions/pack-index.ts';
import { inOrder, splitAt, standingOf } from '../positions/standing.ts';
import { LANGUAGES } from './languages.ts';
import type { Issue, Localised, Pack, Position } from './model.ts';

/** What an update changed, as a reader sees it. */
export type PackChange = {
  /** `moved`: where an actor stands on an issue is another rung than before. */
  readonly kind: 'added' | 'corrected' | 'withdrawn' | 'moved';
  readonly what: 'actor' | 'proposal' | 'position' | 'act' | 'issue' | 'source';
  /** The id of the actor or proposal that it is about, if there is one. */
  readonly entity?: string | undefined;
  /** What it is about, in the words of the pack. */
  readonly text: Localised;
  /** Its day, an EDTF date, if it has one. */
  readonly date?: string | undefined;
  /** The fields of the model that were corrected. */
  readonly fields?: readonly string[] | undefined;
};

type Part = Pick<PackChange, 'what' | 'entity' | 'text' | 'date'> & {
  readonly id: string;
  readonly value: object;
};

/** Writes a text in each language in which all of its parts are known. */
function written(parts: readonly Localised[], join: (parts: readonly string[]) => string): Localised {
  const known = LANGUAGES.filter((language) => parts.every((part) => part[language] !== undefined));
  return Object.fromEntries(
    known.map((language) => [language, join(parts.map((part) => part[language] as string))]),
  ) as Localised;
}

/** Fields with words by which the matcher finds something. A reader does not see them. */
const WORDS = ['names', 'traps', 'seat', 'adjectives', 'cues', 'hints', 'wikidata', 'answers'];

/** Returns the fields in which two values with the same id differ. */
const fieldsThatDiffer = (before: object, now: object): string[] => {
  const [old, own] = [before, now] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (key) => !WORDS.includes(key) && JSON.stringify(old?.[key]) !== JSON.stringify(own?.[key]),
  );
};

/** Everything in a pack that can be added, corrected or withdrawn, by kind and id. */
function partsOf(pack: Pack): Map<string, Part> {
  const names = new Map([...pack.actors, ...pack.proposals].map(({ id, name }) => [id, name]));
  const said = (who: string, text: Localised): Localised =>
    written([names.get(who) ?? { en: who }, text], ([name, words]) => `${name}: ${words}`);
  const parts: Part[] = [
    ...pack.issues.map((value): Part => ({ what: 'issue', id: value.id, text: value.title, value })),
    ...pack.actors.map((value): Part => {
      const { id, name } = value;
      return { what: 'actor', id, entity: id, text: name, value };
    }),
    ...pack.proposals.map((value): Part => {
      const { id, name, date } = value;
      return { what: 'proposal', id, entity: id, text: name, date, value };
    }),
    ...pack.acts.map((value): Part => {
      const { id, title, date } = value;
      return { what: 'act', id, text: title, date, value };
    }),
    ...pack.positions.map((value): Part => {
      const { id, speaker, headline, date } = value;
      return { what: 'position', id, entity: speaker, text: said(speaker, headline), date, value };
    }),
    ...pack.proposals.flatMap((proposal) =>
      proposal.answers.map((value, at): Part => {
        const { id = `${proposal.id} ${at}`, from, summary, date } = value;
        return { what: 'position', id, entity: from, text: said(from, summary), date, value };
      }),
    ),
    ...pack.sources.map(({ file, ...value }): Part => {
      const { id, publisher, title, published } = value;
      const text = { en: [publisher, title].filter(Boolean).join(', ') || id };
      return { what: 'source', id, text, date: published, value };
    }),
  ];
  return new Map(parts.map((part) => [`${part.what} ${part.id}`, part]));
}

/** The rung on which each holder stands on each issue at the end of the coverage, where there is exactly one. */
function rungsOf(index: PackIndex): Map<string, { holder: string; issue: Issue; rung: string }> {
  const { pack } = index;
  const day = readDate(pack.coverage.to).latest ?? 0;
  const held = new Map<string, { holder: string; issue: string; positions: Position[] }>();
  for (const position of pack.positions)
    for (const holder of position.holders) {
      const key = `${holder} ${position.issue}`;
      const known = held.get(key);
      if (known) known.positions.push(position);
      else held.set(key, { holder, issue: position.issue, positions: [position] });
    }
  const found = new Map<string, { holder: string; issue: Issue; rung: string }>();
  for (const [key, { holder, issue: id, positions }] of held) {
    const issue = index.issues.get(id);
    const standing = standingOf(index, splitAt(inOrder(index, positions), day).by);
    const rungs = new Set(
      standing
        .filter((entry) => !endingOf(entry, index.actors.get(holder), day))
        .flatMap(({ position }) => position.rung ?? []),
    );
    const [rung] = rungs;
    if (issue && rung !== undefined && rungs.size === 1) found.set(key, { holder, issue, rung });
  }
  return found;
}

function movesBetween(before: Pack, now: Pack): PackChange[] {
  const earlier = rungsOf(indexPack(before));
  const index = indexPack(now);
  const labelOf = (issue: Issue, rung: string): Localised =>
    issue.rungs.find(({ id }) => id === rung)?.label ?? { en: rung };
  return [...rungsOf(index)].flatMap(([key, { holder, issue, rung }]): PackChange[] => {
    const old = earlier.get(key);
    if (old === undefined || old.rung === rung) return [];
    const name = index.actors.get(holder)?.name ?? { en: holder };
    const text = written(
      [name, issue.title, labelOf(old.issue, old.rung), labelOf(issue, rung)],
      ([who, title, from, to]) => `${who}, ${title}: ${from} → ${to}`,
    );
    return [{ kind: 'moved', what: 'issue', entity: holder, text }];
  });
}

/**
 * Returns what a newer pack changes for a reader: first where actors moved, then what was added, corrected and
 * withdrawn. Changes of spellings and cues alone are left out.
 */
export function changesBetween(before: Pack, now: Pack): PackChange[] {
  const old = partsOf(before);
  const own = partsOf(now);
  const about = ({ what, entity, text, date }: Part) => ({
    what,
    text,
    ...(entity !== undefined && { entity }),
    ...(date !== undefined && { date }),
  });
  const added = [...own].filter(([key]) => !old.has(key));
  const withdrawn = [...old].filter(([key]) => !own.has(key));
  const corrected = [...own].flatMap(([key, part]): PackChange[] => {
    const earlier = old.get(key);
    const fields = earlier ? fieldsThatDiffer(earlier.value, part.value) : [];
    return fields.length > 0 ? [{ kind: 'corrected', ...about(part), fields }] : [];
  });
  return [
    ...movesBetween(before, now),
    ...added.map(([, part]): PackChange => ({ kind: 'added', ...about(part) })),
    ...corrected,
    ...withdrawn.map(([, part]): PackChange => ({ kind: 'withdrawn', ...about(part) })),
  ];
}
