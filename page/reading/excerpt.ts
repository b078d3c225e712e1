/** Minimum length of an excerpt in UTF-16 units. A shorter sentence may have been cut off at an abbreviation. */
const SHORTEST = 60;
/** Maximum length of the text shown on each side of a mention, in UTF-16 units. */
const MAX_SIDE = 160;

let segmenter: Intl.Segmenter | undefined;
/** Created on first use, because it takes longer than everything else in the first reading of a page. */
function sentences(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return segmenter;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ');

const tail = (text: string): string =>
  text.length > MAX_SIDE ? `… ${text.slice(-MAX_SIDE).replace(/^\S*\s/, '')}` : text;
const head = (text: string): string =>
  text.length > MAX_SIDE ? `${text.slice(0, MAX_SIDE).replace(/\s\S*$/, '')} …` : text;

/** Returns a sentence's text before and after the part from `start` to `end`, in UTF-16 code units. */
export function excerptAround(text: string, start: number, end: number): { before: string; after: string } {
  const parts = [...sentences().segment(text)].map(({ segment, index }) => ({
    from: index,
    to: index + segment.length,
  }));
  let first = parts.findLastIndex(({ from }) => from <= start);
  let last = parts.findIndex(({ to }) => to >= end);
  const from = (): number => parts[first]?.from ?? 0;
  const to = (): number => parts[last]?.to ?? text.length;
  while (to() - from() < SHORTEST && (first > 0 || last < parts.length - 1)) {
    if (first > 0) first -= 1;
    else last += 1;
  }
  return {
    before: tail(tidy(text.slice(from(), start)).trimStart()),
    after: head(tidy(text.slice(end, to())).trimEnd()),
  };
}
