import { foldText } from '../lexicon/fold.ts';
import type { Candidate, InContext } from '../mention.ts';
import { hasWord, inAnyLanguage } from '../word-tables.ts';
import {
  GENITIVE,
  isCommonWord,
  isLentName,
  isOfThing,
  isOnSign,
  isStranger,
  isTitleOfThing,
} from './borrowed-names.ts';
import { forenamesOf, isInitial, isPlace, isSentenceStart, ownerOf, TITLES } from './forenames.ts';
import { isAcronym, isCapitalised, isSpace, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';

const AT = inAnyLanguage(({ surnames }) => surnames.at);
const NO_FORENAMES = inAnyLanguage(({ surnames }) => surnames.noForenames);
const MEETINGS = inAnyLanguage(({ surnames }) => surnames.meetings);
const WOMEN = inAnyLanguage(({ surnames }) => surnames.women);

/**
 * Whom a name means, judging by the words beside it. `bearer`: its bearer. `in full`: its bearer, with a
 * first name. `namesake`: another person, who may be named again on the page. `other`: a relative or a thing.
 */
export type Bearer = 'bearer' | 'in full' | 'namesake' | 'other';

const isSingleWord = (text: string, { start, end }: Candidate): boolean =>
  !/[\s-]/.test(text.slice(start, end));

/** A patronymic, which follows a first name in Russian and Ukrainian: “Ермак Тимофеевич”. */
const PATRONYMIC =
  /..(?:[оеєи]вич|[оеєї]вн)(?:а|у|ем|ом|е|еві|ові|і|ою|ои|ы)?$|..[aeiouy](?:v[iy]ch|vitch|wi[ct]z|witsch|vna|wna)(?:a|owi|em|u|s)?$/;
const NUMERAL = /^[IVX]+$/;

/** Final letters that men's first names have in one case or another, and women's never have. */
const MALE = /[bcdfghklmnprstvwxzбвгджзклмнпрстфхцчшщ]$/;

/** True for a female relative with a man's surname in the nominative: “Mrs Trump”, “сестры Байден”. */
function isWoman(text: string, { start, end, bare = [] }: Candidate): boolean {
  const before = wordBefore(text, start);
  if (!before || !/^\.?[ \u00a0]$/.test(before.between) || !hasWord(WOMEN, foldText(before.word)))
    return false;
  return bare.some((own) => MALE.test(own)) && !GENITIVE.test(text.slice(start, end));
}

/** True for the second half of a double surname after another first name: “Tadeusz Boy-Żeleński”. */
function isSecondHalf(context: InContext, own: readonly string[]): boolean {
  const { text, candidate } = context;
  const half = wordBefore(text, candidate.start);
  if (half?.between !== '-' || !isCapitalised(half.word)) return false;
  const forenames = forenamesOf({ ...context, candidate: { ...candidate, start: half.start } });
  return ownerOf(text, forenames, own) === 'other';
}

/** True if a capitalised word is directly beside a weak name, which is then part of a longer one. */
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
  return !hasWord(TITLES, foldText(before.word)) && !isAcronym(before.word);
}

/** Reach on each side for telling a headline in title case from a sentence, in UTF-16 units. */
const HEADLINE_REACH = 60;

