import { isSmall } from '../../lexicon/fold.ts';
import { hasWord, inAnyLanguage, SHARED_WORDS, wordsIn, wordTable } from '../../word-tables.ts';
import { isPreposition, type PlaceWords } from './place-words.ts';
import type { Surroundings } from './surroundings.ts';

const BEFORE = wordTable(() => wordsIn(SHARED_WORDS.beforeCapitals));
const AFTER = wordTable(() => wordsIn(SHARED_WORDS.afterCapitals));
const AGENCIES = wordTable(() => wordsIn(SHARED_WORDS.agencies));
const CALENDAR = inAnyLanguage(({ capitals }) => capitals.calendar);
const HEADLINE = 4;

/** True if capital letters do not indicate names: all is in capitals, or all longer words are capitalised. */
function isHeadline({ before, after, allCaps }: Surroundings, { titleCase }: PlaceWords): boolean {
  if (allCaps || !titleCase) return allCaps;
  const longer = [...before, ...after].filter(({ raw }) => raw.length > 3);
  return longer.length >= HEADLINE && longer.every(({ name, entity }) => name || entity);
}

/** True if the city is part of a compound or address, or in brackets or quotes: “Berlin-Mitte”, “(Kyiv)”. */
function isTied({ before, after, left, right, opens, closes }: Surroundings): boolean {
  // “Moscow-Beijing axis”: two governments.
  if (/^[-‐‑–]$/.test(left) && !before[0]?.capital && !opens) return true;
  if (/^[-‐‑–]$/.test(right) && !after[0]?.capital) return true;
  if (/^[/.@_]$|[/@#]$/.test(left) || (/^[/.@_]$/.test(right) && !closes)) return true;
  if (/[(«„“"]$/.test(left) && /^[)»“”"]/.test(right)) return true;
  // The end of a byline or a caption: “Our correspondent, Moscow”.
  return closes && (opens || /^,\s*$/.test(left));
}

/** True if a capital city says where a text was written: “KYIV, Feb 5 (Reuters) –”. */
const isDateline = ({ opens, right, after }: Surroundings): boolean =>
  (/^\s*\($/.test(right) && hasWord(AGENCIES, after[0]?.word ?? '')) ||
  (opens && /^(?:\s*\(|\.(?:\s|$))/.test(right)) ||
  (opens && /^\.?\s*[—–-]\s/.test(right) && !isSmall(after[0]?.raw.charCodeAt(0) ?? 0)) ||
  (opens && /^,\s*$/.test(right) && /^\d/.test(after[0]?.word ?? '')) ||
  (/^,\s*$/.test(right) && /^(?:19|20)\d\d$/.test(after[1]?.word ?? ''));

/** True after a preposition that joins the city to a capitalised noun: “Juegos Olímpicos de París”, “Lloyd’s of”. */
function isAfterName(around: Surroundings, words: PlaceWords): boolean {
  const [link, owner, ...more] = around.before;
  if (!link || !owner || !words.namesByCapital.before || !hasWord(words.links, link.word)) return false;
  if (!/^(?:\s+|['’])$/.test(around.left) || !/^\s+$/.test(owner.between)) return false;
  if (owner.word === 's') return more[0]?.name === true && /^['’]$/.test(more[0].between);
  // The first word of a sentence is capitalised anyway.
  if (!owner.name || more.length === 0 || hasWord(CALENDAR, owner.word)) return false;
  return !isHeadline(around, words);
}

/** True if a capital city is part of a longer name, a compound or a dateline. */
export function isPartOfName(around: Surroundings, words: PlaceWords): boolean {
  if (isTied(around) || isDateline(around) || isAfterName(around, words)) return true;
  const { before, after, left, right } = around;
  const [previous, third] = before;
  const [next] = after;
  // “Paris 2024”: games, a fair or a congress.
  if (/^ $/.test(right) && /^(?:19|20)\d\d$/.test(next?.word ?? '')) return true;
  if (next?.name && /^\s+$/.test(right)) {
    if (hasWord(AFTER, next.word)) return true;
    if (words.namesByCapital.after && !hasWord(CALENDAR, next.word) && !isHeadline(around, words))
      return true;
  }
  if (!previous?.name || !/^\s+$/.test(left)) return false;
  if (hasWord(BEFORE, previous.word)) return true;
  // A capitalised first word proves nothing; nor does a name after a preposition: “In Jeddah Kyiv agreed”.
  if (!words.namesByCapital.before || !third || isPreposition(third.word, words)) return false;
  return !hasWord(CALENDAR, previous.word) && !isHeadline(around, words);
}
