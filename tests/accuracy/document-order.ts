/** Returns a node and the nodes above it, from the root. */
function pathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let up: Node | null = node; up; up = up.parentNode) path.unshift(up);
  return path;
}

/** Compares nodes as browsers do: by the order in which they begin. */
function comparePosition(this: Node, other: Node): number {
  if (this === other) return 0;
  const [own, others] = [pathOf(this), pathOf(other)];
  // Disconnected; the order is fixed, but means nothing.
  if (own[0] !== others[0]) return 1 + 2 + 32;
  const fork = own.findIndex((node, index) => node !== others[index]);
  if (fork < 0) return 4 + 16;
  const [mine, its] = [own[fork], others[fork]];
  if (!its) return 2 + 8;
  for (let next = mine?.nextSibling; next; next = next.nextSibling) if (next === its) return 4;
  return 2;
}

/**
 * Makes `compareDocumentPosition` right in the documents of linkedom, which compares how deep two nodes are. The
 * reading uses it to tell what stands before the body.
 */
export function rightOrder(document: Document): void {
  let owner: object = document.documentElement;
  while (!Object.hasOwn(owner, 'compareDocumentPosition')) owner = Object.getPrototypeOf(owner);
  Object.defineProperty(owner, 'compareDocumentPosition', { value: comparePosition, configurable: true });
}
