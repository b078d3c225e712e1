/** A style sheet for open shadow roots, which a document's sheets do not reach in every browser. */
export type RootSheets = {
  /** Adds the style to the tree that contains a node, once, if that tree is a shadow root. */
  adopt(node: Node): void;
  /** Removes the style from every root. */
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
    // Firefox does not let a content script adopt sheets in a page's root. A style element does the same.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
    return () => style.remove();
  }
}

/** Creates a `RootSheets` that adds `css` once to each shadow root that contains marks. */
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
