import { noticeWords } from '../../core/notice-words.ts';
import { isCreditLine } from './credit-lines.ts';
import { closest } from './own-methods.ts';

/** A block of text, as far as notices are told by it. */
export type Line = {
  readonly text: string;
  readonly runs: readonly { readonly node: Text; readonly start: number }[];
  readonly kind: string;
};

/** Maximum length of a notice, and of a label of another story with its title, in UTF-16 units. */
const MAX_LENGTH = 300;
const MAX_TITLE = 160;
/** A line that is a counter of a player or of shares, an address, a copyright or a footnote. A year is no counter. */
const COUNTER =
  /^(?!(?:19|20)\d\d$)(?:\d{1,3} ?\/ ?\d{1,3}|\+?\d{1,4}|\d[\d.,]*k? (?:shares|comments|views|likes))$/;
const ADDRESS = /^(?:\S+@\S+\.\S+|(?:https?:\/\/|www\.|twitter\.com\/)\S+)$/;
const SIGNED = /^(?:©|\^ )/;

const ALONE = new Set(noticeWords('alone'));
const COMMENTS = new Set(noticeWords('comments'));
/** Two or three names, and what is said of an author. */
const BIOGRAPHY = new RegExp(
  `^(?:[A-Z\\u00c0-\\u00de\\u0400-\\u042f][^\\s.,]+ ){2,3}(?:${noticeWords('biographies').join('|')})`,
);
const firstWord = (line: string): string => /^[^ \\:,.…?(]*/.exec(line)?.[0] ?? '';
const LABELS = Map.groupBy(noticeWords('labels'), firstWord);
/** How notices begin, by first word. The patterns become one when a line begins with that word. */
const STARTS = Map.groupBy(noticeWords('starts'), firstWord) as Map<string, string[] | RegExp>;

function beginsLikeNotice(line: string): boolean {
  const word = firstWord(line);
  let found = STARTS.get(word);
  if (Array.isArray(found)) {
    found = new RegExp(`^(?:${found.join('|')})`);
    STARTS.set(word, found);
  }
  return found?.test(line) === true;
}

/** The last line that was asked for: one block is judged by several rules in a row. */
let last = { text: '', line: '' };

/** The text of a line as the lists have it; an empty string if it is longer than a notice. */
function lineOf({ text }: Line): string {
  if (text.length > MAX_LENGTH) return '';
  if (text !== last.text)
    last = { text, line: text.replace(/\s+/g, ' ').replaceAll('’', "'").trim().toLowerCase() };
  return last.line;
}

/** Returns whether all text of a block from an offset on, in UTF-16 units, is in links. There is none if it is blank. */
export function isLinked({ text, runs }: Line, from = 0): boolean {
  const parts = runs.filter(({ start }, index) =>
    /[^\s:.|»>–-]/.test(text.slice(Math.max(start, from), runs[index + 1]?.start ?? text.length)),
  );
  return (
    parts.length > 0 &&
    parts.every(({ node: { parentElement } }) => parentElement && closest(parentElement, 'a[href]'))
  );
}

/** Returns whether a block is a label of other stories, or begins with one that a link or a title follows. */
function isLabel(block: Line): boolean | undefined {
  const line = lineOf(block);
  const labels = line.length > MAX_TITLE ? undefined : LABELS.get(firstWord(line));
  return labels?.some((label) => {
    if (!line.startsWith(label)) return false;
    const rest = line.slice(label.length);
    if (/^[\s:.…|»>]*$/.test(rest)) return true;
    if (/^ ?[:|]/.test(rest)) return true;
    return rest.startsWith(' ') && isLinked(block, block.text.search(/\S/) + label.length);
  });
}

/** Returns whether a block only says who wrote the text, when, or where to find them, or is the counter of a player. */
export function isCredit(block: Line): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'standfirst') return false;
  const line = lineOf(block);
  return COUNTER.test(line) || ADDRESS.test(line) || (line !== '' && isCreditLine(block.text));
}

/**
 * Returns whether a block is what newsrooms put between paragraphs, in the languages of the interface: notices on
 * advertisements, cookies and subscriptions, and labels of other stories.
 */
export function isNotice(block: Line): boolean {
  const line = lineOf(block);
  if (line === '' || block.kind === 'cell' || block.kind === 'headline' || block.kind === 'caption')
    return false;
  // Signs around a line, as of a list or brackets, say nothing.
  const bare = line.replace(/^[\s(›»>|•·–-]+/, '');
  if (SIGNED.test(line) || ALONE.has(bare.replace(/[\s:.…›»>]+$/, '')) || beginsLikeNotice(bare)) return true;
  return isLabel(block) === true;
}

/** Returns whether a heading is that of comments. */
export const isComments = (block: Line): boolean =>
  COMMENTS.has(lineOf(block).replace(/[\d().: ]*$|^[\d ]+/g, ''));

/** Returns whether a block, the last one of a story, tells who its author is. */
export const saysAuthor = ({ text }: Line): boolean => BIOGRAPHY.test(text.trim());
