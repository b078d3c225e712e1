import type { Language } from '../pack/model.ts';
import { type Clause, clausesOf, type Span, sentencesOf, wordsOf } from './clauses.ts';
import { type CueHit, type CueIndex, cueHits, type Where } from './cues.ts';
import { hasWord, inEachLanguage } from './word-tables.ts';

/** A name in a paragraph, and whose it is. Offsets are UTF-16 code units. */
export type Named = Span & { readonly entity: string };

const STANCES = inEachLanguage(({ clauses }) => clauses.stances);
const AND = inEachLanguage(({ capitals }) => capitals.joiners);
const OBJECTS = inEachLanguage(({ clauses }) => clauses.objects);

/** Weight of a cue for the actor who comes first in its clause or stands next before it, and for the others. */
const OF_SUBJECT = 1;
const OF_OTHERS = 0.8;
/** The same for an actor who stands after a preposition or in the possessive, beside one who does not. */
const OF_OBJECT = 0.4;
/** Weight of a hint, in proportion to a cue. */
const OF_HINT = 0.6;
/** More than a single hint weighs. */
const ONE_CUE = 0.75;

const certaintyOf = ({ isHint }: CueHit): number => (isHint ? OF_HINT : 1);

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

/** True if a name after this text can begin a clause: a comma stands before it, or “and” if a cue follows the name. */
function canBegin(gap: string, hasCue: boolean, language: Language): boolean {
  const most = hasCue ? 2 : 1;
  const after = wordsOf(gap).slice(-most - 1);
  const comma = gap.lastIndexOf(',');
  const isComma = comma >= 0 && wordsOf(gap.slice(comma)).length <= most;
  return isComma || (hasCue && after.some(({ word }) => hasWord(AND[language], word)));
}

/** Splits a clause where a name begins a clause of its own: after the cue of another name and a comma or “and”. */
function splitAtNames(part: Part, text: string, language: Language): Part[] {
  const cut = part.names.findIndex((name, place) => {
    const before = part.names[place - 1];
    const last = part.hits.findLast((hit) => hit.end <= name.start);
    if (!before || !last || before.entity === name.entity || last.start < (part.names[0]?.end ?? 0))
      return false;
    const gap = text.slice(Math.max(last.end, before.end), name.start);
    const isNext = part.hits.some((hit) => hit.start >= name.end);
    return (isNext || last.start >= before.end) && canBegin(gap, isNext, language);
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
    ...splitAtNames(
      side({ ...part, start: at, isRelative: false, isJoined: false, isAside: false, isPronominal: false }),
      text,
      language,
    ),
  ];
}

/** Returns the clauses of a text with the names and the cues in each; a hint counts only in a clause with a stance. */
function partsOf(index: CueIndex, text: string, named: readonly Named[], where: Where): Part[] {
  const hits = cueHits(index, text, where);
  if (hits.length === 0) return [];
  const words = wordsOf(text);
  const spoken = where.language ?? 'en';
  const stances = words.filter(({ word }) => hasWord(STANCES[spoken], word));
  // A hint is not its own stance: “talks” in “before the talks”.
  const counts = (hit: CueHit, clause: Span): boolean =>
    !hit.isHint || stances.some((word) => isIn(clause)(word) && !isIn(hit)(word));
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
        spoken,
      );
    });
  });
}

const byScore = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores].sort(([, one], [, other]) => other - one).map(([issue]) => issue);

/**
 * Returns the ids of the issues that a text is about, most cues first; ties are in text order. A single hint is not
 * enough.
 */
export function issuesIn(index: CueIndex, text: string, where: Where): string[] {
  if (text === '') return [];
  const scores = new Map<string, number>();
  for (const { hits } of partsOf(index, text, [], where))
    for (const hit of hits) scores.set(hit.issue, (scores.get(hit.issue) ?? 0) + certaintyOf(hit));
  return byScore(scores).filter((issue) => (scores.get(issue) ?? 0) >= 1);
}

const hasName = ({ names }: Part): boolean => names.length > 0;

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
  const earlier = parts.slice(0, at).filter(hasName);
  const before = earlier.at(-1);
  if (!before || !here) return subjectOf(parts.slice(at).filter(hasName).slice(0, 1));
  const last = before.names.at(-1);
  if (here.isRelative && last && here.start - last.end <= 2) return last;
  return subjectOf(earlier.filter(({ sentence }) => sentence === before.sentence));
}

