import { relative } from 'node:path';

/** What became of a change that Stryker made: the part of its result that is printed. */
export type Mutant = {
  readonly fileName: string;
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
};

const KILLED = ['Killed', 'Timeout'];
const ALIVE = ['Survived', 'NoCoverage'];
/** Maximum length of the code of a change in its line, in UTF-16 units. */
const MOST_CODE = 80;

const placeOf = ({ fileName, location: { start } }: Mutant): string =>
  `${relative('.', fileName)}:${start.line}:${start.column}`;

/**
 * Returns the line of an area in a Markdown table, and a line for each mutant that survived. Those that Stryker could
 * not run are not counted.
 */
export function printMutants(area: string, mutants: readonly Mutant[]): string {
  const alive = mutants.filter(({ status }) => ALIVE.includes(status));
  const killed = mutants.filter(({ status }) => KILLED.includes(status)).length;
  const all = killed + alive.length;
  const lines = alive.map((mutant) => {
    const code = (mutant.replacement ?? '').replace(/\s+/g, ' ').slice(0, MOST_CODE);
    const note = mutant.status === 'NoCoverage' ? ', which no test runs' : '';
    return `- ${placeOf(mutant)}: ${mutant.mutatorName}${note}: ${code}`;
  });
  const share = all === 0 ? 0 : Math.floor((1000 * killed) / all) / 10;
  return [`| ${area} | ${all} | ${killed} | ${alive.length} | ${share} % |`, ...lines].join('\n');
}
