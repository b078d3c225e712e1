import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The page of the docs that holds the generated tables. */
const PAGE = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url));
const [BEGIN, END] = ['<!-- generated -->', '<!-- end of what is generated -->'];

function readParts(): [before: string, generated: string, after: string] {
  const [before, rest, ...again] = readFileSync(PAGE, 'utf8').split(BEGIN);
  const [generated, after, ...more] = rest?.split(END) ?? [];
  if (
    before === undefined ||
    generated === undefined ||
    after === undefined ||
    again.length + more.length > 0
  )
    throw new Error(`docs/accuracy.md needs ${BEGIN} and ${END} once each, in this order.`);
  return [before, generated, after];
}

/** The tables that docs/accuracy.md holds now. */
export const readPage = (): string => readParts()[1].trim();

/** Puts new tables in the place of those in docs/accuracy.md and leaves the rest as it is. */
export function writePage(sections: string): void {
  const [before, , after] = readParts();
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${sections}\n\n${END}${after}`);
}
