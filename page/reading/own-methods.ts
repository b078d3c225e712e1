/*
 * Methods of nodes that may be a form. A field that is named “matches” stands for the form's method of that name (HTML,
 * `[LegacyOverrideBuiltIns]`), in our scripts' world too; the prototype has the method itself.
 */

const ownOf = <N extends Node>(node: N): N => Object.getPrototypeOf(node) as N;

/** Returns whether an element matches a selector. Throws a `SyntaxError` if it is none. */
export const matches = (element: Element, selector: string): boolean =>
  ownOf(element).matches.call(element, selector);

/** Returns whether a node is another one, or contains it. */
export const contains = (node: Node, other: Node | null): boolean => ownOf(node).contains.call(node, other);

/** Returns the innermost element that matches a selector: the element itself or one around it. */
export const closest = (element: Element, selector: string): Element | null =>
  ownOf(element).closest.call(element, selector);

/** Returns the first element below a node that matches a selector. */
export const firstIn = (element: Element, selector: string): Element | null =>
  ownOf(element).querySelector.call(element, selector);

/** Returns the elements below a node that match a selector. */
export const elementsIn = (node: Element | ShadowRoot, selector: string): Iterable<Element> =>
  ownOf(node).querySelectorAll.call(node, selector);

/** Returns the root of a node's tree: a document, a shadow root, or the topmost node if it is in neither. */
export const rootOf = (node: Node): Node => ownOf(node).getRootNode.call(node);

/** Returns the value of an element's attribute, or null if it has none of that name. */
export const attributeOf = (element: Element, name: string): string | null =>
  ownOf(element).getAttribute.call(element, name);
