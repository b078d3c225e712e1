import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';

/** Parses HTML with linkedom, as the command line does. A fragment is wrapped in a page. */
export const parse = (html: string): Document =>
  parseHTML(html.includes('<html') ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as Document;

/** Parses HTML with happy-dom, and attaches open shadow roots, which the parser leaves as templates. */
export function parseWithShadows(html: string): Document {
  const { document: parsed } = new Window();
  parsed.write(html);
  const document = parsed as unknown as Document;
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const host = template.parentElement;
    template.remove();
    host?.attachShadow({ mode: 'open' }).append(template.content);
  }
  return document;
}
