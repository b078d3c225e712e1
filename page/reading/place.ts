import { parentOf } from './tree.ts';

/**
 * Returns where an element stands, in the flat tree, compared with another one; `around` are the elements around that
 * one, and `element` is none of them.
 */
export function placeOf(
  element: Element,
  other: Element,
  around: ReadonlySet<Element>,
): 'before' | 'inside' | 'behind' {
  let child = element;
  for (let up = parentOf(child); up && !around.has(up); up = parentOf(up)) {
    if (up === other) return 'inside';
    child = up;
  }
  for (let next = child.nextSibling; next; next = next.nextSibling)
    if (next === other || around.has(next as Element)) return 'before';
  return 'behind';
}
