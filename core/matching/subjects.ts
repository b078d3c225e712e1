import type { Language } from '../pack/model.ts';
import { type Clause, clausesOf, type Span, sentencesOf, wordsOf } from './clauses.ts';
import { type CueHit, type CueIndex, cueHits, type Where } from './cues.ts';
import { hasWord, inEachLanguage } from './word-tables.ts';

/** A name in a paragraph, and whose it is. Offsets are UTF-16 code units. */
export type Named = Span & { readonly entity: string };

const STANCES = inEachLanguage(({ clauses }) => clauses.stances);

/** Weight of a cue for the actor who comes first in its clause or stands next before it, and for the others. */
const OF_SUBJECT = 1;
const OF_OTHERS = 0.8;
/** Weight of a hint, in proportion to a cue. */
const OF_HINT = 0.6;

type Part = Clause & {
  /** The number of its sentence. */
  readonly sentence: number;
  readonly names: readonly Named[];
  readonly hits: readonly CueHit[];
};

const isIn =
  ({ start, end }: Span) =>
  (inner: Span): boolean =>
    start <= inner.start && inner.start < end;

/** What stands between two clauses that no joining word separates: a comma, or “and”. */
const NEXT = /(?:,|\s(?:and|und|et|y|e|i|a|та|й|і|и))\s+(?:\p{L}+\s+){0,2}$/u;

/** Splits a clause where a name begins a clause of its own: it follows the cue of another name, and a cue follows it. */
function splitAtNames(part: Part, text: string): Part[] {
  const cut = part.names.findIndex((name, place) => {
    const before = part.names[place - 1];
    const last = part.hits.findLast((hit) => hit.end <= name.start);
    return (
      before !== undefined &&
      before.entity !== name.entity &&
      last !== undefined &&
      last.start >= (part.names[0]?.end ?? 0) &&
      part.hits.some((hit) => hit.start >= name.end) &&
      NEXT.test(text.slice(Math.max(last.end, before.end), name.start))
    );
  });
  const at = part.names[cut]?.start;
  if (at === undefined) return [part];
  const side = (span: Part): Part => ({
    ...span,
    names: part.names.filter(isIn(span)),
    hits: part.hits.filter(isIn(span)),
  });
  return [
    side({ ...part, end: at }),
    ...splitAtNames(side({ ...part, start: at, isRelative: false, isJoined: false, isAside: false }), text),
  ];
}

/** Returns the clauses of a text with the names and the cues in each; a hint counts only in a clause with a stance. */
function partsOf(index: CueIndex, text: string, named: readonly Named[], where: Where): Part[] {
  const hits = cueHits(index, text, where);
  if (hits.length === 0) return [];
  const words = wordsOf(text);
  const spoken = where.language ?? 'en';
  const stances = words.filter(({ word }) => hasWord(STANCES[spoken], word));
  // A hint is neither its own stance (“talks” in “before the talks”) nor a name (“China”).
  const counts = (hit: CueHit, clause: Span): boolean =>
    !hit.isHint ||
    (!named.some((name) => isIn(name)(hit)) &&
      stances.some((word) => isIn(clause)(word) && !isIn(hit)(word)));
  return sentencesOf(text).flatMap((sentence, number) => {
    const inside = isIn(sentence);
    const names = named.filter(inside);
    return clausesOf(text, sentence, words.filter(inside), names, spoken).flatMap((clause) => {
      const counted = hits.filter((hit) => isIn(clause)(hit) && counts(hit, clause));
      return splitAtNames(
        { ...clause, sentence: number, names: names.filter(isIn(clause)), hits: counted },
        text,
      );
    });
  });
}

const byScore = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores].sort(([, one], [, other]) => other - one).map(([issue]) => issue);

/** Returns the ids of the issues that a text is about, most cues first; ties are in text order. A single hint is not enough. */
export function issuesIn(index: CueIndex, text: string, where: Where): string[] {
  const scores = new Map<string, number>();
  for (const { hits } of partsOf(index, text, [], where))
    for (const { issue, isHint } of hits)
      scores.set(issue, (scores.get(issue) ?? 0) + (isHint ? OF_HINT : 1));
  return byScore(scores).filter((issue) => (scores.get(issue) ?? 0) >= 1);
}

/** Returns the name that a sentence is about: the first one of its main clause, else its first one. */
const subjectOf = (sentence: readonly Part[]): Named | undefined =>
  [...sentence.filter(({ isJoined }) => !isJoined), ...sentence].flatMap(({ names }) => names)[0];

/**
 * Returns whose words a clause without a name are: those of the clause before it in its sentence, or of the sentence
 * before it, else of the first name after it.
 */
function heirsOf(parts: readonly Part[], at: number): readonly Named[] {
  const named = ({ names }: Part): boolean => names.length > 0;
  const place = parts.slice(0, at).findLastIndex(named);
  const [before, here] = [parts[place], parts[at]];
  if (!before || !here) return parts.find(named)?.names.slice(0, 1) ?? [];
  if (before.sentence === here.sentence)
    return here.isRelative ? before.names.slice(-1) : before.names.slice(0, 1);
  return [subjectOf(parts.filter(({ sentence }) => sentence === before.sentence))].filter(
    (name) => name !== undefined,
  );
}

function weightOf(entity: string, hit: CueHit, names: readonly Named[]): number {
  if (!names.some((name) => name.entity === entity)) return 0;
  const nearest = names.findLast((name) => name.end <= hit.start);
  const isSubject = names[0]?.entity === entity || nearest?.entity === entity;
  return (isSubject ? OF_SUBJECT : OF_OTHERS) * (hit.isHint ? OF_HINT : 1);
}

/**
 * Returns the ids of the issues on which a paragraph says something about an entity, most cues first: those of the
 * clauses that name it or that go on about it. Words in another actor's clause do not count. For an entity that the
 * paragraph does not name, every issue of the paragraph counts.
 */
export function subjectsOf(
  index: CueIndex,
  text: string,
  entity: string,
  named: readonly Named[],
  language?: Language,
): string[] {
  if (!named.some((name) => name.entity === entity)) return issuesIn(index, text, { language });
  const parts = partsOf(index, text, named, { language });
  const scores = new Map<string, number>();
  const add = (hit: CueHit, names: readonly Named[]): void => {
    const weight = weightOf(entity, hit, names);
    if (weight > 0) scores.set(hit.issue, (scores.get(hit.issue) ?? 0) + weight);
  };
  parts.forEach(({ names, hits, isAside, isRelative }, at) => {
    const owners = names.length === 0 || isAside || isRelative ? [...heirsOf(parts, at), ...names] : names;
    for (const hit of hits) add(hit, owners);
  });
  if (scores.size > 0) return byScore(scores);
  // “… a truce, which Moscow rejects”: the clause is about what stands before it.
  parts.forEach(({ names, isRelative }, at) => {
    if (!isRelative || !names.some((name) => name.entity === entity)) return;
    for (const hit of parts[at - 1]?.hits ?? []) add(hit, names);
  });
  return byScore(scores);
}
