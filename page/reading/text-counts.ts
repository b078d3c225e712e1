import type { Counts, Place } from './place.ts';
import { NODES_A_STEP, type Walk } from './slices.ts';
import { type Cursor, childrenOf, isStale, nextChild } from './tree.ts';

/** Minimum length of a prose paragraph, in UTF-16 units. A shorter one is a label, a teaser or a button. */
export const MIN_PARAGRAPH = 80;

/** Whether the text of a block is prose: long enough, and mostly no links. */
export const isProse = ({ text, linked }: Counts['flow']): boolean =>
  text >= MIN_PARAGRAPH && linked < text / 2;

const countsIn = (place: Place, around: Counts | undefined): Counts => ({
  place,
  flow: place.isBlock || !around ? { text: 0, linked: 0 } : around.flow,
  text: 0,
  prose: 0,
});

type Open = { readonly counts: Counts; readonly cursor: Cursor };

/**
 * Counts every element below its top once, in document order, without layout. The loop is in a method of its
 * own because browsers run loops inside generators slowly.
 */
export class TextCount implements Walk {
  readonly results: Counts[];
  private readonly placeIn: (element: Element, above: Place) => Place;
  private readonly open: Open[] = [];
  private at: Open | undefined;

  constructor(top: Place, placeIn: (element: Element, above: Place) => Place) {
    const counts = countsIn(top, undefined);
    this.placeIn = placeIn;
    this.results = [counts];
    if (!top.isUnread) this.at = { counts, cursor: childrenOf(top.element) };
  }

  step(): boolean {
    for (let visited = 0; this.at && visited < NODES_A_STEP; visited++) {
      const child = nextChild(this.at.cursor);
      if (child === null) this.leave(this.at.counts);
      else if (child.nodeType === 3) addText(this.at, (child as Text).data.trim().length);
      else if (child.nodeType === 1) this.enter(child as Element, this.at);
    }
    return this.at !== undefined;
  }

  isStale(): boolean {
    return [...this.open, ...(this.at ? [this.at] : [])].some(({ cursor }) => isStale(cursor));
  }

  private enter(element: Element, around: Open): void {
    const place = this.placeIn(element, around.counts.place);
    const counts = countsIn(place, around.counts);
    this.results.push(counts);
    if (place.isUnread) return;
    this.open.push(around);
    this.at = { counts, cursor: childrenOf(element) };
  }

  private leave(counts: Counts): void {
    const { place, flow } = counts;
    if (place.isBlock && place.doubt === 'prose' && isProse(flow)) counts.prose += flow.text;
    this.at = this.open.pop();
    if (!this.at) return;
    this.at.counts.text += counts.text;
    this.at.counts.prose += counts.prose;
  }
}

function addText({ counts }: Open, length: number): void {
  counts.text += length;
  counts.flow.text += length;
  if (counts.place.isInLink) counts.flow.linked += length;
}