/** Returns to whom the words of a clause belong: the names in it, and whom it goes on about if none is its subject. */
function ownersOf(parts: readonly Part[], at: number): readonly Placed[] {
  const { names = [], isAside, isRelative, isPronominal } = parts[at] ?? {};
  const goesOn = isAside || isRelative || isPronominal || names.every(({ isObject }) => isObject);
  const heir = goesOn ? heirOf(parts, at) : undefined;
  if (!heir || heir === names[0]) return names;
  const others = isPronominal ? names.map((name) => ({ ...name, isObject: true })) : names;
  return [{ ...heir, isObject: false }, ...others];
}

/** Share of its weight by which a cue right beside the name exceeds one at the other end of the clause. */
const OF_NEARNESS = 0.2;
/** Number of UTF-16 units over which nearness fades. */
const REACH = 120;

function weightOf(entity: string, hit: CueHit, names: readonly Placed[]): number {
  const own = names.filter((name) => name.entity === entity);
  // “China” is no hint for China itself.
  if (own.length === 0 || (hit.isHint && own.some((name) => isIn(name)(hit)))) return 0;
  const distance = Math.min(...own.map(({ start, end }) => Math.max(0, hit.start - end, start - hit.end)));
  const nearness = 1 + OF_NEARNESS * Math.max(0, 1 - distance / REACH);
  const certainty = certaintyOf(hit) * nearness;
  if (own.every(({ isObject }) => isObject) && names.some(({ isObject }) => !isObject))
    return OF_OBJECT * certainty;
  const nearest = names.findLast((name) => name.end <= hit.start);
  const isSubject = names.find(({ isObject }) => !isObject)?.entity === entity || nearest?.entity === entity;
  return (isSubject ? OF_SUBJECT : OF_OTHERS) * certainty;
}

/** Returns how much a paragraph says about an entity on each issue; a single hint is less than {@link ONE_CUE}. */
function scoresOf(
  index: CueIndex,
  text: string,
  entity: string,
  named: readonly Named[],
  language: Language | undefined,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const parts = partsOf(index, text, named, { language });
  const add = (hit: CueHit, weight: number): void => {
    if (weight > 0) scores.set(hit.issue, (scores.get(hit.issue) ?? 0) + weight);
  };
  if (!named.some((name) => name.entity === entity)) {
    for (const { hits } of parts) for (const hit of hits) add(hit, certaintyOf(hit));
    return scores;
  }
  parts.forEach(({ hits }, at) => {
    const owners = ownersOf(parts, at);
    for (const hit of hits) add(hit, weightOf(entity, hit, owners));
  });
  if (scores.size > 0) return scores;
  // “… a truce, which Moscow rejects”: the clause is about what stands before it.
  parts.forEach(({ names, isRelative }, at) => {
    if (!isRelative || !names.some((name) => name.entity === entity)) return;
    for (const hit of parts[at - 1]?.hits ?? []) add(hit, weightOf(entity, hit, names));
  });
  return scores;
}

/** What stands around a mention: its paragraph with the names in it, the heading above it, and the page's summary. */
export type Around = {
  readonly paragraph: string;
  readonly named: readonly Named[];
  readonly heading: string;
  readonly page: string;
};

/**
 * Returns the ids of the issues that the text around a mention of an entity is about, each list with the most cues
 * first. Of the paragraph, those on which it says something about the entity: in the clauses that name it or that go on
 * about it. Words in another actor's clause do not count; for an entity that the paragraph does not name, all words do.
 * A single hint in the paragraph counts for nothing beside a cue, or below a heading that names an issue.
 */
export function subjectsAround(
  index: CueIndex,
  entity: string,
  { paragraph, named, heading, page }: Around,
  language: Language | undefined,
): Readonly<Record<'paragraph' | 'heading' | 'page', readonly string[]>> {
  const ofHeading = issuesIn(index, heading, { language, isHeading: true });
  const scores = scoresOf(index, paragraph, entity, named, language);
  const isSure = ofHeading.length > 0 || [...scores.values()].some((score) => score >= ONE_CUE);
  const least = isSure ? ONE_CUE : 0;
  return {
    paragraph: byScore(scores).filter((issue) => (scores.get(issue) ?? 0) >= least),
    heading: ofHeading,
    page: issuesIn(index, page, { language }),
  };
}
