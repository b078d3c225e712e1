import { inflateSync } from 'node:zlib';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { unwrapPage } from '../../../cli/browsers/page.ts';

/** What is on paper. */
export type PrintOut = {
  readonly pages: number;
  /** The codes of all signs in their order. */
  readonly signs: string;
  /** The heights of all lines of text. */
  readonly lines: string;
  /** How many shapes are drawn besides the text, as a line under a word. */
  readonly shapes: number;
};

/** Returns the streams of a PDF document that draw, as text. */
function drawings(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 1)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    try {
      found.push(inflateSync(bytes.subarray(start, bytes.indexOf('endstream', start))).toString('latin1'));
    } catch {
      // A picture or a font that is packed in another way.
    }
  }
  return found.filter((stream) => /\bBT\b/.test(stream) && /\bT[jJ]\b/.test(stream));
}

/** Prints a page as the browser does. Throws an Error if nothing is on the paper. */
export async function printOf(page: DriverPage): Promise<PrintOut> {
  const streams = drawings(Buffer.from(await unwrapPage(page).pdf({ tagged: false })));
  const texts = streams.flatMap((stream) => stream.match(/\bBT\b[\s\S]*?\bET\b/g) ?? []);
  const signs = texts.flatMap((text) => text.match(/<[0-9A-Fa-f]+>|\((?:\\[\s\S]|[^\\)])*\)/g) ?? []);
  const heights = texts.flatMap((text) =>
    [...text.matchAll(/(-?[\d.]+) Tm\b/g)].map(([, height]) => height ?? ''),
  );
  const shapes = streams.flatMap((stream) => stream.match(/(?:^|\s)(?:S|s|f\*?|B\*?|b\*?)(?=\s|$)/g) ?? []);
  if (signs.length === 0) throw new Error('there is nothing on the paper');
  return {
    pages: streams.length,
    signs: signs.map((text) => text.slice(1, -1)).join(''),
    lines: [...new Set(heights)].join(' '),
    shapes: shapes.length,
  };
}
