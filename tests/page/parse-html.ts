import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';

/** A document of linkedom, with which the command line reads; a fragment gets the page around it. */
export const parse = (html: string): Document =>
  parseHTML(html.includes('<html') ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as Document;

/** A document of happy-dom with the open shadow roots that it declares, which scripted parsers leave as templates. */
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
