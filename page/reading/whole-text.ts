import { WITH_WORDS } from './place.ts';
import { plain } from './plain-text.ts';

/**
 * A text node of a block, and where its text starts in the block's text, in UTF-16 code units. The start is negative
 * if the first part of the node is in other blocks.
 */
export type Run = { readonly node: Text; readonly start: number };

/** Inline elements that are read as parts of the sentence around them, whatever they are. */
const INLINE =
  'a,abbr,acronym,b,bdi,bdo,big,cite,del,dfn,em,font,i,img,ins,mark,q,s,small,span,strike,strong,sub,time,tt,u,var,wbr';
/** Attributes that may decide how an inline element is read, and neighbours of which one may stand for the other. */
const DECIDING =
  '[hidden],[role],[contenteditable],[rel~="author"],[rel~="tag"],[style*="display" i],[style*="visibility" i],[class*="hidden" i],[class*="screen" i],[class*="assist" i],[class*="only" i],span+span';
const ODD = `:not(${INLINE}),${DECIDING}`;
const BLANK_LINE = /\n[^\S\n]*\n/;

/** Whether all text in an element is one sentence after another, with nothing in it that is read in another way. */
export const isPlain = (element: Element): boolean =>
  element.firstElementChild === null
    ? element.localName !== 'pre'
    : WITH_WORDS.has(element.localName) && element.querySelector(ODD) === null;

/** Returns the text of a block that can be read as a whole; undefined if its elements must be read one by one. */
export function wholeText(element: Element): string | undefined {
  if (!isPlain(element) || element.shadowRoot) return;
  const text = element.textContent ?? '';
  return text.includes('\n') && BLANK_LINE.test(text) ? undefined : plain(text);
}

/** Returns the text nodes of a block that was read as a whole. */
export function runsIn(element: Element): Run[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const runs: Run[] = [];
  let start = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    runs.push({ node, start });
    start += node.length;
  }
  return runs;
}
