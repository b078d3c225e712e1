/** Above so many characters the browser is given the ends of a passage, not the whole. */
const MAX_WHOLE_PASSAGE = 300;
/** So many words of each end: enough that the page says them once. */
const WORDS_PER_END = 8;

/** A dash, a comma or an ampersand would be read as syntax; half a character has no encoding at all. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D');

/** The browser's match ends at the bounds of words as ICU sees them, and so does this. */
function endsOf(paragraphs: readonly string[]): readonly [start: string, end: string] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const wordsOf = (text = '') => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  const first = paragraphs[0] ?? '';
  const last = paragraphs.at(-1) ?? '';
  const from = wordsOf(first).slice(0, WORDS_PER_END).at(-1);
  const to = wordsOf(last).slice(-WORDS_PER_END)[0];
  return [from ? first.slice(0, from.index + from.segment.length) : first, to ? last.slice(to.index) : last];
}

/**
 * The address of a passage: a text fragment (WICG, URL Fragment Text Directives) on the source's address, which keeps
 * its own fragment. A long passage, or one of several paragraphs, is named by its first and last words.
 */
export function passageLink(address: string, passage: string): string {
  const paragraphs = passage
    .split(/\s*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return address;
  const isWhole = paragraphs.length === 1 && passage.length <= MAX_WHOLE_PASSAGE;
  const text = isWhole ? encode(paragraphs[0] ?? '') : endsOf(paragraphs).map(encode).join(',');
  // A directive that an address brings along would be the text of somebody else's choice.
  const [bare] = address.split(':~:');
  return `${bare}${bare?.includes('#') ? '' : '#'}:~:text=${text}`;
}
