import { closest } from './own-methods.ts';

/** Maximum number of UTF-16 units by which preformatted text is judged. */
const SAMPLE = 4000;
/** Minimum number of words of two letters or more in text that is prose. */
const MIN_WORDS = 12;
/** Maximum share of characters that code has and prose has not. */
const CODE_SHARE = 0.015;
/** Minimum share of the text that is in lines of six words or more. */
const LINES_SHARE = 0.6;
const CODE = /[{}[\]=<>|\\$#_`~^]|;$|\(\)|\/\//gm;
const WORD = /[^\s\d!-/:-@[-`{-~]{2,}/g;

/** Returns whether preformatted text is prose, such as the copy of a news agency, and not code, a log or a table. */
function isProse(text: string): boolean {
  const sample = text.slice(0, SAMPLE).trim();
  if ((sample.match(WORD)?.length ?? 0) < MIN_WORDS) return false;
  if ((sample.match(CODE)?.length ?? 0) > CODE_SHARE * sample.length) return false;
  const isLong = (line: string): boolean => (line.match(WORD)?.length ?? 0) >= 6;
  const long = sample.split('\n').filter(isLong);
  return long.join('\n').length >= LINES_SHARE * sample.length;
}

/** Returns whether an element of preformatted text has prose in it. */
export const hasProse = (pre: Element): boolean =>
  pre.querySelector('code, samp, kbd') === null && isProse(pre.textContent ?? '');

const BLANK_LINE = /\n[^\S\n]*\n\s*/g;

/** Whether white space is shown as it is written, judged by the names and inline styles around a text. */
function keepsLines(node: Text): boolean {
  const around = node.parentElement;
  const holder = around && closest(around, 'pre, [style*="white-space"]');
  const style = /white-space\s*:\s*([a-z]+)/i.exec(holder?.getAttribute('style') ?? '')?.[1];
  return style ? /^(?:pre|break)/i.test(style) : holder?.localName === 'pre';
}

/**
 * Returns where the paragraphs of a text node start and end, in UTF-16 units of its data, which is given because
 * reading it costs. A blank line ends one only where the page shows it.
 */
export function paragraphsIn(node: Text, data: string): readonly (readonly [from: number, to: number])[] {
  if (!data.includes('\n')) return [[0, data.length]];
  const gaps = /\S\s*?\n[^\S\n]*\n/.test(data) && keepsLines(node) ? [...data.matchAll(BLANK_LINE)] : [];
  let from = 0;
  const found: [number, number][] = [];
  for (const { index, 0: gap } of gaps) {
    found.push([from, index]);
    from = index + gap.length;
  }
  return [...found, [from, data.length]];
}
