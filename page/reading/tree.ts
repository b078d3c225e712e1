import { hasProse } from './preformatted.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul',
);
const SILENT = words(
  'script style noscript template svg math iframe frame object embed canvas video audio map select datalist textarea input button label meter progress nav search code kbd samp head title dialog rp rt rtc link meta',
);
const CONTROLS = words(
  'button textbox searchbox combobox listbox menu menubar menuitem navigation search toolbar tablist tab dialog alertdialog alert tooltip slider spinbutton switch',
);

/** Attributes that decide by themselves how an element is read. Most elements have none of them. */
const DECIDING = words('role contenteditable hidden style aria-label aria-hidden itemtype typeof');

/** The name and attributes of an element. They are fetched once: every element of a page is judged by them. */
export type Tag = {
  readonly name: string;
  /** The names of its attributes. */
  readonly given: readonly string[];
  /** Whether it has none of the attributes that decide by themselves how an element is read. */
  readonly isPlain: boolean;
  get(attribute: string): string | undefined;
};

/** The tags of elements without attributes, by name. A page has few names. */
const bare = new Map<string, Tag>();

function bareTag(name: string): Tag {
  let tag = bare.get(name);
  if (!tag) {
    tag = { name, given: [], isPlain: true, get: () => undefined };
    bare.set(name, tag);
  }
  return tag;
}

class GivenTag implements Tag {
  readonly name: string;
  readonly given: readonly string[];
  readonly isPlain: boolean;
  private readonly element: Element;

  constructor(element: Element) {
    this.element = element;
    this.name = element.localName;
    this.given = element.getAttributeNames();
    this.isPlain = !this.given.some((attribute) => DECIDING.has(attribute));
  }

  get(attribute: string): string | undefined {
    return this.given.includes(attribute) ? (this.element.getAttribute(attribute) ?? undefined) : undefined;
  }
}

/** Returns the name and attributes of an element. */
export const tagOf = (element: Element): Tag =>
  element.hasAttributes() ? new GivenTag(element) : bareTag(element.localName);

/** Whether an element never has article text: scripts, controls, code, navigation, embedded documents. */
export const isSilent = (element: Element, tag = tagOf(element)): boolean =>
  SILENT.has(tag.name) ||
  (tag.name === 'pre' && !hasProse(element)) ||
  (!tag.isPlain && (CONTROLS.has(tag.get('role') ?? '') || isEditable(tag)));

const isEditable = (tag: Tag): boolean => {
  const editable = tag.get('contenteditable');
  return editable !== undefined && editable.toLowerCase() !== 'false';
};

const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether the value of the attribute `style` hides its element. */
export const isHiding = (style: string | null | undefined): boolean => HIDES.test(style ?? '');

/** Whether a tag hides its element. A style sheet may too, but only layout would show that. */
export const isHidden = (tag: Tag): boolean => {
  if (tag.isPlain) return false;
  const hidden = tag.get('hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  return isHiding(tag.get('style'));
};

/** Whether a node is a text that is not only white space. */
export const isRunning = (node: Node | null): boolean =>
  node?.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';

/** Maximum length of a drop cap with the space around it, in UTF-16 units. */
const DROP_CAP_UNITS = 40;
const DROP_CAP = /drop-?cap|lettrine|initial/i;
const FLOATS = /float\s*:\s*(?:left|right|inline)/i;

/** Whether an element is the large first letter of the text after it, which is one word with that text. */
function isDropCap(element: Element, tag: Tag): boolean {
  const [style, name] = [tag.get('style'), tag.get('class')];
  if (!(style || name) || element.firstElementChild) return false;
  const first = element.firstChild;
  // The length of a text is known without reading it.
  if (first?.nodeType !== 3 || (first as Text).length > DROP_CAP_UNITS || first.nextSibling) return false;
  if ((first.nodeValue ?? '').trim().length > 2 || !isRunning(element.nextSibling)) return false;
  return FLOATS.test(style ?? '') || DROP_CAP.test(name ?? '');
}

/**
 * Returns whether an element starts a paragraph of its own, judged by its name and inline style, without
 * layout. A custom element starts one unless it is in running text.
 */
export function isBlock(element: Element, tag = tagOf(element)): boolean {
  const style = tag.isPlain ? undefined : tag.get('style');
  if (style) {
    const display = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
    if (display === 'contents' || display?.startsWith('inline')) return false;
    if (display && display !== 'none') return !isDropCap(element, tag);
  }
  if (BLOCKS.has(tag.name)) return !isDropCap(element, tag);
  if (!tag.name.includes('-')) return false;
  return !isRunning(element.previousSibling) && !isRunning(element.nextSibling);
}

/** A position among flat-tree children: a slot's assigned nodes, a shadow root's, or the element's own. */
export type Cursor = {
  /** The parent of these children, or null if they were assigned to a slot. */
  readonly owner: Node | null;
  readonly given: readonly Node[];
  index: number;
  next: Node | null;
};

/** Returns a cursor before an element's first child. */
export function childrenOf(element: Element): Cursor {
  if (element.localName === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (given.length > 0) return { owner: null, given, index: 0, next: given[0] ?? null };
  }
  const owner = element.shadowRoot ?? element;
  return { owner, given: [], index: 0, next: owner.firstChild };
}

/** Returns the next child, or null after the last. Live node lists would be several times slower. */
export function nextChild(cursor: Cursor): Node | null {
  const child = cursor.next;
  if (child) cursor.next = cursor.owner ? child.nextSibling : (cursor.given[++cursor.index] ?? null);
  return child;
}

/** Returns whether a change to the page during a pause has made a cursor lose its place. */
export const isStale = ({ owner, next }: Cursor): boolean =>
  next !== null && owner !== null && next.parentNode !== owner;

/**
 * Returns the parent of a node; null for a form with a field that is named “parentNode”. It answers with that field, in
 * Chromium in our scripts' world too, and a walk upwards would never end.
 */
export function parentNodeOf(node: Node): Node | null {
  const parent = node.parentNode;
  if (!parent) return null;
  // A field may also be named “contains”.
  const { contains } = Object.getPrototypeOf(parent) as Node;
  return contains.call(parent, node) ? parent : null;
}

/** Returns the parent of a node if it is an element; like `parentNodeOf`, it ends a walk upwards that would go in circles. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentNodeOf(node);
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

/** Returns the parent in the flat tree: a slotted node's slot, or the host of a shadow root's children. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const parent = parentNodeOf(node) as (Node & { readonly host?: Element }) | null;
  return parent?.nodeType === 1 ? (parent as Element) : (parent?.host ?? null);
}

/** Returns the body that contains the page. Markup from before HTML5 may have left an empty one beside it. */
export function bodyOf(document: Document): Element {
  const bodies = document.getElementsByTagName('body');
  let best = bodies[0] ?? document.documentElement;
  if (bodies.length < 2) return best;
  for (const body of bodies) if (body.childNodes.length > best.childNodes.length) best = body;
  return best;
}
