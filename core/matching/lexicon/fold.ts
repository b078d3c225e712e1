/** Classes that UTF-16 units outside words fold to, all below {@link WORD}. `BREAK` is other punctuation. */
export const BREAK = 0;
export const LINE = 10;
export const GAP = 32;
export const APOSTROPHE = 39;
export const HYPHEN = 45;
export const DOT = 46;
/** Soft hyphens, zero-width characters and combining marks, which are ignored. */
export const SKIP = 47;
/** The lowest folded unit of a word, `0` in ASCII: one comparison separates words from everything else. */
export const WORD = 48;

/** Units whose class does not follow from Unicode properties, including letters such as U+02BC. */
const CLASSES: readonly (readonly [number, string])[] = [
  [APOSTROPHE, "'`´ʹ\u0374ʻʼʽʾʿˈˊˋ‘’‚‛′‵Ꞌꞌ＇"],
  [HYPHEN, '-‐‑‒–—―⁃−﹘﹣－'],
  [LINE, '\n\u0085\u2028'],
  [BREAK, '\u2029'],
  [DOT, '.․'],
];
/** Letters whose accent Unicode does not decompose. */
const STROKES: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i' };

const WORDLIKE = /[\p{L}\p{Nd}_]/u;
const MARK = /\p{M}/u;
const HIDDEN = /[\p{Cf}\p{M}]/u;
const SPACE = /\s/;
const FULL_WIDTH = /[\uff10-\uff5a]/;
const ONE_BASE = /^([^\ud800-\udfff])\p{M}+$/u;

function foldLetter(letter: string): number {
  const lower = (FULL_WIDTH.test(letter) ? letter.normalize('NFKC') : letter).toLowerCase();
  const apart = lower.normalize('NFD');
  // Hangul, ligatures and some ideographs decompose into several letters, which do not fit into one unit.
  const base = apart.length === 1 ? apart : (ONE_BASE.exec(apart)?.[1] ?? lower);
  return (STROKES[base] ?? base).charCodeAt(0);
}

function foldUnit(text: string): number {
  if (WORDLIKE.test(text)) return foldLetter(text);
  if (HIDDEN.test(text)) return SKIP;
  return SPACE.test(text) ? GAP : BREAK;
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  // Ideographs, Yi and Hangul fold to themselves; testing each of them would take most of the time.
  const plain = [
    [0x3400, 0x4dc0],
    [0x4e00, 0xa48d],
    [0xac00, 0xd7a4],
  ] as const;
  let next = 0;
  for (const [from, to] of [...plain, [0xd800, 0xf900] as const, [0x10000, 0x10000] as const]) {
    for (let unit = next; unit < from; unit++) table[unit] = foldUnit(String.fromCharCode(unit));
    if (from < 0xd800) for (let unit = from; unit < to; unit++) table[unit] = unit;
    next = to;
  }
  for (const [folded, units] of CLASSES)
    for (let at = 0; at < units.length; at++) table[units.charCodeAt(at)] = folded;
  return table;
}

/**
 * The fold of every UTF-16 unit: a letter or digit of a word folds to its lower-case base letter (ё→е, й→и,
 * ї→і, ğ→g, ł→l; but і, є and ґ stay as they are), anything else to one of the classes above. Composed and
 * decomposed spellings (NFC, NFD) fold alike, and so do full-width letters. Surrogates are breaks.
 */
export const FOLD: Uint16Array = buildTable();

/** True for a lower-case letter; false for letters of scripts without case. */
export function isSmall(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122;
  const text = String.fromCharCode(unit);
  return text.toUpperCase() !== text && text.toLowerCase() === text;
}

/** True for a combining mark, which belongs to the letter before it. */
export const isCombining = (unit: number): boolean => unit >= 0x300 && MARK.test(String.fromCharCode(unit));

/** Returns the folded words of a text, joined by single spaces, so that spellings can be compared. */
export function foldText(text: string): string {
  let folded = '';
  let apart = false;
  for (let at = 0; at < text.length; at++) {
    const unit = FOLD[text.charCodeAt(at)] as number;
    if (unit === SKIP) continue;
    if (unit < WORD) {
      apart = folded !== '';
      continue;
    }
    folded += (apart ? ' ' : '') + String.fromCharCode(unit);
    apart = false;
  }
  return folded;
}
