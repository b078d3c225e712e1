import { type Counts, type Place, placeOf } from './place.ts';
import { TextCount } from './text-counts.ts';
import { parentOf } from './tree.ts';

/** Judges the elements of a page, and counts the text in them, when they are asked for and once only. */
export class Places {
  readonly top: Place;
  readonly headline: Element | undefined;
  /** The elements around the headline. */
  readonly aroundHeadline: ReadonlySet<Element>;
  private readonly headlined: Set<Element>;
  /** Elements that leave the page are released. */
  private readonly places = new WeakMap<Element, Place>();
  private changes = 0;

  constructor(top: Element, headline: Element | undefined) {
    this.headline = headline;
    this.aroundHeadline = ancestorsOf(headline);
    this.headlined = new Set(this.aroundHeadline);
    if (headline) this.headlined.add(headline);
    this.top = placeOf(top, undefined, this.headlined);
    this.places.set(top, this.top);
  }

  /** Returns the place of an element; undefined if it is not below the top in the flat tree. */
  of(element: Element): Place | undefined {
    const known = this.places.get(element);
    if (known) return known;
    const parent = parentOf(element);
    const above = parent ? this.of(parent) : undefined;
    return above && this.in(element, above);
  }

  /** Counts the text in an element. */
  countsOf(place: Place): Counts {
    if (place.counted?.changes === this.changes) return place.counted.counts;
    const count = this.countFrom(place);
    while (count.step());
    return this.keep(count);
  }

  /** Returns a count of an element and everything in it, which has not begun. */
  countFrom(place: Place): TextCount {
    return new TextCount(place, (element, above) => this.places.get(element) ?? this.in(element, above));
  }

  /** Keeps the results of a count that has ended, and returns that of its top. */
  keep({ results }: TextCount): Counts {
    const { changes } = this;
    for (const counts of results) counts.place.counted = { counts, changes };
    return results[0] as Counts;
  }

  /** Forgets an element that has changed, with all that is in it. Returns its place before. */
  forget(element: Element): Place | undefined {
    const before = this.places.get(element);
    this.changes += 1;
    this.places.delete(element);
    if (before) for (const inner of element.getElementsByTagName('*')) this.places.delete(inner);
    return before;
  }

  private in(element: Element, above: Place): Place {
    const place = placeOf(element, above, this.headlined);
    this.places.set(element, place);
    return place;
  }
}

/** Returns the elements around an element in the flat tree. */
export function ancestorsOf(element: Element | undefined): Set<Element> {
  const found = new Set<Element>();
  for (let up = element && parentOf(element); up; up = parentOf(up)) found.add(up);
  return found;
}
