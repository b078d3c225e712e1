import type { Words } from '../../core/interface-words.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import type { ComparisonView, PlanComparisonView } from '../../core/positions/compare.ts';
import { printDate } from '../../core/print-date.ts';
import { Around, SLOT } from '../shared/Text.tsx';
import { dayAfterMonths, monthsBetween } from './months.ts';

type Props = {
  readonly place: PanelLocation;
  readonly comparison: ComparisonView | PlanComparisonView;
  readonly words: Words;
  /** Sets the date as of which actors are compared; null for the article's date. */
  readonly onDay: (at: string | null) => void;
};

/** The date of the comparison, with a slider over the months of the coverage. */
export function CompareDay({ place, comparison, words, onDay }: Props) {
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
          onInput={({ currentTarget: { value } }) => onDay(dayAfterMonths(from, to, Number(value)))}
        />
        <span aria-hidden="true">{printDate(to.slice(0, 7), words)}</span>
      </span>
      {place.at !== null && (
        <button type="button" class="sp-link" onClick={() => onDay(null)}>
          {t(place.date === null ? 'asOf.newest' : 'asOf.article')}
        </button>
      )}
    </div>
  );
}
