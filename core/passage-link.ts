/** Maximum length of a passage that is linked by its full text, in UTF-16 units. */
const MAX_WHOLE_PASSAGE = 300;
/** Number of words at each end of a longer passage that identify it; enough to be unique on the page. */
const WORDS_PER_END = 8;

/** Encodes hyphens, commas and ampersands, which are fragment syntax; replaces lone surrogates. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D');

/** Returns the first and last words, as ICU segments them: browsers match only whole ICU words. */
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
 * Returns an address with a text fragment for a passage (WICG, URL Fragment Text Directives) after its own
 * fragment. A passage that is long or has several paragraphs is identified by its first and last words.
 */
export function passageLink(address: string, passage: string): string {
  const paragraphs = passage
    .split(/\s*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return address;
  const isWhole = paragraphs.length === 1 && passage.length <= MAX_WHOLE_PASSAGE;
  const text = isWhole ? encode(paragraphs[0] ?? '') : endsOf(paragraphs).map(encode).join(',');
  // Remove any text directive that is already in the address: it would highlight other text.
  const [bare] = address.split(':~:');
  return `${bare}${bare?.includes('#') ? '' : '#'}:~:text=${text}`;
}
