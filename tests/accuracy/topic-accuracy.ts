import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { UsageError } from '../../authoring/commands/run-command.ts';
import type { Table } from '../../authoring/report/text-table.ts';
import { readDocument } from '../../cli/document.ts';
import { type TextVerdict, topicJudge, topicReasons } from '../../cli/topic-of-text.ts';
import type { Pack } from '../../core/pack/model.ts';

/** The folder of the project's own articles: one YAML file a language. */
export const OWN_ARTICLES = fileURLToPath(new URL('../topic', import.meta.url));

type Article = {
  readonly id: string;
  readonly topic: 'on' | 'off';
  readonly date: string;
  readonly headline: string;
  readonly text: string;
};

/** A text with its label and the verdict on it. Either answer is right for `near`, and if the text names nobody. */
export type JudgedArticle = {
  readonly id: string;
  readonly wanted: 'on' | 'off' | 'near';
  readonly verdict: TextVerdict;
};

export const isWrong = ({ wanted, verdict }: JudgedArticle): boolean =>
  wanted !== 'near' && verdict.hasNames && (wanted === 'on') !== verdict.isOn;

/** Judges the articles in a folder of YAML files. */
export function judgeArticles(pack: Pack, folder: string): JudgedArticle[] {
  const judge = topicJudge(pack);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  if (files.length === 0) throw new UsageError(`there are no articles (.yaml) in ${folder}.`);
  return files.sort().flatMap((file) =>
    (parse(readFileSync(join(folder, file), 'utf8')) as Article[]).map((article) => {
      const blocks = [article.headline, ...article.text.trim().split(/\n\s*\n/)];
      const text = { blocks, hasHeadline: true, lang: file.slice(0, 2), date: String(article.date) };
      return { id: article.id, wanted: article.topic, verdict: judge(text) };
    }),
  );
}

/** Judges saved pages, labelled in `topic.json` beside them. */
export function judgePages(pack: Pack, folder: string): JudgedArticle[] {
  const judge = topicJudge(pack);
  const labels = JSON.parse(readFileSync(join(folder, 'topic.json'), 'utf8')) as Record<string, string>;
  return Object.entries(labels).flatMap(([file, wanted]): JudgedArticle[] => {
    if (wanted !== 'on' && wanted !== 'off' && wanted !== 'near') return [];
    const { blocks, lang, date } = readDocument(join(folder, file));
    const text = { blocks: blocks.map((block) => block.text), hasHeadline: true, lang, date };
    return [{ id: file, wanted, verdict: judge(text) }];
  });
}

/** Returns the wrong verdicts with their reasons, and the totals. */
export function topicReport(title: string, judged: readonly JudgedArticle[]): string {
  const wrong = judged.filter(isWrong);
  const count = (wanted: string): string => {
    const some = judged.filter((one) => one.wanted === wanted);
    return `${wanted}: ${some.length - some.filter(isWrong).length} of ${some.length} right`;
  };
  return [
    title,
    ...wrong.flatMap((one) => [
      `  wrong: ${one.id} is ${one.wanted}, judged ${one.verdict.isOn ? 'on' : 'off'} (${one.verdict.points})`,
      ...topicReasons(one.verdict).map((reason) => `    ${reason}`),
    ]),
    `  ${count('on')} · ${count('off')} · ${wrong.length} of ${judged.length} wrong`,
  ].join('\n');
}

/** Returns the totals as a table. */
export function topicTable(judged: readonly JudgedArticle[]): Table {
  const row = (wanted: string): [string, number, number] => {
    const some = judged.filter((one) => one.wanted === wanted);
    return [wanted, some.length, some.filter(isWrong).length];
  };
  return {
    title: 'What a page is about',
    head: ['labelled', 'articles', 'judged wrongly'],
    rows: [row('on'), row('off')],
  };
}
