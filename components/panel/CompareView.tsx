import type { ComponentChildren } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import type { ComparisonView, PlanComparisonView } from '../../core/positions/compare.ts';
import { MOST_COMPARED } from '../../core/positions/constants.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Dated } from '../shared/Dated.tsx';
import { Icon } from '../shared/Icon.tsx';
import { inWords } from '../shared/localise.ts';
import { Around, EntityLink, IssueAndRung, SLOT, Text } from '../shared/Text.tsx';
import { AnswerCell, CellOf } from './CompareCell.tsx';
import type { Go } from './DossierView.tsx';
import { dayAfterMonths, monthsBetween } from './months.ts';
import { Select } from './Select.tsx';
import { as } from './table-roles.ts';

/** The comparison's data and navigation. */
export type CompareProps = {
  readonly place: PanelLocation;
  /** Actors by issues, or by the points of a proposal; null until it is loaded. */
  readonly comparison: ComparisonView | PlanComparisonView | null;
  readonly directory: readonly EntityLine[];
  readonly words: Words;
  readonly onGo: Go;
};

type Props = CompareProps & { readonly comparison: ComparisonView | PlanComparisonView };

function Day({ place, comparison, words, onGo }: Props) {
  const { t } = words;
  const { coverage, asOf } = comparison;
  const { from, to } = coverage;
  const day = printDate(asOf, words);
  return (
    <div class="sp-day">
      <p>
        <Around sentence={t('asOf.on', [SLOT])}>
          <b>
            <bdi>{day}</bdi>
          </b>
        </Around>
      </p>
      <span class="sp-slider">
        <span aria-hidden="true">{printDate(from.slice(0, 7), words)}</span>
        <input
          type="range"
          min={0}
          max={monthsBetween(from, to)}
          value={Math.max(0, monthsBetween(from, asOf))}
          aria-label={t('compare.day')}
          aria-valuetext={day}
          onInput={({ currentTarget: { value } }) =>
            onGo({ at: dayAfterMonths(from, to, Number(value)) }, 'keep')
          }
        />
        <span aria-hidden="true">{printDate(to.slice(0, 7), words)}</span>
      </span>
      {place.at !== null && (
        <button type="button" class="sp-link" onClick={() => onGo({ at: null }, 'keep')}>
          {t(place.date === null ? 'asOf.newest' : 'asOf.article')}
        </button>
      )}
    </div>
  );
}

function Actors({ comparison, directory, words, onGo }: Props) {
  const { t } = words;
  const ids = comparison.actors.map(({ id }) => id);
  const choose = (chosen: readonly string[]): void => onGo({ actors: chosen.join(',') }, 'keep');
  return (
    <ul class="sp-chips" aria-label={t('compare.actors')}>
      {comparison.actors.map(({ id, name }) => (
        <li key={id} class="sp-chip">
          <Text of={name} words={words} />
          {ids.length > 1 && (
            <button
              type="button"
              aria-label={t('compare.remove', [inWords(name, words)])}
              onClick={() => choose(ids.filter((other) => other !== id))}
            >
              <Icon name="close" />
            </button>
          )}
        </li>
      ))}
      {ids.length < MOST_COMPARED && (
        <li>
          <select
            class="sp-input"
            aria-label={t('compare.add')}
            value=""
            onChange={({ currentTarget }) => choose([...ids, currentTarget.value])}
          >
            <option value="">{t('compare.add')}</option>
            {directory
              .filter(({ id, type }) => type === 'actor' && !ids.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {inWords(name, words)}
                </option>
              ))}
          </select>
        </li>
      )}
    </ul>
  );
}

function By({ comparison, place, directory, words, onGo }: Props) {
  const { t } = words;
  const plans = directory.filter(({ type }) => type === 'proposal');
  const first = plans[0];
  if (!first) return null;
  const byPlan = 'proposal' in comparison;
  const choices = [
    { key: 'compare.byIssue', pressed: !byPlan, plan: null },
    { key: 'compare.byPlan', pressed: byPlan, plan: place.plan ?? first.id },
  ];
  return (
    <>
      <fieldset class="sp-choice" aria-label={t('compare.by')}>
        {choices.map(({ key, pressed, plan }) => (
          <button key={key} type="button" aria-pressed={pressed} onClick={() => onGo({ plan }, 'keep')}>
            {t(key)}
          </button>
        ))}
      </fieldset>
      {byPlan && (
        <Select
          label={t('compare.plan')}
          value={comparison.proposal.id}
          choices={plans.map(({ id, name }) => [id, inWords(name, words)])}
          onChoose={(plan) => onGo({ plan }, 'keep')}
        />
      )}
    </>
  );
}

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
    : comparison.rows.map(({ issue, title, cells }) => ({
        key: issue,
        head: title,
        issue,
        cells,
        point: null,
      }));

function Rows({ comparison, words, onGo }: Props) {
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
      {rowsOf(comparison).map(({ key, head, point, issue, cells }) => (
        <tr key={key} {...as('row')}>
          <th scope="row" {...as('rowheader')}>
            <Text of={head} words={words} />
            {point && (
              <small>
                <IssueAndRung issue={point.title} rung={point.rung} words={words} />
              </small>
            )}
          </th>
          {issue === null ? (
            <td class="sp-quiet" colSpan={cells.length} {...as('cell')}>
              {t('compare.noIssue')}
            </td>
          ) : (
            <Cells actors={actors} words={words}>
              {({ id: entity }, index) => (
                <CellOf
                  cell={cells[index] ?? null}
                  words={words}
                  onOpen={() => onGo({ view: 'dossier', entity, issue, q: null, beside: null })}
                />
              )}
            </Cells>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** Actors side by side as of a date that the reader can move, by issue or by the points of a proposal. */
export function Compare({ comparison, ...rest }: CompareProps) {
  if (!comparison) return null;
  const props: Props = { comparison, ...rest };
  const { place, words, onGo } = rest;
  const { t } = words;
  const { coverage, actors, rows } = comparison;
  const byPlan = 'proposal' in comparison;
  return (
    <>
      <div class="sp-controls sp-compare-controls">
        <Day {...props} />
        <By {...props} />
        <Actors {...props} />
      </div>
      {coverage.article === 'after' && place.date && (
        <p class="sp-note">
          <Dated said="asOf.after" dates={[place.date, coverage.to]} words={words} />
        </p>
      )}
      <div class="sp-scroll">
        <table class="sp-table sp-compare" {...as('table')}>
          <caption class="sp-hidden">{t('compare.caption', [printDate(comparison.asOf, words)])}</caption>
          <thead {...as('rowgroup')}>
            <tr {...as('row')}>
              <th scope="col" {...as('columnheader')}>
                {t(byPlan ? 'compare.point' : 'panel.issue')}
              </th>
              {actors.map((actor) => (
                <th key={actor.id} scope="col" {...as('columnheader')}>
                  <EntityLink
                    entity={actor}
                    words={words}
                    onEntity={(entity) => onGo({ view: 'dossier', entity, q: null, beside: null })}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <Rows {...props} />
        </table>
      </div>
      {rows.length === 0 && <p class="sp-row sp-quiet">{t('compare.nothing')}</p>}
    </>
  );
}
