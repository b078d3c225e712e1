import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { packOfId } from '../../core/pack/qualified-ids.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import type { ComparisonView, PlanComparisonView } from '../../core/positions/compare.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { Dated } from '../shared/Dated.tsx';
import { PackNames } from '../shared/PackNames.tsx';
import { EntityLink } from '../shared/Text.tsx';
import { ActorChips } from './ActorChips.tsx';
import { CompareDay } from './CompareDay.tsx';
import { CompareSubject } from './CompareSubject.tsx';
import { CompareTable } from './CompareTable.tsx';
import type { Go } from './DossierView.tsx';

/** The comparison's data and navigation. */
export type CompareProps = {
  readonly place: PanelLocation;
  /** Actors by issues, or by the points of a proposal; null until it is loaded. */
  readonly comparison: ComparisonView | PlanComparisonView | null;
  readonly directory: readonly EntityLine[];
  readonly words: Words;
  readonly onGo: Go;
};

/** Actors side by side as of a date that the reader can move: first on one subject, if there is one, then on all. */
export function Compare({ comparison, place, directory, words, onGo }: CompareProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (!comparison) return null;
  const { t } = words;
  const { coverage, actors, rows } = comparison;
  const ids = actors.map((actor) => actor.id);
  // Actors of different packs are not compared.
  const pack = packOfId(ids[0] ?? rows[0]?.issue ?? '');
  const own = directory.filter(({ id }) => packOfId(id) === pack);
  const subject = 'proposal' in comparison ? null : comparison.subject;
  const compare = (chosen: readonly string[]): void => onGo({ actors: chosen.join(',') }, 'keep');
  const onOpen = (entity: string, issue?: string): void =>
    onGo({ view: 'dossier', entity, q: null, beside: null, ...(issue !== undefined && { issue }) });
  const others = rows.length - (subject ? 1 : 0);
  return (
    <>
      <PackNames of={[comparison.pack]} words={words} />
      {'proposal' in comparison && (
        <h2 class="sp-pair-title sp-plan-title">
          <EntityLink entity={comparison.proposal} words={words} onEntity={(id) => onOpen(id)} />
        </h2>
      )}
      {!('proposal' in comparison) && subject && (
        <CompareSubject
          comparison={comparison}
          subject={subject}
          words={words}
          onOpen={onOpen}
          onOther={(id) => compare([...ids.slice(0, 1), id])}
        />
      )}
      {coverage.article === 'after' && place.date && (
        <p class="sp-note">
          <Dated said="asOf.after" dates={[place.date, coverage.to]} words={words} />
        </p>
      )}
      <div class="sp-controls sp-compare-controls">
        <CompareDay
          place={place}
          comparison={comparison}
          words={words}
          // The proposed other side must not change with the day.
          onDay={(at) => onGo({ at, actors: ids.join(',') }, 'keep')}
        />
        {subject && others > 0 && (
          <button
            type="button"
            class="sp-button"
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {t(showsAll ? 'compare.one' : 'compare.all', [String(others)])}
          </button>
        )}
        {(!subject || showsAll) && (
          <ActorChips actors={actors} directory={own} words={words} onActors={compare} />
        )}
      </div>
      {(!subject || showsAll) && (
        <CompareTable
          comparison={comparison}
          words={words}
          onOpen={onOpen}
          onIssue={(issue) => onGo({ issue })}
        />
      )}
      {rows.length === 0 && <p class="sp-row sp-quiet">{t('compare.nothing')}</p>}
    </>
  );
}
