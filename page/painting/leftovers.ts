/**
 * The names of highlights and classes that we give: a name that the background made for a page, and what is named.
 * An extension that was installed again makes other names.
 */
const OURS = /^m[0-9a-z]{16}-[a-z](?: |$)/;

const elementsOf = (document: Document, selector: string): Element[] =>
  [...document.querySelectorAll(selector)].filter(({ className }) => OURS.test(className));

/** Returns the names in the page's registry; none where the browser does not let a content script list them. */
function highlightNames(): string[] {
  const names: string[] = [];
  try {
    CSS.highlights.forEach((_, name) => void names.push(name));
  } catch {
    // The painter removes those of its own name.
  }
  return names;
}

/**
 * Removes what an annotator that has ended without notice left in a page: highlights, inserted marks (also in
 * copies that the page made of its text), and elements that lie over the page, except `kept`.
 */
export function removeLeftovers(document: Document, kept: Element | undefined): void {
  for (const name of highlightNames()) if (OURS.test(name)) CSS.highlights.delete(name);
  for (const element of elementsOf(document, 'html > div[class^="m"]'))
    if (element !== kept) element.remove();
  for (const mark of elementsOf(document, 'span[class^="m"]')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
