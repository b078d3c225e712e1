import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../../authoring/commands/run-command.ts';
import { loadPack } from '../../authoring/load-pack.ts';
import { writePage } from './accuracy-page.ts';
import { readGold } from './gold.ts';
import { readFixtures } from './labelled-fixtures.ts';
import { asData, asReport, asSections } from './report.ts';
import { measure } from './tally.ts';
import { judgeArticles, judgePages, OWN_ARTICLES, topicReport } from './topic-accuracy.ts';

const FORM = 'npm run -s accuracy -- [--gold DIR] [--worst N] [--json FILE] [--markdown] [--write]';

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      gold: { type: 'string' },
      pages: { type: 'string' },
      articles: { type: 'string' },
      worst: { type: 'string', default: '20' },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (positionals[0] === 'topic') {
    const articles = judgeArticles(loadPack(), values.articles ?? OWN_ARTICLES);
    console.log(topicReport('Articles', articles));
    if (values.pages !== undefined) console.log(topicReport('Pages', judgePages(loadPack(), values.pages)));
    return;
  }
  if (!/^\d+$/.test(values.worst)) throw new UsageError(`“${values.worst}” is not a number: ${FORM}`);
  if (values.write && values.gold !== undefined)
    throw new UsageError('docs/accuracy.md shows the project’s own texts: use --write without --gold.');
  const gold = values.gold === undefined ? undefined : readGold(values.gold);
  const pack = loadPack();
  const set = gold ?? readFixtures(pack);
  const measured = measure(pack, set);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(asData(measured), null, 1)}\n`);
  if (values.markdown) return console.log(asSections(set.texts, measured));
  if (!values.write) return console.log(asReport(set.texts, measured, Number(values.worst)));
  writePage(asSections(set.texts, measured));
  console.log('Wrote docs/accuracy.md.');
});
