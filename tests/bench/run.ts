import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { matcherRows } from './matcher.ts';
import { machine, printRows, type Row, recordOf } from './rows.ts';

const PARTS: Readonly<Record<string, () => Row[]>> = { matcher: matcherRows };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const unknown = positionals.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(
    `There is no part “${unknown[0]}” of the bench: name one of ${Object.keys(PARTS).join(', ')}, or none for all.`,
  );
  process.exit(2);
}

console.log(`${new Date().toISOString().slice(0, 10)} · ${machine()}`);
const rows: Row[] = [];
for (const [part, measure] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(part)) continue;
  const own = measure();
  rows.push(...own);
  console.log(`\n${part}\n${printRows(own)}`);
}
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine: machine(), rows: rows.map(recordOf) }, null, 1)}\n`,
  );
