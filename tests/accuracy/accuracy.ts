import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../../authoring/commands/run-command.ts';
import { loadPack } from '../../authoring/load-pack.ts';
import { writePage } from './accuracy-page.ts';
import { readGold } from './gold.ts';
import { reportKinds } from './kinds-report.ts';
import { readFixtures } from './labelled-fixtures.ts';
import { asData, asReport, asSections } from './report.ts';
import { measure } from './tally.ts';

const FORM = `npm run -s accuracy -- [PART] …, where PART is one of:
  names [--gold DIR] [--worst N] [--json FILE] [--markdown] [--write]   the marks on labelled texts; the default
  kinds [KIND]                                                          the marks on the texts of each kind of error`;

const OPTIONS = {
  gold: { type: 'string' },
  worst: { type: 'string', default: '20' },
  json: { type: 'string' },
  markdown: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
} as const;

const readArguments = () => parseArgs({ allowPositionals: true, options: OPTIONS });
type Values = ReturnType<typeof readArguments>['values'];

function reportNames(values: Values): void {
  if (!/^\d+$/.test(values.worst)) throw new UsageError(`“${values.worst}” is not a number: ${FORM}`);
  if (values.write && values.gold !== undefined)
    throw new UsageError('docs/accuracy.md shows the project’s own texts: use --write without --gold.');
  const gold = values.gold === undefined ? undefined : readGold(values.gold);
  const pack = loadPack();
  const set = gold ?? readFixtures(pack);
  const measured = measure(pack, set);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(asData(measured), null, 1)}\n`);
  if (values.write) {
    writePage(asSections(set.texts, measured));
    console.log('Wrote docs/accuracy.md.');
  } else if (values.markdown) console.log(asSections(set.texts, measured));
  else console.log(asReport(set.texts, measured, Number(values.worst)));
}

/** The parts of the report by name. Each takes the options and the word after its name. */
const PARTS: Readonly<Record<string, (values: Values, word?: string) => void>> = {
  names: reportNames,
  kinds: (_, kind) => reportKinds(kind),
};

await runCommand(() => {
  const { values, positionals } = readArguments();
  const [name = 'names', word] = positionals;
  const part = PARTS[name];
  if (!part) throw new UsageError(`there is no part “${name}”: ${FORM}`);
  part(values, word);
});
