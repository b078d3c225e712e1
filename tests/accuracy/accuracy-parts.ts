import { basename } from 'node:path';
import { loadPack } from '../../authoring/load-pack.ts';
import { asMarkdown } from '../../authoring/report/text-table.ts';
import { bodyRates, bodyReport, bodyTable, judgeOwnBodies, judgeSavedBodies } from './body-accuracy.ts';
import { asDayReport, dayTable, measureDays } from './day-accuracy.ts';
import { readGold } from './gold.ts';
import { readKinds } from './kind-fixtures.ts';
import { asKindsReport, kindsTable, measureKinds } from './kinds-report.ts';
import { readFixtures } from './labelled-fixtures.ts';
import type { Figure } from './record.ts';
import { asData, asReport, asSections } from './report.ts';
import { measure, ratesOf, tallyOf } from './tally.ts';
import {
  isWrong,
  judgeArticles,
  judgePages,
  OWN_ARTICLES,
  topicReport,
  topicTable,
} from './topic-accuracy.ts';

/** The options of `npm run accuracy` that the parts read. */
export type Options = {
  readonly gold?: string | undefined;
  readonly pages?: string | undefined;
  readonly articles?: string | undefined;
  readonly kind?: string | undefined;
  readonly worst: number;
};

/** What a part has measured: as text, as Markdown for docs/accuracy.md, as plain data, and as figures to compare. */
type PartResult = {
  readonly report: string;
  readonly sections: string;
  readonly data: unknown;
  readonly figures: readonly Figure[];
};

function names({ gold, worst }: Options): PartResult {
  const pack = loadPack();
  const set = gold === undefined ? readFixtures(pack) : readGold(gold);
  const measured = measure(pack, set);
  const label = gold === undefined ? 'own texts' : basename(gold);
  return {
    report: asReport(set.texts, measured, worst),
    sections: asSections(set.texts, measured),
    data: asData(measured),
    figures: [...measured].map(([kind, judgements]) => ({
      name: `names, ${label}: ${kind} F1`,
      value: ratesOf(tallyOf(judgements)).f1,
    })),
  };
}

function kinds({ kind: only }: Options): PartResult {
  const pack = loadPack();
  const results = measureKinds(pack, readKinds(pack, only));
  return {
    report: asKindsReport(results),
    sections: asMarkdown(kindsTable(results)),
    data: results.map(({ wrong, ...counts }) => ({
      ...counts,
      wrong: wrong.map(({ text, mistakes }) => ({ id: text.document.id, mistakes })),
    })),
    figures: results.map(({ kind, texts, wrong }) => ({
      name: `kinds, ${kind}: texts that are right`,
      value: 1 - wrong.length / texts,
    })),
  };
}

function day({ pages }: Options): PartResult {
  const result = measureDays(pages);
  const label = pages === undefined ? 'own pages' : basename(pages);
  return {
    report: asDayReport(result),
    sections: asMarkdown(dayTable(result)),
    data: result,
    figures: [{ name: `day, ${label}: F1`, value: ratesOf(result).f1 }],
  };
}

function topic({ articles, pages }: Options): PartResult {
  const pack = loadPack();
  const judged =
    pages === undefined ? judgeArticles(pack, articles ?? OWN_ARTICLES) : judgePages(pack, pages);
  const folder = pages ?? articles;
  const label = folder === undefined ? 'own articles' : basename(folder);
  return {
    report: topicReport(label, judged),
    sections: asMarkdown(topicTable(judged)),
    data: judged,
    figures: [{ name: `topic, ${label}: right`, value: 1 - judged.filter(isWrong).length / judged.length }],
  };
}

function body({ pages }: Options): PartResult {
  const own = ['own pages', judgeOwnBodies()] as const;
  const sets = pages === undefined ? [own] : [own, [basename(pages), judgeSavedBodies(pages)] as const];
  return {
    report: bodyReport(sets),
    sections: asMarkdown(bodyTable(sets)),
    data: sets.map(([name, judged]) => ({ name, judged })),
    figures: sets.flatMap(([name, judged]) => {
      const { precision, recall, f1 } = bodyRates(judged);
      const shares = { precision, recall, F1: f1 };
      return Object.entries(shares).map(([share, value]) => ({ name: `body, ${name}: ${share}`, value }));
    }),
  };
}

/** The parts of the report, in the order in which they are printed. */
export const PARTS = { topic, day, body, names, kinds } as const;
export type PartName = keyof typeof PARTS;
