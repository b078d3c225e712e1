import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A mention in the markup of a hazard page, with white space collapsed. */
type Expected = { readonly entity: string; readonly text: string };

/** A hazard page as a browser receives it, and the mentions that must be found in it, in order. */
export type Hazard = { readonly html: string; readonly expected: readonly Expected[] };

/** The folder of the hazard pages. There is one page per hazard, named after it. */
export const HAZARDS = fileURLToPath(new URL('.', import.meta.url));

const ENTITIES: Readonly<Record<string, string>> = { shy: '\u00ad', nbsp: '\u00a0', amp: '&' };

const decode = (html: string): string =>
  html
    .replace(/<[^>]*>/g, (tag) => (tag.startsWith('<br') ? '\n' : ''))
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? whole),
    );

/** Returns the text with each run of white space as one space, for the comparison of mentions. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Reads a hazard page. Every expected mention is wrapped in `<mark data-entity="…">` in its source and is
 * unwrapped here. Text that is not wrapped must not be found. Throws if a page has no expected mention or a
 * malformed one.
 */
export function loadHazard(file: string): Hazard {
  const source = readFileSync(`${HAZARDS}/${file}`, 'utf8');
  const expected: Expected[] = [];
  const html = source.replace(
    /<mark data-entity="([^"]+)">(.*?)<\/mark>/gs,
    (_whole, entity: string, inner: string) => {
      expected.push({ entity, text: squeeze(decode(inner)) });
      return inner;
    },
  );
  if (expected.length === 0 || html.includes('<mark'))
    throw new Error(`${file} has no expected mentions, or has a malformed <mark>`);
  return { html, expected };
}
