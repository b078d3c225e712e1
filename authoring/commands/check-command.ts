import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../core/pack/model.ts';
import { readPack } from '../../core/pack/read-pack.ts';
import { buildPack } from '../build-pack.ts';
import { staleForms } from '../forms/form-files.ts';
import { readPackFiles } from '../load-pack.ts';
import { count } from './count.ts';
import { UsageError } from './run-command.ts';

/** Reads the texts in a folder of sources, by file name. Throws a UsageError if the folder cannot be read. */
function readTexts(folder: string): Map<string, string> {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
  } catch {
    throw new UsageError(`the folder of source texts ${folder} cannot be read.`);
  }
}

/** What a reader's extension would refuse in the public file of a pack, by its place there. */
function refused(pack: Pack): string[] {
  const read = readPack(JSON.stringify(pack));
  return 'problems' in read ? read.problems.map((problem) => `In the public file, ${problem}.`) : [];
}

/**
 * Checks a pack and prints problems, warnings and counts. `sources` names the folder of the source texts to
 * check it against, if any. Throws an Error if there are problems.
 */
export function printProblems(folder: string, sources: string | undefined): void {
  const texts = sources === undefined ? undefined : readTexts(sources);
  const files = readPackFiles(folder);
  const { pack, problems: found } = buildPack(files, {
    ...(texts && { texts }),
    onWarning: (warning) => console.warn(`warning: ${warning}`),
  });
  const problems = found.length > 0 || !pack ? found : [...staleForms(files), ...refused(pack)];
  for (const problem of problems) console.error(problem);
  if (!pack || problems.length > 0) throw new Error(`${count(problems.length, 'problem')} in ${folder}.`);
  const { actors, proposals, issues, positions } = pack;
  const onLadder = positions.filter((position) => position.rung !== undefined).length;
  const against = texts ? ` Quotes, passages and wording were checked against the texts in ${sources}.` : '';
  console.log(
    `${pack.id}: ${count(actors.length, 'actor')}, ${count(proposals.length, 'proposal')}, ${count(issues.length, 'issue')}, ${count(positions.length, 'position')} (${onLadder} on a rung). No problems found.${against}`,
  );
}
