import type { Block } from '../../page/reading/block.ts';

/** Maximum number of characters of text in one message to the background. */
const MESSAGE_CHARACTERS = 50_000;

/** Number of UTF-16 units of the page's text from which its language is detected. */
const SAMPLE = 4_000;

/** Returns the start of a page's text, from which its language is detected. */
export function languageSample(blocks: readonly Block[]): string {
  let sample = '';
  for (const { text } of blocks) {
    sample += `${text} `;
    if (sample.length > SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

/** Maximum number of paragraphs (besides headings) and of characters in a page's summary. */
const GIST = { paragraphs: 3, characters: 10_000 };

/** Returns what a page as a whole is about: its headings and first paragraphs. */
export function pageSummary(blocks: readonly Block[]): string {
  const heads = blocks.filter(({ kind }) => ['headline', 'standfirst', 'heading'].includes(kind));
  const first = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, GIST.paragraphs);
  const texts = [...heads, ...first].map(({ text }) => text);
  return texts.join('\n').slice(0, GIST.characters);
}

/** Number of mentions that are painted without a pause. */
const GROUP = 64;

/** Splits mentions into groups that are painted in a few milliseconds. */
export function* inGroups<T>(mentions: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < mentions.length; from += GROUP) yield mentions.slice(from, from + GROUP);
}

/** Splits blocks into portions that fit into one message. A block that is longer gets its own. */
export function* inPortions(blocks: readonly Block[]): Generator<readonly Block[]> {
  let from = 0;
  let size = 0;
  for (const [index, { text }] of blocks.entries()) {
    if (size > 0 && size + text.length > MESSAGE_CHARACTERS) {
      yield blocks.slice(from, index);
      from = index;
      size = 0;
    }
    size += text.length;
  }
  if (from < blocks.length) yield blocks.slice(from);
}
