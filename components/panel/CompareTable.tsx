import type { ComponentChildren } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { ComparisonView, PlanComparisonView } from '../../core/positions/compare.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { EntityLink, IssueAndRung, Text } from '../shared/Text.tsx';
import { AnswerCell, CellOf } from './CompareCell.tsx';
import { as } from './table-roles.ts';

type Props = {
  readonly comparison: ComparisonView | PlanComparisonView;
  readonly words: Words;
  /** Opens the dossier of an actor, at an issue if it is given. */
  readonly onOpen: (entity: string, issue?: string) => void;
  /** Makes an issue the subject of the comparison. */
  readonly onIssue: (issue: string) => void;
};

/** One cell per actor, with the actor's name, which is visible only if the table is laid out as a list. */
function Cells({
  actors,
  words,
  children,
}: {
  readonly actors: readonly EntityLine[];
  readonly words: Words;
  readonly children: (actor: EntityLine, index: number) => ComponentChildren;
}) {
  return actors.map((actor, index) => (
    <td key={actor.id} {...as('cell')}>
      <span class="sp-cell-who">
        <Text of={actor.name} words={words} />
      </span>
      {children(actor, index)}
    </td>
  ));
}

/** The row of an issue or of a proposal's point; `point` holds the point's issue and rung, if it has an issue. */
type Row = {
  readonly key: string;
  readonly head: Localised;
  readonly point: { readonly title: Localised; readonly rung: Localised | null } | null;
  readonly issue: string | null;
  readonly cells: ComparisonView['rows'][number]['cells'] | PlanComparisonView['rows'][number]['cells'];
};

const rowsOf = (comparison: Props['comparison']): readonly Row[] =>
  'proposal' in comparison
    ? comparison.rows.map(({ text, title, rung, issue, cells }) => ({
        key: text.en,
        head: text,
        issue,
        cells,
        point: title && { title, rung },
      }))
    : comparison.rows
        .filter(({ issue }) => issue !== comparison.subject?.issue)
        .map(({ issue, title, cells }) => ({ key: issue, head: title, issue, cells, point: null }));

function RowHead({ row, ...props }: Props & { readonly row: Row }) {
  const { comparison, words, onIssue } = props;
  const { head, point, issue } = row;
  return (
    <th scope="row" {...as('rowheader')}>
      {'proposal' in comparison || issue === null ? (
        <Text of={head} words={words} />
      ) : (
        <button type="button" class="sp-link sp-row-issue" onClick={() => onIssue(issue)}>
          <Text of={head} words={words} />
        </button>
      )}
      {point && (
        <small>
          <IssueAndRung issue={point.title} rung={point.rung} words={words} />
        </small>
      )}
    </th>
  );
}

function Rows(props: Props) {
  const { comparison, words, onOpen } = props;
  const { t } = words;
  const { actors } = comparison;
  return (
    <tbody {...as('rowgroup')}>
      {'proposal' in comparison && (
        <tr {...as('row')}>
          <th scope="row" {...as('rowheader')}>
            {t('compare.answer')}
          </th>
          <Cells actors={actors} words={words}>
            {(_, index) => <AnswerCell answers={comparison.answers[index] ?? []} words={words} />}
          </Cells>
        </tr>
      )}
      {rowsOf(comparison).map((row) => (
        <tr key={row.key} {...as('row')}>
          <RowHead {...props} row={row} />
          {row.issue === null ? (
            <td class="sp-quiet" colSpan={row.cells.length} {...as('cell')}>
              {t('compare.noIssue')}
            </td>
          ) : (
            <Cells actors={actors} words={words}>
              {({ id }, index) => (
                <CellOf
                  cell={row.cells[index] ?? null}
                  words={words}
                  onOpen={() => onOpen(id, row.issue ?? undefined)}
                />
              )}
            </Cells>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** Actors as columns; as rows the issues, except the one that the comparison begins with, or the points of a plan. */
export function CompareTable(props: Props) {
  const { comparison, words, onOpen } = props;
  const { t } = words;
  return (
    <div class="sp-scroll">
      <table class="sp-table sp-compare" {...as('table')}>
        <caption class="sp-hidden">{t('compare.caption', [printDate(comparison.asOf, words)])}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            <th scope="col" {...as('columnheader')}>
              {t('proposal' in comparison ? 'compare.point' : 'panel.issue')}
            </th>
            {comparison.actors.map((actor) => (
              <th key={actor.id} scope="col" {...as('columnheader')}>
                <EntityLink entity={actor} words={words} onEntity={onOpen} />
              </th>
            ))}
          </tr>
        </thead>
        <Rows {...props} />
      </table>
    </div>
  );
}
