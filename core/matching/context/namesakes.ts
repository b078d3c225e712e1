import { foldText } from '../lexicon/fold.ts';
import type { Candidate, InContext } from '../mention.ts';
import { hasWord, inAnyLanguage } from '../word-tables.ts';
import { GENITIVE, isCommonWord, isOfThing, isOnSign, isStranger, isTitleOfThing } from './borrowed-names.ts';
import { forenamesOf, isInitial, isPlace, isSentenceStart, ownerOf, TITLES } from './forenames.ts';
import { isAcronym, isCapitalised, isSpace, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';

const AT = inAnyLanguage(({ surnames }) => surnames.at);
const NO_FORENAMES = inAnyLanguage(({ surnames }) => surnames.noForenames);
const WOMEN = inAnyLanguage(({ surnames }) => surnames.women);

/**
 * Whom a name means by the words beside it: its bearer; its bearer, who is called by a first name too; somebody else
 * who has it and may be called by it again; a relative or a thing.
 */
export type Bearer = 'bearer' | 'in full' | 'namesake' | 'other';

const isSingleWord = (text: string, { start, end }: Candidate): boolean =>
  !/[\s-]/.test(text.slice(start, end));

/** A father's name, which Russian and Ukrainian put after a first name: “Ермак Тимофеевич”. */
const PATRONYMIC =
  /..(?:[оеєи]вич|[оеєї]вн)(?:а|у|ем|ом|е|еві|ові|і|ою|ои|ы)?$|..[aeiouy](?:v[iy]ch|vitch|wi[ct]z|witsch|vna|wna)(?:a|owi|em|u|s)?$/;
const NUMERAL = /^[IVX]+$/;

/** The last letters of men's names in one case or another, and of no woman's. */
const MALE = /[bcdfghklmnprstvwxzбвгджзклмнпрстфхцчшщ]$/;

/** True for the wife, sister or widow of a man's name, who bears it in its first case: “Mrs Trump”, “сестры Байден”. */
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
  return !hasWord(TITLES, foldText(before.word)) && !isAcronym(before.word);
}

/** So far on either side a headline, in which every word has a capital, is told from a sentence. */
const HEADLINE_REACH = 60;

/** True where small words prevail around a span. */
function isInSentence(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - HEADLINE_REACH), start)} ${text.slice(end, end + HEADLINE_REACH)}`;
  const long = around.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  const small = long.filter((word) => !isCapitalised(word)).length;
  return small > 0 && small * 2 >= long.length;
}

/** True after an unknown capitalised word within a sentence, which then is somebody's first name: “Xavi Trump”. */
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

/** The bearer of a person's surname. */
function bearerOfSurname(context: InContext, own: readonly string[]): Bearer {
  const { text, candidate } = context;
  const after = wordAfter(text, candidate.end);
  const forenames = forenamesOf(context);
  const owner = ownerOf(text, forenames, own);
  if (owner === 'other' || isSecondHalf(context, own)) return 'namesake';
  if (after && isSpace(after.between) && isCapitalised(after.word) && PATRONYMIC.test(foldText(after.word)))
    return 'namesake';
  if (isWoman(text, candidate)) return 'other';
  if (owner === 'bearer') return forenames.every(({ word }) => isInitial(word)) ? 'bearer' : 'in full';
  if (candidate.strength === 'weak' && owner === 'initial') return 'namesake';
  if (candidate.strength === 'weak')
    return isPlace(text, candidate.start) || isPartOfLonger(context) ? 'other' : 'bearer';
  return hasUnknownForename(context, forenames) ? 'other' : 'bearer';
}

/** Whom a name means: its bearer, unless the words beside it give it to somebody or something else. */
export function bearerOf(context: InContext): Bearer {
  const { text, candidate } = context;
  const own = candidate.bare;
  if (candidate.proposers) return 'bearer';
  if (isOfThing(context) || isOnSign(context)) return 'other';
  if (isSingleWord(text, candidate)) {
    if (isTitleOfThing(text, candidate) || isCommonWord(text, candidate)) return 'other';
    if (isStranger(text, candidate)) return own ? 'namesake' : 'other';
    if (own) return bearerOfSurname(context, own);
  }
  // “Will Keith Kellogg”, “Anatole France”
  const [forename, ...more] = forenamesOf(context);
  if (!forename || more.length > 1 || isInitial(forename.word)) return 'bearer';
  return ownerOf(text, [forename], []) === 'other' ? 'other' : 'bearer';
}
