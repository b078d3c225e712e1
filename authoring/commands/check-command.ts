import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack } from '../build-pack.ts';
import { staleForms } from '../forms/form-files.ts';
import { readPackFiles } from '../load-pack.ts';
import { UsageError } from './run-command.ts';

/** Every text of a folder of sources, by file name. Throws a UsageError where the folder cannot be read. */
function readTexts(folder: string): Map<string, string> {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
  } catch {
    throw new UsageError(`the folder of sources ${folder} cannot be read.`);
  }
}

/** Checks a pack, against its sources' texts where their folder is named, and prints problems, doubts and counts. */
export function checkPack(folder: string, sources: string | undefined): void {
  const texts = sources === undefined ? undefined : readTexts(sources);
  const files = readPackFiles(folder);
  const { pack, problems: found } = buildPack(files, {
    ...(texts && { texts }),
    onWarning: (warning) => console.warn(`doubt: ${warning}`),
  });
  const problems = found.length > 0 ? found : staleForms(files);
  for (const problem of problems) console.error(problem);
  if (!pack || problems.length > 0)
    throw new Error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}.`);
  const { actors, proposals, issues, positions } = pack;
  const onLadder = positions.filter((position) => position.rung !== undefined).length;
  const against = texts ? ` Quotes, passages and wording agree with the texts in ${sources}.` : '';
  console.log(
    `${pack.id}: ${actors.length} actors, ${proposals.length} proposals, ${issues.length} issues, ${positions.length} positions (${onLadder} on a rung). No problem found.${against}`,
  );
}
