import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../../authoring/commands/run-command.ts';
import { loadPack } from '../../authoring/load-pack.ts';
import { versionOf } from '../../cli/browsers/find-browser.ts';
import { changesRows } from './additions.ts';
import { backgroundRows } from './background.ts';
import { loadPages } from './bench-pages.ts';
import type { Setting } from './bench-setting.ts';
import { makeBuilds } from './builds.ts';
import { contestRows } from './contest.ts';
import { firstRows, hoverRows } from './first.ts';
import { followedRows } from './followed.ts';
import { gapRows } from './gaps.ts';
import { growthRows } from './growth.ts';
import { sliceRows } from './long-page.ts';
import { matcherRows } from './matcher-speed.ts';
import { otherRows } from './other-pages.ts';
import { loadRows } from './page-load.ts';
import { passRows } from './pass.ts';
import { readingRows } from './reading-cost.ts';
import { type BenchRecord, machine, printAgainst, printRows, type Row, recordOf } from './rows.ts';
import { sizeRows } from './sizes.ts';

const PARTS: Readonly<Record<string, (setting: Setting) => Row[] | Promise<Row[]>>> = {
  matcher: matcherRows,
  reading: readingRows,
  pass: passRows,
  contest: contestRows,
  load: loadRows,
  first: firstRows,
  hover: hoverRows,
  changes: changesRows,
  gaps: gapRows,
  growth: growthRows,
  slices: sliceRows,
  others: otherRows,
  background: backgroundRows,
  followed: followedRows,
  sizes: sizeRows,
};
/** Default number of rounds. Medians of fewer rounds are unreliable. */
const ROUNDS = 7;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      against: { type: 'string' },
      pages: { type: 'string' },
      rounds: { type: 'string', default: `${ROUNDS}` },
      builds: { type: 'string' },
    },
  });
  const unknown = positionals.find((part) => !(part in PARTS));
  if (unknown !== undefined)
    throw new UsageError(
      `the bench has no part “${unknown}”: name any of ${Object.keys(PARTS).join(', ')}, or none to run all.`,
    );
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new UsageError('--rounds must be a whole number of at least 1.');
  const earlier = values.against && (JSON.parse(readFileSync(values.against, 'utf8')) as BenchRecord);

  const head = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    browser: versionOf('chromium'),
    pages: values.pages ? 'saved pages' : 'generated pages',
    rounds,
  };
  console.log(`${head.date} · ${head.machine} · ${head.browser} · ${head.pages}, medians of ${rounds}`);
  const builds = await makeBuilds(values.builds);
  const rows: Row[] = [];
  try {
    const setting: Setting = { rounds, pages: loadPages(values.pages), pack: loadPack(), builds };
    for (const [part, measure] of Object.entries(PARTS)) {
      if (positionals.length > 0 && !positionals.includes(part)) continue;
      const own = (await measure(setting)).map((row) => ({ ...row, name: `${part}: ${row.name}` }));
      rows.push(...own);
      console.log(`\n${printRows(own)}`);
    }
  } finally {
    await builds.remove();
  }
  if (earlier)
    console.log(`\ncompared with ${earlier.date} (${earlier.machine})\n${printAgainst(rows, earlier)}`);
  if (!values.json) return;
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify({ ...head, rows: rows.map(recordOf) }, null, 1)}\n`);
});
