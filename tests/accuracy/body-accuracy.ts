import { asText, type Table } from '../../authoring/report/text-table.ts';
import type { Block } from '../../page/reading/block.ts';
import { readArticle } from '../../page/reading/read-article.ts';
import { type BodyPage, type Part, readOwnPages, readSavedPages } from './body-labels.ts';
import type { PageText } from './page-texts.ts';
import { type Rates, ratesOf, type Tally } from './tally.ts';

/** Letters and digits are counted, so that neither white space nor the way in which text is split into blocks matters. */
const sizeOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** A text of which something is missing, or that should not have been read, and by how many letters and digits. */
type Mistake = { readonly type: 'missed' | 'extra'; readonly size: number; readonly text: string };

/** How well the body of a page was read, in letters and digits. */
export type JudgedBody = Tally & { readonly id: string; readonly mistakes: readonly Mistake[] };

/** Counts how much of each text node is read as body: everything but the headline and captions. */
function readSizes(blocks: readonly Block[]): ReadonlyMap<Text, number> {
  const sizes = new Map<Text, number>();
  for (const { kind, runs, text } of blocks) {
    if (kind === 'headline' || kind === 'caption') continue;
    for (const [index, { node, start }] of runs.entries()) {
      const end = runs[index + 1]?.start ?? text.length;
      const part = node.data.slice(Math.max(0, -start), end - start);
      sizes.set(node, (sizes.get(node) ?? 0) + sizeOf(part));
    }
  }
  return sizes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Judges one text: how much of it was found, wrongly read and missed. */
function judgeText({ text, nodes }: PageText, part: Part, read: number): Tally & { mistakes: Mistake[] } {
  const size = sum(nodes.map((node) => sizeOf(node.data)));
  const missed = part === 'body' ? Math.max(0, size - read) : 0;
  const wrong = part === 'body' ? Math.max(0, read - size) : part === 'other' ? read : 0;
  const mistakes: Mistake[] = [];
  if (missed > 0) mistakes.push({ type: 'missed', size: missed, text });
  if (wrong > 0) mistakes.push({ type: 'extra', size: wrong, text });
  return { found: part === 'body' ? Math.min(size, read) : 0, wrong, missed, mistakes };
}

/** Reads a page as the extension does, and compares what is read with the labels. */
export function judgeBody({ id, document, texts, partsOf }: BodyPage): JudgedBody {
  const sizes = readSizes(readArticle(document).blocks);
  const sizeRead = ({ nodes }: PageText): number => sum(nodes.map((node) => sizes.get(node) ?? 0));
  const parts = partsOf((text) => sizeRead(text) > 0);
  const known = new Set(texts.flatMap(({ nodes }) => nodes));
  const unknown = [...sizes].filter(([node]) => !known.has(node));
  const judged = [
    ...texts.map((text, index) => judgeText(text, parts[index] ?? 'other', sizeRead(text))),
    // Whatever else is read cannot be seen on the page.
    ...unknown.map(([node, read]) => judgeText({ text: node.data.trim(), nodes: [node] }, 'other', read)),
  ];
  const total = (of: keyof Tally): number => sum(judged.map((one) => one[of]));
  return {
    id,
    found: total('found'),
    wrong: total('wrong'),
    missed: total('missed'),
    mistakes: judged.flatMap(({ mistakes }) => mistakes),
  };
}

/** Judges the project’s own pages. */
export const judgeOwnBodies = (): JudgedBody[] => readOwnPages().map(judgeBody);

/** Judges the labelled pages in a folder. */
export const judgeSavedBodies = (folder: string): JudgedBody[] => readSavedPages(folder).map(judgeBody);

/** Returns the means of precision and recall over pages, so that each page counts the same, and their F1. */
export function bodyRates(judged: readonly JudgedBody[]): Rates {
  const rates = judged.map(ratesOf);
  const precision = sum(rates.map((one) => one.precision)) / rates.length;
  const recall = sum(rates.map((one) => one.recall)) / rates.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** A set of pages, judged, with its name. */
type BodySet = readonly [name: string, judged: readonly JudgedBody[]];

/** Returns the rates as a table, one row for each set of pages. */
export function bodyTable(sets: readonly BodySet[]): Table {
  return {
    title: 'Body of an article',
    head: ['pages', 'precision', 'recall', 'F1', 'number', 'without mistake'],
    rows: sets.map(([name, judged]) => {
      const { precision, recall, f1 } = bodyRates(judged);
      const isRight = ({ mistakes }: JudgedBody): boolean => mistakes.length === 0;
      const shares = [precision, recall, f1].map((share) => share.toFixed(3));
      return [name, ...shares, judged.length, judged.filter(isRight).length];
    }),
  };
}

/** Number of mistakes that are listed for a page. */
const MOST = 12;

/** Returns the largest mistakes of a page, in the order of the page. */
function mistakeLines(mistakes: readonly Mistake[]): string[] {
  const listed = new Set([...mistakes].sort((one, two) => two.size - one.size).slice(0, MOST));
  const lines = mistakes
    .filter((mistake) => listed.has(mistake))
    .map(({ type, size, text }) => `    ${type} ${size}: ${text.slice(0, 60)}`);
  const more = mistakes.length - listed.size;
  return more > 0 ? [...lines, `    … and ${more} smaller`] : lines;
}

/** Returns the totals as text, and for each page that is not right its rates, what was missed and what is extra. */
export function bodyReport(sets: readonly BodySet[]): string {
  const pages = sets.flatMap(([, judged]) => judged.filter(({ mistakes }) => mistakes.length > 0));
  return [
    ...pages.flatMap((page) => {
      const { precision, recall } = ratesOf(page);
      const rates = `  ${page.id}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
      return [rates, ...mistakeLines(page.mistakes)];
    }),
    asText(bodyTable(sets)),
  ].join('\n');
}
