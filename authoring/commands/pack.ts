import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDate } from '../../core/dates.ts';
import { codebook } from '../codebook.ts';
import { loadPack, SHIPPED_PACK } from '../load-pack.ts';
import { publishedSchemas } from '../published-schemas.ts';
import { readPackAt } from '../read-revision.ts';
import { reportOf } from '../report/balance-report.ts';
import { changelogOf } from '../report/changelog.ts';
import { staleIn, staleTable } from '../report/stale.ts';
import { asText } from '../report/text-table.ts';
import { printProblems } from './check-command.ts';
import { writeForms } from './forms-command.ts';
import { newPack, writeSkeleton } from './new-command.ts';
import { build, key, signFile } from './publish-commands.ts';
import { runCommand, UsageError } from './run-command.ts';
import { serve } from './serve-command.ts';

/** The named folder, by default that of the shipped pack. Throws a UsageError if it holds no pack. */
function packFolder(named = SHIPPED_PACK): string {
  if (!existsSync(join(named, 'pack.yaml')))
    throw new UsageError(`there is no pack in ${named}: name a folder that contains pack.yaml.`);
  return named;
}

/** Writes the JSON Schema of each kind of file, which editors use for completion and validation, and the codebook. */
function schema(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const folder = join(root, 'data', 'schema');
  writeFileSync(join(root, 'docs', 'codebook.md'), codebook());
  mkdirSync(folder, { recursive: true });
  const schemas = publishedSchemas();
  for (const [file, text] of schemas) writeFileSync(join(folder, file), text);
  console.log(`Wrote ${schemas.size} schemas to data/schema, and docs/codebook.md.`);
}

/** Writes a skeleton and says what to do next. */
function create(kind: string | undefined, id: string | undefined, into: string | undefined): void {
  if (kind === 'pack') {
    const folder = relative(process.cwd(), newPack(id, into));
    console.log(
      `Wrote an empty pack to ${folder}. Fill it in; npm run pack -- check ${folder} lists what is missing.`,
    );
  } else {
    const file = relative(process.cwd(), writeSkeleton(packFolder(into), kind, id));
    const check = ['npm run pack -- check', into].filter((part) => part !== undefined).join(' ');
    console.log(`Wrote ${file}. Fill in the empty fields; ${check} lists them.`);
  }
}

/** What `stale` prints. Throws a UsageError if a number or a day is malformed. */
function staleOf(
  folder: string,
  { days, on }: { readonly days: string; readonly on?: string | undefined },
): string {
  const pack = loadPack(folder);
  const most = Number(days);
  if (!/^\d+$/.test(days)) throw new UsageError(`“${days}” is not a number of days; write --days 90.`);
  const asOf = parseDate(on ?? pack.coverage.to)?.latest;
  if (asOf === undefined) throw new UsageError(`“${on}” is not a day; write --on 2025-06-01.`);
  const stale = staleIn(pack, { days: most, asOf, always: pack.mainSides });
  return asText(staleTable(pack, stale, most, asOf));
}

/** What `diff` prints. Throws a UsageError if the older pack is not named. */
function diffOf(old: string | undefined, now = SHIPPED_PACK): string {
  if (old === undefined) throw new UsageError('name the older pack: npm run pack -- diff OLD [NEW]');
  return changelogOf(readPackAt(old, SHIPPED_PACK), readPackAt(now, SHIPPED_PACK));
}

const FORM = `npm run pack -- check [FOLDER] [--sources DIR]
                   report [FOLDER] [--markdown]
                   stale [FOLDER] [--days N] [--on DAY]
                   diff OLD [NEW]   (folders, public files or revisions; NEW is by default what is there now)
                   new pack ID FOLDER
                   new actor|proposal ID [FOLDER]
                   forms [FOLDER]
                   build [FOLDER] [--out FILE]
                   key OUT
                   sign FILE --key KEYFILE
                   serve FILE [--port N]
                   schema`;

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      sources: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      days: { type: 'string', default: '90' },
      on: { type: 'string' },
      key: { type: 'string' },
      port: { type: 'string' },
    },
  });
  const [verb = '', first, second, third] = positionals;
  const verbs: Readonly<Record<string, () => void | Promise<void>>> = {
    check: () => printProblems(packFolder(first), values.sources),
    report: () => console.log(reportOf(loadPack(packFolder(first)), values)),
    stale: () => console.log(staleOf(packFolder(first), values)),
    diff: () => console.log(diffOf(first, second)),
    new: () => create(first, second, third),
    forms: () => writeForms(packFolder(first)),
    build: () => build(packFolder(first), values.out),
    key: () => key(first),
    sign: () => signFile(first, values.key),
    serve: () => serve(first, values.port),
    schema,
  };
  if (!Object.hasOwn(verbs, verb)) throw new UsageError(`missing or unknown command; usage: ${FORM}`);
  return verbs[verb]?.();
});
