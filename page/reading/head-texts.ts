import { contains } from './own-methods.ts';
import { isBlock, isHidden, isSilent, tagOf } from './tree.ts';
import { zoneOf } from './zone.ts';

/** A short text beside a headline: a byline, a date line, a note of an update. */
export type HeadText = {
  readonly element: Element;
  /** The text. In place of what a `time` element shows stands its `datetime`, which is listed by itself too. */
  readonly text: string;
  /** Whether it is a `time` element or has one. */
  readonly hasTime: boolean;
};

/** Maximum length of a short text, in UTF-16 units. A longer one is prose. */
const SHORT = 160;
/** Number of paragraphs of prose that may come before the byline: a standfirst, and the first of the text. */
const PROSE = 2;
/** Maximum number of nodes to visit. */
const NODES = 400;
/** Number of elements above the headline whose other parts are its neighbours. */
const LEVELS = 4;

const OTHER = /^(?:aside|footer|nav|blockquote|figure|form|ul|ol|table|h[1-6])$/;

const isSkipped = (element: Element, headline: Element): boolean => {
  const tag = tagOf(element);
  if (isSilent(element, tag) || isHidden(tag)) return true;
  if (OTHER.test(element.localName)) return !contains(element, headline);
  if (element.localName === 'article') return !contains(element, headline);
  if (element.localName === 'details') return !element.hasAttribute('open');
  return ['hidden', 'never'].includes(zoneOf(element, tag, false));
};

/** Gathers the short texts at the start of a story. */
class HeadReader {
  readonly found: HeadText[] = [];
  private readonly headline: Element;
  private nodes = 0;
  private prose = 0;
  private text = '';
  private owner: Element | undefined;
  private times: HeadText[] = [];

  constructor(headline: Element) {
    this.headline = headline;
  }

  /** Reads an element. Returns whether to go on after it. */
  read(element: Element): boolean {
    if (this.isDone()) return false;
    if (element === this.headline || isSkipped(element, this.headline)) {
      this.close();
      return true;
    }
    const block = isBlock(element);
    if (block) this.close();
    const machine = element.localName === 'time' ? element.getAttribute('datetime') : null;
    if (machine && element.textContent?.trim()) {
      this.append(element, ` ${machine} `);
      this.times.push({ element, text: machine, hasTime: true });
    } else this.readChildren(element);
    if (block) this.close();
    return !this.isDone();
  }

  close(): void {
    const { owner, times } = this;
    const text = this.text.replace(/\s+/g, ' ').trim();
    this.text = '';
    this.times = [];
    this.owner = undefined;
    if (!owner || text === '') return;
    if (text.length <= SHORT) this.found.push({ element: owner, text, hasTime: times.length > 0 }, ...times);
    else this.prose += 1;
  }

  private readChildren(element: Element): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (this.isDone()) return;
      this.nodes += 1;
      if (child.nodeType === 3) this.append(element, (child as Text).data);
      else if (child.nodeType === 1) this.read(child as Element);
    }
  }

  private append(element: Element, text: string): void {
    this.owner ??= element;
    this.text += text;
  }

  private isDone(): boolean {
    return this.nodes > NODES || this.prose >= PROSE;
  }
}

/**
 * Returns the short texts that readers see at the start of a story, from its headline to its second paragraph of
 * prose: bylines and date lines. Without layout; leaves out lists, teasers, figures and what is hidden or folded.
 */
export function headTexts(headline: Element): readonly HeadText[] {
  const reader = new HeadReader(headline);
  let at = headline;
  for (let level = 0; level < LEVELS && at.parentElement && at.localName !== 'article'; level++) {
    // What stands directly above the headline belongs to it, but not what is above its containers.
    if (level === 0 && at.previousElementSibling) reader.read(at.previousElementSibling);
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (!reader.read(next)) return reader.found;
    reader.close();
    if (at.parentElement.localName === 'body') break;
    at = at.parentElement;
  }
  return reader.found;
}
