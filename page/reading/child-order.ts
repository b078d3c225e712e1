import { parentOf } from './tree.ts';

/**
 * Tells where elements stand compared with another one. The children of an element are looked at once, however many of
 * them are asked about. Children that are added later count as behind.
 */
export class ChildOrder {
  private readonly before = new Map<Node, ReadonlySet<Node>>();
  private readonly other: Element;
  private readonly around: ReadonlySet<Element>;

  /** `around`: the ancestors of the other element in the flat tree. */
  constructor(other: Element, around: ReadonlySet<Element>) {
    this.other = other;
    this.around = around;
  }

  of(element: Element): 'before' | 'in' | 'behind' {
    let child: Node = element;
    for (let up = parentOf(child); up && !this.around.has(up); up = parentOf(up)) {
      if (up === this.other) return 'in';
      child = up;
    }
    const parent = child.parentNode;
    return parent && this.childrenBefore(parent).has(child) ? 'before' : 'behind';
  }

  /** Returns the children that stand before the other element or one of its ancestors. */
  private childrenBefore(parent: Node): ReadonlySet<Node> {
    const known = this.before.get(parent);
    if (known) return known;
    const before = new Set<Node>();
    let waiting: Node[] = [];
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child === this.other || this.around.has(child as Element)) {
        for (const node of waiting) before.add(node);
        waiting = [];
      }
      waiting.push(child);
    }
    this.before.set(parent, before);
    return before;
  }
}
