import { linkedIn } from './link-lists.ts';
import { matches } from './own-methods.ts';
import type { Place } from './place.ts';
import type { Places } from './places.ts';
import { NODES_A_STEP, type Walk } from './slices.ts';
import { isProse, MIN_PARAGRAPH, type TextCount } from './text-counts.ts';
import { isRunning } from './tree.ts';
import { isPlain } from './whole-text.ts';

/** What the browser can find by itself: paragraphs, preformatted text, and text that is broken into lines. */
const PARAGRAPHS = 'p, pre, :not(p) > br';

/** The prose that was found on a page. */
export class Prose {
  /** The elements around it, and paragraphs that are doubtful by their own zone; each before those in it. */
  readonly holding = new Set<Place>();

  /** Adds the text of a block to all elements around it. */
  add(place: Place, length: number): void {
    if (place.isProse) return;
    place.isProse = true;
    for (let up: Place | undefined = place; up; up = up.above) up[place.doubt] += length;
    const path = place.doubt === place.above?.doubt ? [] : [place];
    for (let up = place.above; up && !this.holding.has(up); up = up.above) path.push(up);
    for (const up of path.reverse()) this.holding.add(up);
  }

  /** Adds what a count of all text has found. */
  addAll({ results }: TextCount): this {
    for (const { place, flow } of results) if (place.isBlock && isProse(flow)) this.add(place, flow.text);
    return this;
  }
}

/** Finds the paragraphs of prose in an element by a native search. Nothing else in it is looked at. */
export class ProseSearch implements Walk {
  readonly found = new Prose();
  private readonly places: Places;
  private readonly listed: NodeListOf<Element>;
  private readonly seen = new Set<Element>();
  private next = 0;

  constructor(top: Element, places: Places) {
    this.places = places;
    this.listed = top.querySelectorAll(PARAGRAPHS);
    if (matches(top, PARAGRAPHS)) this.look(top);
  }

  step(): boolean {
    const end = Math.min(this.listed.length, this.next + NODES_A_STEP);
    for (; this.next < end; this.next++) this.look(this.listed[this.next] as Element);
    return end < this.listed.length;
  }

  isStale(): boolean {
    return this.listed[this.next]?.isConnected === false;
  }

  private look(listed: Element): void {
    const isBreak = listed.localName === 'br';
    // Many pages have breaks between paragraphs, with no text beside them.
    if (isBreak && !isRunning(listed.previousSibling) && !isRunning(listed.nextSibling)) return;
    const element = isBreak ? listed.parentElement : listed;
    if (!element || this.seen.has(element)) return;
    if (isBreak) this.seen.add(element);
    const text = element.textContent ?? '';
    if (text.length < MIN_PARAGRAPH) return;
    const length = text.trim().length;
    if (length < MIN_PARAGRAPH) return;
    let place = this.places.of(element);
    if (!place || place.isUnread) return;
    if (isPlain(element)) {
      if (2 * linkedIn(element) < length) this.found.add(place, length);
      return;
    }
    while (!place.isBlock && place.above) place = place.above;
    const { flow } = this.places.countsOf(place);
    if (isProse(flow)) this.found.add(place, flow.text);
  }
}
