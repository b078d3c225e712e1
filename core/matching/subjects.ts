import type { Language } from '../pack/model.ts';
import { type Clause, clausesOf, type Span, sentencesOf, wordsOf } from './clauses.ts';
import { type CueHit, type CueIndex, cueHits, type Where } from './cues.ts';
import { hasWord, inEachLanguage } from './word-tables.ts';

/** A name in a paragraph, and whose it is. Offsets are UTF-16 code units. */
export type Named = Span & { readonly entity: string };

const STANCES = inEachLanguage(({ clauses }) => clauses.stances);
const OBJECTS = inEachLanguage(({ clauses }) => clauses.objects);

/** Weight of a cue for the actor who comes first in its clause or stands next before it, and for the others. */
const OF_SUBJECT = 1;
const OF_OTHERS = 0.8;
/** The same for an actor who stands after a preposition or in the possessive, beside one who does not. */
const OF_OBJECT = 0.4;
/** Weight of a hint, in proportion to a cue. */
const OF_HINT = 0.6;

/** `isObject` for a name after a preposition or in the possessive: it is seldom what the clause is about. */
type Placed = Named & { readonly isObject: boolean };

type Part = Clause & {
  /** The number of its sentence. */
  readonly sentence: number;
  readonly names: readonly Placed[];
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
  const placed = named.map((name): Placed => {
    const before = words.findLast(({ end }) => end <= name.start)?.word ?? '';
    const isPossessive = /^[’']s\b/.test(text.slice(name.end));
    return { ...name, isObject: isPossessive || hasWord(OBJECTS[spoken], before) };
  });
  return sentencesOf(text).flatMap((sentence, number) => {
    const inside = isIn(sentence);
    const names = placed.filter(inside);
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

const named = ({ names }: Part): boolean => names.length > 0;

/** Returns the name that clauses are about: the first one that is no object, in a main clause if possible. */
function subjectOf(clauses: readonly Part[]): Placed | undefined {
  const names = [...clauses.filter(({ isJoined }) => !isJoined), ...clauses].flatMap(
    (clause) => clause.names,
  );
  return names.find(({ isObject }) => !isObject) ?? names[0];
}

/**
 * Returns whose words a clause without a name of its own are: those of the name right before a relative clause, of
 * the subject of its sentence, or of the sentence before it, else of the first name after it.
 */
function heirOf(parts: readonly Part[], at: number): Placed | undefined {
  const here = parts[at];
  const earlier = parts.slice(0, at).filter(named);
  const before = earlier.at(-1);
  if (!before || !here) return subjectOf(parts.slice(at).filter(named).slice(0, 1));
  const last = before.names.at(-1);
  if (here.isRelative && last && here.start - last.end <= 2) return last;
  return subjectOf(earlier.filter(({ sentence }) => sentence === before.sentence));
}

/** Returns to whom the words of a clause belong: the names in it, and whom it goes on about if none is its subject. */
function ownersOf(parts: readonly Part[], at: number): readonly Placed[] {
  const { names = [], isAside, isRelative } = parts[at] ?? {};
  const goesOn = isAside || isRelative || names.every(({ isObject }) => isObject);
  const heir = goesOn ? heirOf(parts, at) : undefined;
  return heir && heir !== names[0] ? [{ ...heir, isObject: false }, ...names] : names;
}

function weightOf(entity: string, hit: CueHit, names: readonly Placed[]): number {
  const own = names.filter((name) => name.entity === entity);
  if (own.length === 0) return 0;
  const hint = hit.isHint ? OF_HINT : 1;
  if (own.every(({ isObject }) => isObject) && names.some(({ isObject }) => !isObject))
    return OF_OBJECT * hint;
  const nearest = names.findLast((name) => name.end <= hit.start);
  const isSubject = names.find(({ isObject }) => !isObject)?.entity === entity || nearest?.entity === entity;
  return (isSubject ? OF_SUBJECT : OF_OTHERS) * hint;
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
  const add = (hit: CueHit, names: readonly Placed[]): void => {
    const weight = weightOf(entity, hit, names);
    if (weight > 0) scores.set(hit.issue, (scores.get(hit.issue) ?? 0) + weight);
  };
  parts.forEach(({ hits }, at) => {
    const owners = ownersOf(parts, at);
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
