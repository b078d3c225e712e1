import { asMarkdown, asText, type Table } from '../../authoring/report/text-table.ts';
import { KINDS, type Kind, type LabelledText } from './labelled.ts';
import type { Mistake } from './score.ts';
import { GROUPS, type Measured, ratesOf, type Tally, talliesBy, tallyOf } from './tally.ts';

const RATES = ['precision', 'recall', 'F1', 'found', 'wrong', 'missed'];

function cellsOf(tally: Tally): (string | number)[] {
  const { found, wrong, missed } = tally;
  const { precision, recall, f1 } = ratesOf(tally);
  const cell = (rate: number, of: number): string => (of === 0 ? '–' : rate.toFixed(3));
  return [
    cell(precision, found + wrong),
    cell(recall, found + missed),
    cell(f1, found + wrong + missed),
    ...[found, wrong, missed],
  ];
}

function tablesOf(measured: Measured): Table[] {
  const of = (kind: Kind) => measured.get(kind) ?? [];
  return [
    {
      title: 'All texts, by kind of mention',
      head: ['kind', ...RATES],
      rows: KINDS.map((kind) => [kind, ...cellsOf(tallyOf(of(kind)))]),
    },
    ...KINDS.flatMap((kind) =>
      GROUPS.map((group) => ({
        title: `${kind}, by ${group}`.replace(/^./, (letter) => letter.toUpperCase()),
        head: [group, ...RATES],
        rows: talliesBy(of(kind), group).map(([value, tally]) => [value, ...cellsOf(tally)]),
      })),
    ).filter((table) => table.rows.length > 0),
  ];
}

/** Returns the most frequent mistakes. Identical ones are grouped and shown with one example in context. */
function worstOf(measured: Measured, worst: number): string {
  const mistakes = [...measured].flatMap(([kind, judgements]) =>
    judgements.flatMap(({ mistake }) => (mistake ? [{ kind, ...mistake }] : [])),
  );
  const sortOf = ({ kind, type, text, entity, why }: Mistake & { kind: Kind }): string =>
    `${type} (${kind}): “${text.replace(/\s+/g, ' ')}”, ${entity}${why && `; ${why}`}`;
  const sorts = [...Map.groupBy(mistakes, sortOf)].sort(
    ([one, its], [other, others]) => others.length - its.length || (one < other ? -1 : 1),
  );
  const lines = sorts
    .slice(0, worst)
    .flatMap(([sort, [first, ...more]]) =>
      first
        ? [`  ${String(more.length + 1).padStart(3)} × ${sort}`, `        ${first.id}: …${first.context}…`]
        : [],
    );
  return [`Worst mistakes (${Math.min(worst, sorts.length)} of ${sorts.length} groups)`, ...lines].join('\n');
}

const countOf = (texts: readonly LabelledText[]): string => {
  const languages = new Set(texts.map(({ document }) => document.lang));
  const traps = texts.filter(({ set }) => set === 'trap').length;
  return `Texts: ${texts.length}, including ${traps} traps (texts on other subjects). Languages: ${languages.size}.`;
};

/** Returns the full results as plain text, with the worst mistakes in context. */
export const asReport = (texts: readonly LabelledText[], measured: Measured, worst: number): string =>
  [countOf(texts), ...tablesOf(measured).map(asText), worstOf(measured, worst)].join('\n\n');

/** Returns the tables as Markdown sections, without the mistakes. */
export const asSections = (texts: readonly LabelledText[], measured: Measured): string =>
  [countOf(texts), ...tablesOf(measured).map(asMarkdown)].join('\n\n');

/** Returns the full results as plain data: the counts, rates, breakdowns and mistakes of each kind. */
export const asData = (measured: Measured): unknown =>
  Object.fromEntries(
    [...measured].map(([kind, judgements]) => {
      const full = (tally: Tally) => ({ ...tally, ...ratesOf(tally) });
      const groups = GROUPS.map((group) => [
        group,
        Object.fromEntries(talliesBy(judgements, group).map(([value, tally]) => [value, full(tally)])),
      ]);
      const mistakes = judgements.flatMap(({ mistake }) => mistake ?? []);
      return [kind, { all: full(tallyOf(judgements)), ...Object.fromEntries(groups), mistakes }];
    }),
  );
