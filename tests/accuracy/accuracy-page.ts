import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The documentation page that contains the generated tables. */
const PAGE = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url));
const [BEGIN, END] = ['<!-- generated -->', '<!-- end generated -->'];

function readParts(): [before: string, generated: string, after: string] {
  const [before, rest, ...again] = readFileSync(PAGE, 'utf8').split(BEGIN);
  const [generated, after, ...more] = rest?.split(END) ?? [];
  if (
    before === undefined ||
    generated === undefined ||
    after === undefined ||
    again.length + more.length > 0
  )
    throw new Error(`docs/accuracy.md must contain ${BEGIN} and ${END} once each, in this order.`);
  return [before, generated, after];
}

/** Returns the tables that are currently in docs/accuracy.md. */
export const readPage = (): string => readParts()[1].trim();

/** Replaces the tables in docs/accuracy.md and leaves the rest of the page unchanged. */
export function writePage(sections: string): void {
  const [before, , after] = readParts();
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${sections}\n\n${END}${after}`);
}
