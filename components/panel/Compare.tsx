import { printDate } from '../../core/dates.ts';
import type { EntityLine } from '../../core/messages.ts';
import type { Place } from '../../core/place.ts';
import type { ComparisonView, PlanComparisonView } from '../../core/positions/compare.ts';
import { Icon } from '../Icon.tsx';
import { Around, EntityLink, SLOT, Text } from '../Text.tsx';
import { inWords, type Words } from '../words.ts';
import { AnswerCell, CellOf } from './Cell.tsx';
import type { Go } from './Dossier.tsx';
import { dayAfterMonths, monthsBetween } from './months.ts';
import { Select } from './Select.tsx';

/** What the comparison shows and where it leads. */
export type CompareProps = {
  readonly place: Place;
  /** Actors by issues, or by the points of a proposal; null until it is there. */
  readonly comparison: ComparisonView | PlanComparisonView | null;
  readonly directory: readonly EntityLine[];
  readonly words: Words;
  readonly onGo: Go;
};

type Props = CompareProps & { readonly comparison: ComparisonView | PlanComparisonView };

/** How many actors are compared at most. */
const MOST_ACTORS = 6;

function Day({ place, comparison, words, onGo }: Props) {
  const { t, language } = words;
  const { coverage, asOf } = comparison;
  const { from, to } = coverage;
  const day = printDate(asOf, language);
  return (
    <div class="sp-day">
      <p>
        <Around sentence={t('asOf.proposal', [SLOT])}>
          <b>{day}</b>
        </Around>
      </p>
      <span class="sp-slider">
        <span aria-hidden="true">{printDate(from.slice(0, 7), language)}</span>
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
        <span aria-hidden="true">{printDate(to.slice(0, 7), language)}</span>
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
      {ids.length < MOST_ACTORS && (
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

function Rows({ comparison, words, onGo }: Props) {
  const { t } = words;
  const open = (entity: string, issue: string | null): void =>
    onGo({ view: 'dossier', entity, issue, q: null, beside: null });
  const who = (index: number) => {
    const actor = comparison.actors[index];
    return actor && <Text of={actor.name} words={words} />;
  };
  if ('proposal' in comparison)
    return (
      <tbody>
        <tr>
          <th scope="row">{t('compare.answer')}</th>
          {comparison.answers.map((answers, index) => (
            <td key={comparison.actors[index]?.id}>
              <span class="sp-cell-who">{who(index)}</span>
              <AnswerCell answers={answers} words={words} />
            </td>
          ))}
        </tr>
        {comparison.rows.map(({ text, issue, title, rung, cells }) => (
          <tr key={text.en}>
            <th scope="row">
              <Text of={text} words={words} />
              {title && (
                <small>
                  <Text of={title} words={words} />
                  {rung && ': '}
                  {rung && <Text of={rung} words={words} />}
                </small>
              )}
            </th>
            {issue === null ? (
              <td class="sp-quiet" colSpan={cells.length}>
                {t('compare.noIssue')}
              </td>
            ) : (
              cells.map((cell, index) => (
                <td key={comparison.actors[index]?.id}>
                  <span class="sp-cell-who">{who(index)}</span>
                  <CellOf
                    cell={cell}
                    words={words}
                    onOpen={() => open(comparison.actors[index]?.id ?? '', issue)}
                  />
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    );
  return (
    <tbody>
      {comparison.rows.map(({ issue, title, cells }) => (
        <tr key={issue}>
          <th scope="row">
            <Text of={title} words={words} />
          </th>
          {cells.map((cell, index) => (
            <td key={comparison.actors[index]?.id}>
              <span class="sp-cell-who">{who(index)}</span>
              <CellOf
                cell={cell}
                words={words}
                onOpen={() => open(comparison.actors[index]?.id ?? '', issue)}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Actors side by side as of a day that the reader moves: by issue, or by the points of a proposal. */
export function Compare({ comparison, ...rest }: CompareProps) {
  if (!comparison) return null;
  const props: Props = { comparison, ...rest };
  const { place, words, onGo } = rest;
  const { t, language } = words;
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
          {t(
            'asOf.after',
            [place.date, coverage.to].map((day) => printDate(day, language)),
          )}
        </p>
      )}
      <div class="sp-scroll">
        <table class="sp-table sp-compare">
          <caption class="sp-hidden">{t('compare.caption', [printDate(comparison.asOf, language)])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(byPlan ? 'compare.point' : 'panel.issue')}</th>
              {actors.map((actor) => (
                <th key={actor.id} scope="col">
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
