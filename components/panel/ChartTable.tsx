import { isBefore, readDate } from '../../core/dates.ts';
import type { Words } from '../../core/interface-words.ts';
import type { PositionView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { inWords } from '../shared/localise.ts';
import { Badge, RecordBadge, Text } from '../shared/Text.tsx';
import type { ChartedIssue } from './chart-layout.ts';
import { as } from './table-roles.ts';

type Props = { readonly lines: readonly ChartedIssue[]; readonly date: string | null; readonly words: Words };
type Row = { readonly line: ChartedIssue; readonly position: PositionView };

const lastDay = ({ position }: Row): number => readDate(position.date).latest ?? Number.POSITIVE_INFINITY;

/** The chart's positions, and those without a rung, as a table in chronological order. */
export function ChartTable({ lines, date, words }: Props) {
  const { t } = words;
  const rows = lines
    .flatMap((line) => [...line.issue.history, ...line.issue.later].map((position) => ({ line, position })))
    .sort((one, other) => lastDay(one) - lastDay(other) || 0);
  const article = date === null ? null : readDate(date);
  const heads = ['chart.date', ...(lines.length > 1 ? ['chart.who'] : []), 'chart.step', 'chart.said'];
  const title = lines[0] ? inWords(lines[0].issue.title, words) : '';
  return (
    <table class="sp-table sp-chart-table" {...as('table')}>
      <caption>{t('chart.caption', [title])}</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {heads.map((key) => (
            <th key={key} scope="col" {...as('columnheader')}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map(({ line, position }) => (
          <tr key={`${line.id} ${position.id}`} {...as('row')}>
            <th scope="row" {...as('rowheader')}>
              <span dir="auto">{printDate(position.date, words)}</span>
              {article && isBefore(article, readDate(position.date)) && (
                <>
                  {' '}
                  <Badge tone="since">{t('issue.later')}</Badge>
                </>
              )}
            </th>
            {lines.length > 1 && (
              <td class="sp-chart-who" {...as('cell')}>
                <Text of={line.name} words={words} />
              </td>
            )}
            <td class="sp-chart-step" {...as('cell')}>
              {position.rung ? <Text of={position.rung} words={words} /> : t('chart.noStep')}
            </td>
            <td class="sp-chart-said" {...as('cell')}>
              <Text of={position.summary} words={words} /> <RecordBadge of={position} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
