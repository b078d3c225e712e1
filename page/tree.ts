const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul',
);
const SILENT = words(
  'script style noscript template svg math iframe frame object embed canvas video audio map select datalist textarea input button label meter progress nav search code pre kbd samp head title dialog rp rt link meta',
);
const CONTROLS = words(
  'button textbox searchbox combobox listbox menu menubar menuitem navigation search toolbar tablist tab dialog alertdialog alert tooltip slider spinbutton switch',
);

/** Elements whose text nobody reads as an article: scripts, controls, code, navigation, embedded documents. */
export const isSilent = (element: Element): boolean =>
  SILENT.has(element.localName) || CONTROLS.has(element.getAttribute('role') ?? '') || isEditable(element);

const isEditable = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
};

/** Hidden by the page's own markup; a style sheet may hide more, which only layout would tell. */
export const isHidden = (element: Element): boolean => {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
};

const isRunning = (node: Node | null): boolean => node?.nodeType === 3 && /[^\s]/.test(node.nodeValue ?? '');

/**
 * Whether an element begins a paragraph of its own, told by its name and its own style without layout. An element
 * that no standard knows is one unless it stands in running text.
 */
export function isBlock(element: Element): boolean {
  const style = element.getAttribute('style');
  if (style) {
    const display = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
    if (display === 'contents' || display?.startsWith('inline')) return false;
    if (display && display !== 'none') return true;
  }
  if (BLOCKS.has(element.localName)) return true;
  if (!element.localName.includes('-')) return false;
  return !isRunning(element.previousSibling) && !isRunning(element.nextSibling);
}

/** Children in the flat tree: of an open shadow root, what a slot was given, else the element's own. */
export function childrenOf(element: Element): readonly Node[] {
  if (element.localName === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes?.();
    if (given?.length) return given;
  }
  // From sibling to sibling: a live list of nodes is several times as dear.
  const children: Node[] = [];
  for (let child = (element.shadowRoot ?? element).firstChild; child; child = child.nextSibling)
    children.push(child);
  return children;
}

/** The parent in the flat tree: of slotted nodes the slot, of a shadow root's children the host. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode as (Node & { readonly host?: Element }) | null;
  return parent?.nodeType === 1 ? (parent as Element) : (parent?.host ?? null);
}

/** The body that holds the page: markup from before HTML5 may have left an empty one beside it. */
export function bodyOf(document: Document): Element {
  const bodies = [...document.querySelectorAll('body')];
  return bodies.reduce(
    (best, one) => (one.childNodes.length > best.childNodes.length ? one : best),
    bodies[0] ?? document.documentElement,
  );
}