/** True if at least half of the longer words around a span are in lower case. */
function isInSentence(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - HEADLINE_REACH), start)} ${text.slice(end, end + HEADLINE_REACH)}`;
  const long = around.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  const small = long.filter((word) => !isCapitalised(word)).length;
  return small > 0 && small * 2 >= long.length;
}

/** True after an unknown capitalised word in a sentence, taken as another first name: “Xavi Trump”. */
function hasUnknownForename(
  { text, candidate, language }: InContext,
  forenames: readonly Neighbour[],
): boolean {
  const [nearest] = forenames;
  const outermost = forenames.at(-1);
  if (!nearest || !outermost) return false;
  const { word, start } = nearest;
  if (language === 'de' || isInitial(word) || isAcronym(word) || isSentenceStart(text, start)) return false;
  const folded = foldText(word);
  if (hasWord(TITLES, folded) || hasWord(NO_FORENAMES, folded) || !/^[\p{L}\p{M}\u00ad]+$/u.test(word))
    return false;
  const before = wordBefore(text, outermost.start);
  if (before && hasWord(AT, foldText(before.word))) return false;
  return isInSentence(text, start, candidate.end);
}

const PREFIX = /^(?:pro|anti|ex|non|post|neo|про|анти|екс|экс)$/;

const isMeeting = (neighbour: Neighbour | undefined): boolean =>
  neighbour !== undefined && hasWord(MEETINGS, foldText(neighbour.word));

/** True for half of a double surname in a sentence: “Ms Lammy-Brown”. German has many other words with a hyphen. */
function isHalfOfDouble({ text, candidate, candidates, index, language }: InContext): boolean {
  if (language === 'de') return false;
  const [before, after] = [wordBefore(text, candidate.start), wordAfter(text, candidate.end)];
  const isName = (half: Neighbour | undefined): half is Neighbour =>
    half?.between === '-' && isCapitalised(half.word) && !isAcronym(half.word);
  const isAfter = isName(after) && candidates[index + 1]?.start !== after.start;
  const isBefore =
    isName(before) && candidates[index - 1]?.end !== before.end && !PREFIX.test(foldText(before.word));
  if (!isAfter && !isBefore) return false;
  const [start, end] = [isBefore ? before.start : candidate.start, isAfter ? after.end : candidate.end];
  if (isMeeting(wordBefore(text, start)) || isMeeting(wordAfter(text, end))) return false;
  return isInSentence(text, start, end);
}

/** Decides whom a person's surname means. */
function bearerOfSurname(context: InContext, own: readonly string[]): Bearer {
  const { text, candidate } = context;
  const after = wordAfter(text, candidate.end);
  const forenames = forenamesOf(context);
  const owner = ownerOf(text, forenames, own);
  if (owner === 'other' || isSecondHalf(context, own)) return 'namesake';
  if (after && isSpace(after.between) && isCapitalised(after.word) && PATRONYMIC.test(foldText(after.word)))
    return 'namesake';
  if (isWoman(text, candidate) || isHalfOfDouble(context)) return 'other';
  if (owner === 'bearer') return forenames.every(({ word }) => isInitial(word)) ? 'bearer' : 'in full';
  if (candidate.strength === 'weak' && owner === 'initial') return 'namesake';
  if (candidate.strength === 'weak')
    return isPlace(text, candidate.start) || isPartOfLonger(context) ? 'other' : 'bearer';
  return hasUnknownForename(context, forenames) ? 'other' : 'bearer';
}

/** True for a first name and patronymic before a surname, which is then marked or shows another person. */
function isBeforeSurname({ text, candidate, candidates, index }: InContext): boolean {
  const last = wordBefore(text, candidate.end);
  if (!last || last.start <= candidate.start || !PATRONYMIC.test(foldText(last.word))) return false;
  const after = wordAfter(text, candidate.end);
  if (!after || !isSpace(after.between) || !isCapitalised(after.word)) return false;
  const next = candidates[index + 1];
  return next?.start !== after.start || next.bare !== undefined;
}

/** Decides whom a name means: its bearer, unless the words beside it show another person or a thing. */
export function bearerOf(context: InContext): Bearer {
  const { text, candidate } = context;
  const own = candidate.bare;
  if (candidate.proposers) return 'bearer';
  if (isOfThing(context) || isOnSign(context) || (!own && isLentName(context))) return 'other';
  if (candidate.strength === 'weak' && isBeforeSurname(context)) return 'other';
  if (isSingleWord(text, candidate)) {
    if (isTitleOfThing(text, candidate) || isCommonWord(context)) return 'other';
    if (isStranger(text, candidate)) return own ? 'namesake' : 'other';
    if (own) return bearerOfSurname(context, own);
  }
  // One other first name means another person: “Will Keith Kellogg”, “Anatole France”.
  const [forename, ...more] = forenamesOf(context);
  if (!forename || more.length > 1 || isInitial(forename.word)) return 'bearer';
  return ownerOf(text, [forename], []) === 'other' ? 'other' : 'bearer';
}
