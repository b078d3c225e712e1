import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../../authoring/commands/run-command.ts';
import { writePage } from './accuracy-page.ts';
import { type Options, PARTS, type PartName } from './accuracy-parts.ts';
import { fallen, readRecord, updated, writeRecord } from './record.ts';

const FORM = `npm run -s accuracy -- [PART] [OPTION]…
  PART: ${Object.keys(PARTS).join(', ')}; all of them if omitted
  --gold DIR     names: measure the labelled texts in a folder instead of our own
  --pages DIR    day: measure the pages of a folder with a manifest.json instead of our own;
                 topic: those of a folder with a topic.json;
                 body: also the pages of a folder that tests/bodies/saved-pages.yaml labels
  --articles DIR topic: judge the articles (.yaml) in a folder instead of our own
  --worst N      names: list the N most frequent mistakes
  --kind KIND    kinds: only this kind of error
  --json FILE    write all figures and mistakes to a file
  --write        keep the figures as the record and update docs/accuracy.md
  --lower        with --write: also keep figures that fell`;

const readOptions = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      gold: { type: 'string' },
      pages: { type: 'string' },
      articles: { type: 'string' },
      worst: { type: 'string', default: '20' },
      kind: { type: 'string' },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
      lower: { type: 'boolean', default: false },
    },
  });

function partsOf([name, ...more]: readonly string[]): PartName[] {
  const all = Object.keys(PARTS) as PartName[];
  if (name === undefined) return all;
  const part = all.find((one) => one === name);
  if (part === undefined || more.length > 0)
    throw new UsageError(`“${[name, ...more].join(' ')}” is not a part: ${FORM}`);
  return [part];
}

await runCommand(() => {
  const { values, positionals } = readOptions();
  const { write, lower, json, ...others } = values;
  if (!/^\d+$/.test(others.worst)) throw new UsageError(`“${others.worst}” is not a number: ${FORM}`);
  const isOwn = [others.gold, others.pages, others.articles, others.kind].every((one) => one === undefined);
  if (write && (!isOwn || positionals.length > 0))
    throw new UsageError('docs/accuracy.md shows our own texts and all parts: use --write on its own.');
  const options: Options = { ...others, worst: Number(others.worst) };
  const measured = partsOf(positionals).map((name) => ({ name, ...PARTS[name](options) }));
  const figures = measured.flatMap((part) => part.figures);
  const record = readRecord();
  const falls = fallen(figures, record);
  if (json !== undefined) {
    const data = measured.map(({ name, data: own }) => [name, own]);
    writeFileSync(json, `${JSON.stringify(Object.fromEntries(data), null, 1)}\n`);
  }
  const since =
    falls.length > 0
      ? falls.map((fall) => `✗ ${fall}`)
      : [`Nothing fell since the record of ${record.date}.`];
  console.log([...measured.map(({ report }) => report), since.join('\n')].join('\n\n'));
  if (!write) return;
  if (falls.length > 0 && !lower)
    throw new Error('some figures fell. Mend that, or keep them nevertheless with --write --lower.');
  writePage(measured.map(({ sections }) => sections).join('\n\n'));
  writeRecord(updated(record, figures, new Date().toISOString().slice(0, 10)));
  console.log('\nWrote docs/accuracy.md and tests/accuracy/record.json.');
});
