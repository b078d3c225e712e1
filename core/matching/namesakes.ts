import { foldText } from './fold.ts';
import { forenamesOf, isInitial, isSentenceStart, ownerOf } from './forenames.ts';
import type { Candidate } from './mention.ts';
import {
  AT,
  DAYS,
  FIRMS,
  JUNIOR,
  LINKS,
  NAMED,
  SIGNS,
  TEAMS,
  THINGS,
  TITLES,
  WOMEN,
} from './namesake-words.ts';
import { isCapitalised, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';
import type { InContext } from './read.ts';

/**
 * Whom a name means by the words beside it: its bearer, somebody else who has it and may be called by it again, or
 * a thing or a relative.
 */
export type Bearer = 'bearer' | 'namesake' | 'other';

const isSpace = (between: string): boolean => /^[ \u00a0]\n?$|^\n$/.test(between);
const isAcronym = (word: string): boolean => /\p{Lu}{2}/u.test(word);
const isSingleWord = (text: string, { start, end }: Candidate): boolean =>
  !/[\s-]/.test(text.slice(start, end));

/** A father's name, which Russian and Ukrainian put after a first name: “Ермак Тимофеевич”. */
const PATRONYMIC =
  /..(?:[оеєи]вич|[оеєї]вн)(?:а|у|ем|ом|е|еві|ові|і|ою|ои|ы)?$|..[aeiouy](?:v[iy]ch|vitch|wi[ct]z|witsch|vna|wna)(?:a|owi|em|u|s)?$/;
const NUMERAL = /^[IVX]+$/;

/** Marks that open and close a quotation, put together. */
const QUOTED = /^(?:«»|„“|„”|“”|"{2}|‚‘|‘’)$/;

/** True where the name stands alone in quotation marks after a common noun: the hotel «Україна». */
function isTitleOfThing(text: string, { start, end }: Candidate): boolean {
  if (!QUOTED.test(text.charAt(start - 1) + text.charAt(end)) || isAcronym(text.slice(start, end)))
    return false;
  const before = wordBefore(text, start - 1);
  return before !== undefined && isSpace(before.between) && wordAfter(text, end)?.start !== end + 1;
}

/** No farther do the rules look, in UTF-16 units. */
const VIEW = 60;

/** True after “a man named”, “rue de”, “сборная”: the name then is one that a sign or a stranger bears. */
function isIntroduced({ text, candidate }: InContext): boolean {
  const nearest = wordBefore(text, candidate.start);
  if (!nearest || !/^[ \u00a0]?[’']?$/.test(nearest.between)) return false;
  if (nearest.between && NAMED.test(foldText(text.slice(Math.max(0, candidate.start - VIEW), candidate.start))))
    return true;
  const word = foldText(nearest.word);
  const isLinked = LINKS.has(word);
  const before = isLinked ? wordBefore(text, nearest.start) : nearest;
  const further = before && LINKS.has(foldText(before.word)) ? wordBefore(text, before.start) : before;
  if (!further || !isSpace(further.between)) return false;
  const noun = foldText(further.word);
  if (SIGNS.has(noun) || (TEAMS.has(noun) && !candidate.bare)) return true;
  return (
    !isLinked && candidate.bare !== undefined && FIRMS.has(noun) && !/[aа]$/.test(lastOf(text, candidate))
  );
}

const lastOf = (text: string, { end }: Candidate): string => text.charAt(end - 1);

/** True where the name is that of a thing or of a younger bearer: “Kellogg School”, “Trump Jr.”, “Байден-младший”. */
function isOfThing(candidate: Candidate, after: Neighbour | undefined): boolean {
  if (!after) return false;
  const word = foldText(after.word);
  if (JUNIOR.test(word) && /^(?:,? |-)$/.test(after.between)) return true;
  if (!candidate.bare || !(isSpace(after.between) || after.between === '-')) return false;
  return isCapitalised(after.word) && THINGS.has(word);
}

/** True for the wife, sister or widow of a man's name, who bears it in its first case: “Mrs Trump”, “сестры Байден”. */
function isWoman(text: string, { start, bare = [] }: Candidate): boolean {
  const before = wordBefore(text, start);
  if (!before || !/^\.? $/.test(before.between) || !WOMEN.has(foldText(before.word))) return false;
  return !bare.some((own) => /[aiаяиі]$/.test(own));
}

/** True for the second half of a double surname after another first name: “Tadeusz Boy-Żeleński”. */
function isSecondHalf(place: InContext, own: readonly string[]): boolean {
  const { text, candidate } = place;
  const half = wordBefore(text, candidate.start);
  if (half?.between !== '-' || !isCapitalised(half.word)) return false;
  const forenames = forenamesOf({ ...place, candidate: { ...candidate, start: half.start } });
  return ownerOf(text, forenames, own) === 'other';
}

/** True where a capitalised word stands right beside a weak name, so that it is part of a longer one. */
function isPartOfLonger({ text, candidate, candidates, index, language }: InContext): boolean {
  const before = wordBefore(text, candidate.start);
  const after = wordAfter(text, candidate.end);
  const touches = (other: Candidate | undefined, at: number): boolean =>
    (other?.start === at || other?.end === at) && !(other.bare && other.strength === 'weak');
  if (after?.between === ' ' && NUMERAL.test(after.word)) return true;
  if (language === 'de') return false;
  if (after?.between === ' ' && isCapitalised(after.word) && !touches(candidates[index + 1], after.start))
    return true;
  if (before?.between !== ' ' || !isCapitalised(before.word) || isInitial(before.word)) return false;
  if (touches(candidates[index - 1], before.end) || isSentenceStart(text, before.start)) return false;
  return !TITLES.has(foldText(before.word)) && !isAcronym(before.word);
}

/** True where small words prevail around a span. */
function isInSentence(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - VIEW), start)} ${text.slice(end, end + VIEW)}`;
  const long = around.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  const small = long.filter((word) => !isCapitalised(word)).length;
  return small > 0 && small * 2 >= long.length;
}

/** True after an unknown capitalised word within a sentence, which then is somebody's first name: “Xavi Trump”. */
function hasUnknownForename({ text, candidate, language }: InContext, forename: Neighbour): boolean {
  const { word, start } = forename;
  if (language === 'de' || isInitial(word) || isAcronym(word) || isSentenceStart(text, start)) return false;
  const folded = foldText(word);
  if (TITLES.has(folded) || DAYS.has(folded) || !/^[\p{L}\p{M}\u00ad]+$/u.test(word)) return false;
  const before = wordBefore(text, start);
  if (before && AT.has(foldText(before.word))) return false;
  return isInSentence(text, start, candidate.end);
}

/** The bearer of a person's surname. */
function bearerOfSurname(place: InContext, own: readonly string[]): Bearer {
  const { text, candidate } = place;
  const after = wordAfter(text, candidate.end);
  const forenames = forenamesOf(place);
  const owner = ownerOf(text, forenames, own);
  if (owner === 'other' || isSecondHalf(place, own)) return 'namesake';
  if (after && isSpace(after.between) && isCapitalised(after.word) && PATRONYMIC.test(foldText(after.word)))
    return 'namesake';
  if (isWoman(text, candidate)) return 'other';
  if (owner === 'bearer') return 'bearer';
  if (candidate.strength === 'weak' && owner === 'initial') return 'namesake';
  if (candidate.strength === 'weak') return isPartOfLonger(place) ? 'other' : 'bearer';
  const [nearest] = forenames;
  return nearest && hasUnknownForename(place, nearest) ? 'other' : 'bearer';
}

/** Whom a name means: its bearer, unless the words beside it give it to somebody or something else. */
export function bearerOf(place: InContext): Bearer {
  const { text, candidate } = place;
  const own = candidate.bare;
  if (candidate.proposers) return 'bearer';
  if (isOfThing(candidate, wordAfter(text, candidate.end))) return 'other';
  if (isSingleWord(text, candidate)) {
    if (isTitleOfThing(text, candidate)) return 'other';
    if (isIntroduced(place)) return own ? 'namesake' : 'other';
    if (own) return bearerOfSurname(place, own);
  }
  // “Will Keith Kellogg”, “Anatole France”
  const [forename, ...more] = forenamesOf(place);
  if (!forename || more.length > 1 || isInitial(forename.word)) return 'bearer';
  return ownerOf(text, [forename], []) === 'other' ? 'other' : 'bearer';
}
