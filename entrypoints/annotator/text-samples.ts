import type { Block } from '../../page/reading/blocks.ts';

/** Characters of text that one message to the background carries at most. */
const MESSAGE_CHARACTERS = 50_000;

/** So much of the page's text tells its language, in UTF-16 units. */
const SAMPLE = 4_000;

/** The start of a page's text, by which its language is known. */
export function languageSample(blocks: readonly Block[]): string {
  let sample = '';
  for (const { text } of blocks) {
    sample += `${text} `;
    if (sample.length > SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

/** So many paragraphs tell with the headings what a page speaks of as a whole, in at most so many characters. */
const GIST = { paragraphs: 3, characters: 10_000 };

/** What a page speaks of as a whole. */
export function pageSummary(blocks: readonly Block[]): string {
  const heads = blocks.filter(({ kind }) => ['headline', 'standfirst', 'heading'].includes(kind));
  const first = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, GIST.paragraphs);
  const texts = [...heads, ...first].map(({ text }) => text);
  return texts.join('\n').slice(0, GIST.characters);
}

/** The blocks in portions that one message can carry; a block that is longer goes alone. */
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
