import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from './command.ts';
import { loadPack, SHIPPED_PACK } from './load-pack.ts';
import { checkPack } from './pack-check.ts';
import { writeForms } from './pack-forms.ts';
import { writeSkeleton } from './pack-new.ts';
import { reportOf } from './pack-report.ts';
import { publishedSchemas } from './schemas.ts';

function build(folder: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify(loadPack(folder)));
  console.log(`Wrote ${out}.`);
}

/** The folder that was named, or the shipped pack's. Throws a UsageError where there is none. */
function packFolder(named = SHIPPED_PACK): string {
  if (!existsSync(join(named, 'pack.yaml')))
    throw new UsageError(`there is no pack in ${named}: name a folder with a pack.yaml.`);
  return named;
}

/** Publishes the JSON Schema of each kind of file, for completion and errors in an editor. */
function schema(): void {
  const folder = fileURLToPath(new URL('../data/schema/', import.meta.url));
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
      out: { type: 'string', default: '.output/ukraine-peace-talks.json' },
      sources: { type: 'string' },
      markdown: { type: 'boolean', default: false },
    },
  });
  const [verb, folder] = positionals;
  if (verb === 'check') return checkPack(packFolder(folder), values.sources);
  if (verb === 'report') return console.log(reportOf(loadPack(packFolder(folder)), values));
  if (verb === 'forms') return writeForms(packFolder(folder));
  if (verb === 'build') return build(packFolder(folder), values.out);
  if (verb === 'schema') return schema();
  if (verb !== 'new') throw new UsageError(`say what to do: ${FORM}`);
  const [, kind, id, into] = positionals;
  const file = relative(process.cwd(), writeSkeleton(packFolder(into), kind, id));
  console.log(`Wrote ${file}. Fill in its empty fields; npm run pack -- check names each.`);
});
