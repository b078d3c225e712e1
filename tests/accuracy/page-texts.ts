import { createHash } from 'node:crypto';

/** A text of a page as a person sees it: a paragraph, a line, a label. It never goes beyond one block element. */
export type PageText = { readonly text: string; readonly nodes: readonly Text[] };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = words(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
const UNSEEN = words('script style template noscript head link meta svg iframe textarea select');

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Returns the first eight hexadecimal digits of the SHA-256 of a text whose white space is normalised. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Returns the children of an element as they are seen: those in an open shadow root, or those put into a slot. */
function seenChildren(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return slotted.length > 0 ? slotted : [...element.childNodes];
}

/** Splits a page into its texts in one walk. */
class Splitter {
  readonly texts: PageText[] = [];
  private nodes: Text[] = [];
  private breaks = 0;

  walk(element: Element): void {
    if (UNSEEN.has(element.localName)) return;
    const isBlock = BLOCKS.has(element.localName);
    if (isBlock) this.end();
    for (const child of seenChildren(element)) {
      if (child.nodeType === 3) this.add(child as Text);
      else if (child.nodeType === 1 && (child as Element).localName === 'br') this.break();
      else if (child.nodeType === 1) this.walk(child as Element);
    }
    if (isBlock) this.end();
  }

  private add(node: Text): void {
    if (node.data.trim()) this.breaks = 0;
    this.nodes.push(node);
  }

  private break(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.end();
  }

  private end(): void {
    const { nodes } = this;
    this.nodes = [];
    this.breaks = 0;
    const text = squeeze(nodes.map((node) => node.data).join(''));
    if (text) this.texts.push({ text, nodes });
  }
}

/**
 * Returns the texts of a page in document order. They are what the labels are about, so nothing of the extension’s own
 * reading is used: only the names of elements count, and two line breaks in a row.
 */
export function textsOf(document: Document): PageText[] {
  const splitter = new Splitter();
  splitter.walk(document.documentElement);
  return splitter.texts;
}
