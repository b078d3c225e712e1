/** A text node that marks have split. `parts` follow the node in order and contain text that was in it. */
export type Split = {
  readonly node: Text;
  /** The text that the split left in the node itself. */
  readonly head: string;
  readonly parts: readonly {
    readonly mark: HTMLElement;
    readonly rest: Text | null;
    readonly data: string;
  }[];
};

/** Records how marks have split a text node. Each mark may be followed by a rest of that text. */
export const splitAt = (node: Text, marks: readonly HTMLElement[]): Split => ({
  node,
  head: node.data,
  parts: marks.map((mark) => {
    const rest = mark.nextSibling?.nodeType === 3 ? (mark.nextSibling as Text) : null;
    return { mark, rest, data: rest?.data ?? '' };
  }),
});

/**
 * Removes the marks and restores the text in the original text node. If the page has rewritten or removed the
 * node in the meantime, removes only what the split added.
 */
export function restoreText({ node, head, parts }: Split): void {
  const first = parts[0]?.mark;
  // `normalize` removes empty text nodes, such as the one before a mark at the start of a paragraph.
  if (!node.isConnected && head === '' && first?.isConnected) first.before(node);
  const isOurs = node.isConnected && node.data === head;
  for (const { mark, rest, data } of parts) {
    if (isOurs && mark.isConnected) node.appendData(mark.textContent ?? '');
    mark.remove();
    const isFollowing = rest !== null && rest.parentNode === node.parentNode;
    if (isOurs && isFollowing) node.appendData(rest.data);
    if (rest && (isOurs ? isFollowing : rest.data === data)) rest.remove();
  }
}
