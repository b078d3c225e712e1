import { type Surroundings } from './surroundings.ts';
import { hasWord, type PlaceWords, wordTable } from './words.ts';

/** Words before a capital that make it part of a name, in any language. */
const BEFORE = wordTable(`george denzel kerry booker martha dinah jack julie dynamo dinamo динамо спартак локомотив lokomotiv lokomotyw
  spartak legia łksz hertha racing carnegie radio hotel miss lady saint-`);
/** Words after a capital that make it part of a name, in any language. */
const AFTER = wordTable(`post times breed hilton independent saint irving wizards capitals commanders nationals redskins university dc d
  spirit marathon review examiner journal square eye bridge philharmonic olympics grammar fc match jackson roberts stock sundance
  consensus bureau philharmoniker`);
const AGENCIES = wordTable('reuters ap afp dpa dts apa tass тасс pap efe ria риа interfax укринформ укрінформ ukrinform ansa bbc');
const CALENDAR = wordTable(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today yesterday tomorrow i`);
const HEADLINE = 4;

/** True where all longer words around have capitals, so that these tell no names. */
function isHeadline({ before, after }: Surroundings): boolean {
  const longer = [...before, ...after].filter(({ raw }) => raw.length > 3);
  return longer.length >= HEADLINE && longer.every(({ name, entity }) => name || entity);
}

/** True where the capital is part of a compound, an address, a label in brackets or quotes: “Berlin-Mitte”, “(Kyiv)”. */
function isTied({ left, right, opens, closes }: Surroundings): boolean {
  if (/[-‐‑–/.@#_]$/.test(left) && !/\s.$/.test(left) && left !== '') return !/^[-–]$/.test(left) || !opens;
  if (/^[-‐‑–/@_]\S*$/.test(right) && right !== '') return true;
  if (/[(«„“"]$/.test(left) && /^[)»“”"]/.test(right)) return true;
  return opens && closes;
}

/** True where the capital says where a text was written: “KYIV, Feb 5 (Reuters) –”. */
const isDateline = ({ opens, right, after }: Surroundings): boolean =>
  (/^\s*\($/.test(right) && hasWord(AGENCIES, after[0]?.word ?? '')) ||
  (opens && (/^\s*\(/.test(right) || /^\.?\s*[—–-]\s/.test(right))) ||
  (opens && /^,\s*$/.test(right) && /^\d/.test(after[0]?.word ?? ''));

/** True where the capital is part of a longer name, a compound or a dateline. */
export function isPartOfName(around: Surroundings, words: PlaceWords): boolean {
  if (isTied(around) || isDateline(around)) return true;
  const { before, after, left, right } = around;
  const [previous, third] = before;
  const [next] = after;
  if (next?.name && /^\s+$/.test(right)) {
    if (hasWord(AFTER, next.word)) return true;
    if (words.namesByCapital.after && !hasWord(CALENDAR, next.word) && !isHeadline(around)) return true;
  }
  if (!previous?.name || !/^\s+$/.test(left)) return false;
  if (hasWord(BEFORE, previous.word)) return true;
  // A first word has its capital from the sentence; after a preposition the sentence may go on: “In Jeddah Kyiv agreed”.
  if (!words.namesByCapital.before || !third || hasWord(words.at, third.word) || third.word in words.open)
    return false;
  return !hasWord(CALENDAR, previous.word) && !isHeadline(around);
}
