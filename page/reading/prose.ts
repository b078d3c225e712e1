import { linkedIn } from './link-lists.ts';
import type { Place } from './place.ts';
import type { Places } from './places.ts';
import { NODES_A_STEP, type Walk } from './slices.ts';
import { isProse, MIN_PARAGRAPH, type TextCount } from './text-counts.ts';
import { isPlain } from './whole-text.ts';

/** A block whose text is prose, and the length of that text in UTF-16 units. */
export type Prose = { readonly place: Place; readonly length: number };

/** What the browser can find by itself: paragraphs, preformatted text, and text that is broken into lines. */
const PARAGRAPHS = 'p, pre, :not(p) > br';

/** Returns the prose that a count of all text has found. */
export const proseOf = ({ results }: TextCount): Prose[] =>
  results.flatMap(({ place, flow }) => (place.isBlock && isProse(flow) ? { place, length: flow.text } : []));

/** Finds the paragraphs of prose in an element by a native search. Nothing else in it is looked at. */
export class ProseSearch implements Walk {
  readonly found: Prose[] = [];
  private readonly places: Places;
  private readonly listed: readonly Element[];
  private readonly seen = new Set<Element>();
  private next = 0;

  constructor(top: Element, places: Places) {
    this.places = places;
    this.listed = [...(top.matches(PARAGRAPHS) ? [top] : []), ...top.querySelectorAll(PARAGRAPHS)];
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
    const element = listed.localName === 'br' ? listed.parentElement : listed;
    if (!element || this.seen.has(element)) return;
    if (element !== listed) this.seen.add(element);
    const text = element.textContent ?? '';
    if (text.length < MIN_PARAGRAPH) return;
    const length = text.trim().length;
    if (length < MIN_PARAGRAPH) return;
    let place = this.places.of(element);
    if (!place || place.isUnread) return;
    if (isPlain(element)) {
      if (2 * linkedIn(element) < length) this.add(place, length);
      return;
    }
    while (!place.isBlock && place.above) place = place.above;
    const { flow } = this.places.countsOf(place);
    if (isProse(flow)) this.add(place, flow.text);
  }

  private add(place: Place, length: number): void {
    if (place.isProse) return;
    place.isProse = true;
    this.found.push({ place, length });
  }
}
