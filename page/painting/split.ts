/** A text node that marks have split: `parts` follow it in order and were made from its text. */
export type Split = {
  readonly node: Text;
  /** What the split left in the node itself. */
  readonly head: string;
  readonly parts: readonly {
    readonly mark: HTMLElement;
    readonly rest: Text | null;
    readonly data: string;
  }[];
};

/** Notes how a text node was split by marks, each followed by the rest of the text. */
export const splitAt = (node: Text, marks: readonly HTMLElement[]): Split => ({
  node,
  head: node.data,
  parts: marks.map((mark) => {
    const rest = mark.nextSibling?.nodeType === 3 ? (mark.nextSibling as Text) : null;
    return { mark, rest, data: rest?.data ?? '' };
  }),
});

/**
 * Takes the marks out and gives the text node its text back; it is the same node as before. Where the page has
 * rewritten or removed the node meanwhile, only what the split had added is removed.
 */
export function restoreText({ node, head, parts }: Split): void {
  const first = parts[0]?.mark;
  // `normalize` takes out empty text nodes, such as the one before a mark at the start of a paragraph.
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
