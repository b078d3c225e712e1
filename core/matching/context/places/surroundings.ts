import { foldText } from '../../lexicon/fold.ts';
import type { Candidate, InContext } from '../../mention.ts';
import { isCapitalised, wordAfter, wordBefore } from '../neighbours.ts';

/** A word near a candidate, in the same sentence. */
export type Near = {
  /** Folded. */
  readonly word: string;
  readonly raw: string;
  /** The text between it and the next word towards the candidate. */
  readonly between: string;
  /** True for a capitalised word that is not part of a candidate. */
  readonly name: boolean;
  /** True for a word that is part of a candidate. */
  readonly entity: boolean;
  /** True for a word that is part of another capital city. */
  readonly capital: boolean;
};

/** The words around a candidate in its sentence, nearest first. */
export type Surroundings = {
  readonly before: readonly Near[];
  readonly after: readonly Near[];
  /** The text up to the nearest words before and after, or at most `EDGE_UNITS` units if there is no word. */
  readonly left: string;
  readonly right: string;
  /** True if no word comes before the candidate on its line (`opens`), or after it (`closes`). */
  readonly opens: boolean;
  readonly closes: boolean;
  /** True if the candidate is written in capitals. */
  readonly allCaps: boolean;
};

const MAX_WORDS = 8;
const EDGE_UNITS = 40;
/** Maximum number of candidates on each side that can overlap these words. */
const MAX_ENTITIES = 8;

const isLineEnd = (between: string): boolean => /[\n\u2028\u2029]/.test(between);
/** Words before a dot that does not end a sentence: an initial, “St.”, “ul.”, “г.”. */
const SHORTENED = /^(?:\p{Lu}\p{L}?|[гм]|ul|ул|вул)$/u;
/** True if a sentence ends between two words. */
const endsSentence = (between: string, word: string): boolean =>
  isLineEnd(between) || /[!?…:;]/.test(between) || (/\./.test(between) && !SHORTENED.test(word));

const touches = (others: readonly Candidate[], start: number, end: number): boolean =>
  others.some((other) => other.start < end && start < other.end);

/** Reads the words around a candidate: at most eight on each side, each at most 40 units from the next. */
export function surroundingsOf({ text, candidates, index, candidate }: InContext): Surroundings {
  const others = candidates.slice(Math.max(0, index - MAX_ENTITIES), index + MAX_ENTITIES + 1);
  const capitals = others.filter(({ kind }) => kind === 'metonym');
  const nearOf = (raw: string, between: string, start: number, end: number): Near => {
    const entity = touches(others, start, end);
    const capital = entity && touches(capitals, start, end);
    return { word: foldText(raw), raw, between, entity, capital, name: !entity && isCapitalised(raw) };
  };
  const before: Near[] = [];
  for (let at = candidate.start; before.length < MAX_WORDS; ) {
    const found = wordBefore(text, at);
    if (!found || endsSentence(found.between, found.word)) break;
    before.push(nearOf(found.word, found.between, found.start, found.end));
    at = found.start;
  }
  const after: Near[] = [];
  let last = '';
  for (let at = candidate.end; after.length < MAX_WORDS; ) {
    const found = wordAfter(text, at);
    if (!found || endsSentence(found.between, last)) break;
    after.push(nearOf(found.word, found.between, found.start, found.end));
    last = found.word;
    at = found.end;
  }
  const previous = wordBefore(text, candidate.start);
  const next = wordAfter(text, candidate.end);
  return {
    before,
    after,
    left: previous?.between ?? text.slice(Math.max(0, candidate.start - EDGE_UNITS), candidate.start),
    right: next?.between ?? text.slice(candidate.end, candidate.end + EDGE_UNITS),
    opens: !previous || isLineEnd(previous.between),
    closes: !next || isLineEnd(next.between),
    allCaps: !/\p{Ll}/u.test(text.slice(candidate.start, candidate.end)),
  };
}
