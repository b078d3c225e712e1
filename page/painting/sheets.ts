/** Style in open shadow roots, which a document's sheet does not reach in every browser. */
export type RootSheets = {
  /** Brings the style into the tree of a node, once, where that is a shadow root. */
  adopt(node: Node): void;
  /** Takes it out of every root again. */
  clear(): void;
};

function bring(root: ShadowRoot, css: string): () => void {
  try {
    const view = root.ownerDocument.defaultView as (Window & typeof globalThis) | null;
    const sheet = new (view ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    // Firefox refuses a content script the adopted sheets of a page's root; an element does the same.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
    return () => style.remove();
  }
}

/** Keeps one sheet of `css` in each shadow root that marks are painted in. */
export function createRootSheets(css: string): RootSheets {
  const removals = new Map<ShadowRoot, () => void>();
  return {
    adopt(node) {
      const root = node.getRootNode();
      if (!('host' in root) || removals.has(root as ShadowRoot)) return;
      removals.set(root as ShadowRoot, bring(root as ShadowRoot, css));
    },
    clear() {
      for (const remove of removals.values()) remove();
      removals.clear();
    },
  };
}
