import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPack } from '../../core/pack/read-pack.ts';
import { loadPack, SHIPPED_PACK } from '../load-pack.ts';
import { publishedSchemas } from '../published-schemas.ts';
import { reportOf } from '../report/balance-report.ts';
import { printProblems } from './check-command.ts';
import { writeForms } from './forms-command.ts';
import { writeSkeleton } from './new-command.ts';
import { runCommand, UsageError } from './run-command.ts';

/** Writes the public file of a pack. Throws an Error if the file could not be read back. */
function build(folder: string, named: string | undefined): void {
  const pack = loadPack(folder);
  const text = JSON.stringify(pack);
  const read = readPack(text);
  if ('problems' in read) throw new Error(`The public file would not be valid:\n${read.problems.join('\n')}`);
  const out = named ?? `.output/${pack.id}.json`;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text);
  console.log(`Wrote ${out}.`);
}

/** The named folder, by default that of the shipped pack. Throws a UsageError if it holds no pack. */
function packFolder(named = SHIPPED_PACK): string {
  if (!existsSync(join(named, 'pack.yaml')))
    throw new UsageError(`there is no pack in ${named}: name a folder that contains pack.yaml.`);
  return named;
}

/** Writes the JSON Schema of each kind of file, which editors use for completion and validation. */
function schema(): void {
  const folder = fileURLToPath(new URL('../../data/schema/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const schemas = publishedSchemas();
  for (const [file, text] of schemas) writeFileSync(join(folder, file), text);
  console.log(`Wrote ${schemas.size} schemas to data/schema.`);
}

const FORM = `npm run pack -- check [FOLDER] [--sources DIR]
                   report [FOLDER] [--markdown]
                   new actor|proposal ID [FOLDER]
                   forms [FOLDER]
                   build [FOLDER] [--out FILE]
                   schema`;

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      sources: { type: 'string' },
      markdown: { type: 'boolean', default: false },
    },
  });
  const [verb, folder] = positionals;
  if (verb === 'check') return printProblems(packFolder(folder), values.sources);
  if (verb === 'report') return console.log(reportOf(loadPack(packFolder(folder)), values));
  if (verb === 'forms') return writeForms(packFolder(folder));
  if (verb === 'build') return build(packFolder(folder), values.out);
  if (verb === 'schema') return schema();
  if (verb !== 'new') throw new UsageError(`missing or unknown command; usage: ${FORM}`);
  const [, kind, id, into] = positionals;
  const file = relative(process.cwd(), writeSkeleton(packFolder(into), kind, id));
  console.log(`Wrote ${file}. Fill in the empty fields; npm run pack -- check lists them.`);
});
