import { foldText } from '../lexicon/fold.ts';
import type { Candidate, InContext } from '../mention.ts';
import { hasWord, inAnyLanguage } from '../word-tables.ts';
import { isSentenceStart } from './forenames.ts';
import { isAcronym, isCapitalised, isSpace, wordAfter, wordBefore } from './neighbours.ts';
import { mayBeSmall } from './small-names.ts';

const THINGS = inAnyLanguage(({ surnames }) => surnames.things);
const STREETS = inAnyLanguage(({ surnames }) => surnames.streets);
const SIGNS = inAnyLanguage(({ surnames }) => surnames.signs);
const ALPHABETS = inAnyLanguage(({ surnames }) => surnames.alphabets);
const BUILDINGS = inAnyLanguage(({ surnames }) => surnames.buildings);
const FIRMS = inAnyLanguage(({ surnames }) => surnames.firms);
const WORKS = inAnyLanguage(({ surnames }) => surnames.works);
const TEAMS = inAnyLanguage(({ surnames }) => surnames.teams);
const LINKS = inAnyLanguage(({ surnames }) => surnames.links);
const YOUNGER = inAnyLanguage(({ surnames }) => surnames.younger);
const INDEFINITE = inAnyLanguage(({ surnames }) => surnames.introductions.after);
const CALLED = inAnyLanguage(({ surnames }) => surnames.introductions.called);
const PHRASES = inAnyLanguage(({ surnames }) => surnames.introductions.phrases);

/** Pairs of opening and closing quotation marks. */
const QUOTED = /^(?:«»|„“|„”|“”|"{2}|‚‘|‘’)$/;

/**
 * True if the name is alone in quotation marks and another word precedes them: the hotel «Україна», the ship
 * «Ермак». A strong surname also needs a noun for a work or ship, because it may be a quotation: “Zelensky”.
 */
export function isTitleOfThing(text: string, { start, end, bare, strength }: Candidate): boolean {
  const gap = /[«‹][ \u00a0\u202f]$/.test(text.slice(Math.max(0, start - 2), start)) ? 1 : 0;
  const opening = start - gap - 1;
  const closing = end + gap;
  if (!QUOTED.test(text.charAt(opening) + text.charAt(closing)) || isAcronym(text.slice(start, end)))
    return false;
  const before = wordBefore(text, opening);
  if (!before || !isSpace(before.between) || wordAfter(text, closing)?.start === closing + 1) return false;
  return !bare || strength === 'weak' || hasWord(WORKS, foldText(before.word));
}

/** Number of UTF-16 units to check before a name for an introduction, and on both sides for its lower-case form. */
const INTRODUCTION_REACH = 60;
const SMALL_WORD_REACH = 200;

/** Genitive endings. A name after “Улица” or “Ulica” is in the genitive. */
export const GENITIVE = /(?:[аяa]|ого|ego)$/;
const DECLINED = /\p{Script=Cyrillic}/u;

/** True after “rue de”, “сборная”, “marque”: the name is then that of a street, a team or a brand. */
export function isOnSign({ text, candidate, language }: InContext): boolean {
  let at = candidate.start;
  let noun = wordBefore(text, at);
  for (let link = 0; link < 2 && noun && hasWord(LINKS, foldText(noun.word)); link++) {
    at = noun.start;
    noun = wordBefore(text, at);
  }
  // A name of two words may be in quotation marks: the café «White House».
  const isQuoted = noun !== undefined && !candidate.bare && /^ [«„“"‚‘]$/.test(noun.between);
  if (!noun || !(isSpace(noun.between) || isQuoted)) return false;
  const word = foldText(noun.word);
  const isLinked = at !== candidate.start;
  const name = text.slice(candidate.start, candidate.end);
  if (!candidate.bare)
    return hasWord(SIGNS, word) || hasWord(STREETS, word) || (hasWord(TEAMS, word) && !isAcronym(name));
  const isDeclined = language === 'pl' || DECLINED.test(name);
  // Where surnames have cases, the next word may be the subject: “Przed hotelem Trump machał”.
  const isOwned = !isDeclined || GENITIVE.test(name) || isSentenceStart(text, noun.start);
  if (!isLinked && hasWord(BUILDINGS, word) && isOwned) return true;
  if (hasWord(STREETS, word)) return isLinked || (language !== 'en' && (!isDeclined || GENITIVE.test(name)));
  return !isLinked && hasWord(FIRMS, word) && !GENITIVE.test(name);
}

/** True for an institution's name that another thing has: “the NATO alphabet”, “White House Hotel”, “Kremlin-Bicêtre”. */
export function isLentName({ text, candidate, candidates, index, language }: InContext): boolean {
  const [before, after] = [wordBefore(text, candidate.start), wordAfter(text, candidate.end)];
  if (before && isSpace(before.between) && hasWord(ALPHABETS, foldText(before.word))) return true;
  if (!after || !(isSpace(after.between) || after.between === '-')) return false;
  const word = foldText(after.word);
  if (hasWord(ALPHABETS, word)) return true;
  if (!isCapitalised(after.word) || isAcronym(after.word)) return false;
  if (isSpace(after.between)) return hasWord(SIGNS, word);
  const isOther = candidates[index + 1]?.start !== after.start;
  return language === 'fr' && isOther && !isAcronym(text.slice(candidate.start, candidate.end));
}

/** True after an introduction such as “a man named”. */
export function isStranger(text: string, { start }: Candidate): boolean {
  if (!isSpace(text.charAt(start - 1))) return false;
  const before = foldText(text.slice(Math.max(0, start - INTRODUCTION_REACH), start)).split(' ');
  const [last = '', second = '', third = '', fourth = ''] = before.toReversed();
  if (hasWord(PHRASES, last) || hasWord(PHRASES, `${second}_${last}`)) return true;
  return hasWord(CALLED, last) && (hasWord(INDEFINITE, third) || hasWord(INDEFINITE, fourth));
}

/** True at the start of a sentence if the same word is nearby in lower case: “Poutine”, “la poutine”. */
export function isCommonWord(context: InContext): boolean {
  const { text, candidate } = context;
  const { start, end } = candidate;
  if (candidate.isSmall || !isSentenceStart(text, start) || isAcronym(text.slice(start, end))) return false;
  if (mayBeSmall(context)) return false;
  const around = text.slice(Math.max(0, start - SMALL_WORD_REACH), end + SMALL_WORD_REACH);
  const small = text.slice(start, end).toLowerCase();
  for (let at = around.indexOf(small); at >= 0; at = around.indexOf(small, at + 1)) {
    const [before, after] = [around.charAt(at - 1), around.charAt(at + small.length)];
    if (!/[\p{L}\p{Nd}@#/_.-]/u.test(before) && !/[\p{L}\p{Nd}@/_-]/u.test(after)) return true;
  }
  return false;
}

/** True if the name means a thing, or a younger or older bearer: “Kellogg School”, “Trump Jr.”, “Байден-младший”. */
export function isOfThing({ text, candidate, language }: InContext): boolean {
  const after = wordAfter(text, candidate.end);
  if (!after) return false;
  const word = foldText(after.word);
  if (hasWord(YOUNGER, word) && /^(?:,? |-)$/.test(after.between)) return true;
  if (!candidate.bare || !(isSpace(after.between) || after.between === '-')) return false;
  // “Trumps Hotel” is a German possessive, so it means the person.
  const isPossessive = language === 'de' && after.between !== '-' && text.charAt(candidate.end - 1) === 's';
  return !isPossessive && isCapitalised(after.word) && hasWord(THINGS, word);
}
