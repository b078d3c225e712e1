import type { InContext } from '../mention.ts';
import { inEachLanguage } from '../word-tables.ts';
import { isHabit } from './habits.ts';
import { isCapitalised, isSpace, wordAfter, wordBefore } from './neighbours.ts';
import { isIn, phrasesAfter, phrasesBefore } from './phrases-beside.ts';
import { isSideAsPlace } from './side-as-place.ts';

const BEFORE = inEachLanguage(({ posts }) => posts.before);
const ARTICLES = inEachLanguage(({ posts }) => posts.articles);
const BEFORE_ARTICLE = inEachLanguage(({ posts }) => posts.beforeArticle);
const AFTER = inEachLanguage(({ posts }) => posts.after);
const NO_NAMES = inEachLanguage(({ posts }) => posts.noNames);
const AIDES = inEachLanguage(({ posts }) => posts.aides);

/** True if the words before mean another office, or the office itself and not its holder: “former”, “as”. */
function isAnother(context: InContext): boolean {
  const { text, candidate } = context;
  let before = wordBefore(text, candidate.start);
  if (!before || !/^(?:\s|-|\s?[(«„“"]|['’])?$/u.test(before.between)) return false;
  if (phrasesBefore(text, candidate.start).some((phrase) => isIn(BEFORE, context, phrase))) return true;
  for (let steps = 0; before && steps < 3; steps++) {
    if (isIn(BEFORE_ARTICLE, context, before.word)) return true;
    if (!isIn(ARTICLES, context, before.word)) return false;
    before = wordBefore(text, before.start);
    if (before && !/^(?:\s|['’])$/u.test(before.between)) return false;
  }
  return false;
}

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((entity) => other.includes(entity));

/** True if the holder's own name is next to it, as in “Putin, the Russian president,”. */
function isBesideName(context: InContext): boolean {
  const { text, candidates, index, candidate } = context;
  const isHolder = (at: number): boolean => {
    const other = candidates[at];
    return other?.kind === 'named' && shares(other.entities, candidate.entities);
  };
  const after = candidates[index + 1];
  if (after && isHolder(index + 1) && /^\s?[,(–—:]?\s?$/u.test(text.slice(candidate.end, after.start)))
    return true;
  const before = candidates[index - 1];
  if (!before || !isHolder(index - 1) || candidate.start - before.end > 12) return false;
  const [, words = ''] = /^\s?[,(–—]\s?(.*)$/su.exec(text.slice(before.end, candidate.start)) ?? [];
  const isApart = /^\s?[,(–—]/u.test(text.slice(before.end, candidate.start));
  return isApart && (words.trim() === '' || isIn(ARTICLES, context, words));
}

/** True after a word for somebody who serves the holder, whose name may follow: “посланник президента США …”. */
function isOfAide(context: InContext): boolean {
  const { text, candidate } = context;
  let before = wordBefore(text, candidate.start);
  if (before && isIn(ARTICLES, context, before.word)) before = wordBefore(text, before.start);
  return before !== undefined && isSpace(before.between) && isIn(AIDES, context, before.word);
}

/** True if a name follows directly: the description is its title. */
function isTitle(context: InContext): boolean {
  const { text, candidates, index, candidate, language } = context;
  const after = wordAfter(text, candidate.end);
  if (!after || !/^[ \u00a0]$/.test(after.between) || !isCapitalised(after.word)) return false;
  if (isIn(NO_NAMES, context, after.word)) return false;
  const next = candidates[index + 1];
  if (next?.start === after.start) return shares(next.entities, candidate.entities) || !isOfAide(context);
  if (language !== 'de') return true;
  // All German nouns are capitalised; only two capitalised words in a row are a name.
  const second = wordAfter(text, after.end);
  return second?.between === ' ' && isCapitalised(second.word);
}

/** True if the words after make it something else: “president-elect”, “president’s office”, “leader of”. */
function isPart(context: InContext): boolean {
  const { text, candidate } = context;
  const after = wordAfter(text, candidate.end);
  if (!after) return false;
  if (after.between === '-') return true;
  const isPossessive = /^['’]$/.test(after.between) && /^s$/i.test(after.word);
  const next = isPossessive ? wordAfter(text, after.end) : after;
  if (next?.between !== ' ') return false;
  if (isPossessive && isCapitalised(next.word)) return true;
  return phrasesAfter(text, next.start).some((phrase) => isIn(AFTER, context, phrase));
}

/** Years before any current holder took office. Later ones may date a border or a treaty: “the 1991 borders”. */
const PAST = /(?<!\d)(?:1[78]\d\d|19[0-8]\d)(?!\d)/;
const YEAR_REACH = 60;

/** True if the text is about another era: “In 1962 the American president”. */
const isPast = ({ text, candidate }: InContext): boolean =>
  PAST.test(text.slice(Math.max(0, candidate.start - YEAR_REACH), candidate.end + YEAR_REACH));

/** True if a description means its holder: it is neither the title of an adjacent name nor another office. */
export const isOffice = (context: InContext): boolean =>
  !isTitle(context) &&
  !isBesideName(context) &&
  !isAnother(context) &&
  !isPart(context) &&
  !isSideAsPlace(context) &&
  !isHabit(context) &&
  !isPast(context);
