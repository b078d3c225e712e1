import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compilePack } from '../core/pack/compile.ts';
import { runCommand, UsageError } from './command.ts';
import { loadPack, readPackFiles, SHIPPED_PACK } from './load-pack.ts';
import { publishedSchemas } from './schemas.ts';

function check(folder: string): void {
  const { pack, problems } = compilePack(readPackFiles(folder));
  for (const problem of problems) console.error(problem);
  if (!pack) throw new Error(`${problems.length} problems in ${folder}.`);
  const { actors, proposals, issues, positions } = pack;
  const onLadder = positions.filter((position) => position.rung !== undefined).length;
  console.log(
    `${pack.id}: ${actors.length} actors, ${proposals.length} proposals, ${issues.length} issues, ${positions.length} positions (${onLadder} on a rung). No problem found.`,
  );
}

function build(folder: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify(loadPack(folder)));
  console.log(`Wrote ${out}.`);
}

/** Publishes the JSON Schema of each kind of file, for completion and errors in an editor. */
function schema(): void {
  const folder = fileURLToPath(new URL('../data/schema/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const schemas = publishedSchemas();
  for (const [file, text] of schemas) writeFileSync(join(folder, file), text);
  console.log(`Wrote ${schemas.size} schemas to data/schema.`);
}

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: '.output/ukraine-peace-talks.json' } },
  });
  const [verb, folder = SHIPPED_PACK] = positionals;
  if (verb === 'check') return check(folder);
  if (verb === 'build') return build(folder, values.out);
  if (verb === 'schema') return schema();
  throw new UsageError('say what to do: npm run pack -- check | build [--out FILE] | schema');
});
