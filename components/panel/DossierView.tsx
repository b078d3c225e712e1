import type { Words } from '../../core/interface-words.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import type { ActorView, EntityLine, EntityView } from '../../core/positions/view.ts';
import { AsOf } from '../shared/AsOf.tsx';
import { EntityBody } from '../shared/EntityBody.tsx';
import { EntityHeader } from '../shared/EntityHeader.tsx';
import { IssueRow } from '../shared/IssueRow.tsx';
import { LookUpField } from '../shared/LookUpField.tsx';
import { inWords } from '../shared/localise.ts';
import { ResultList } from '../shared/ResultList.tsx';
import { Around, SLOT } from '../shared/Text.tsx';
import { Chart } from './Chart.tsx';
import { Select } from './Select.tsx';

/** Goes to another location; `keep` replaces the current history entry instead of adding one. */
export type Go = (patch: Partial<PanelLocation>, keep?: 'keep') => void;

/** The data and navigation of the view of one actor or proposal. */
export type DossierProps = {
  readonly place: PanelLocation;
  /** The entity at the article's date; null if the dossier does not contain it, undefined until it is loaded. */
  readonly view: EntityView | null | undefined;
  /** The same entity at the end of the coverage while the reader has chosen “Latest”; otherwise null. */
  readonly latest: EntityView | null;
  /** The actor to compare it with in the chart, or null. */
  readonly beside: EntityView | null;
  /** The actors with a position on the chosen issue. */
  readonly holders: readonly EntityLine[];
  /** The results of the query; null if there is no query. */
  readonly results: readonly EntityLine[] | null;
  /** Every actor with a position and every proposal, most documented first. */
  readonly directory: readonly EntityLine[];
  readonly words: Words;
  readonly onGo: Go;
  readonly onBack: (() => void) | null;
  readonly onLatest: (show: boolean) => void;
};

function ActorDossier(
  props: DossierProps & { readonly shown: ActorView; readonly onEntity: (id: string) => void },
) {
  const { place, shown, beside, holders, words, onGo, onEntity } = props;
  const { t } = words;
  const chosen = shown.issues.find(({ issue }) => issue === place.issue) ?? shown.issues[0];
  if (!chosen) return <EntityBody view={shown} words={words} onEntity={onEntity} />;
  const other =
    beside?.type === 'actor' ? beside.issues.find(({ issue }) => issue === chosen.issue) : undefined;
  const rows = { view: shown, words, onEntity };
  return (
    <div class="sp-dossier">
      <section class="sp-chosen" aria-label={inWords(chosen.title, words)}>
        <div class="sp-controls">
          <Select
            label={t('panel.issue')}
            value={chosen.issue}
            choices={shown.issues.map(({ issue, title }) => [issue, inWords(title, words)])}
            onChoose={(issue) => onGo({ issue }, 'keep')}
          />
          {chosen.poles && (
            <Select
              label={t('panel.beside')}
              value={other ? (beside?.id ?? '') : ''}
              choices={[
                ['', t('panel.nobody')],
                ...holders
                  .filter(({ id }) => id !== shown.id)
                  .map(({ id, name }) => [id, inWords(name, words)] as const),
              ]}
              onChoose={(id) => onGo({ beside: id || null, issue: chosen.issue }, 'keep')}
            />
          )}
        </div>
        <Chart
          lines={[
            { id: shown.id, name: shown.name, issue: chosen },
            ...(beside && other ? [{ id: beside.id, name: beside.name, issue: other }] : []),
          ]}
          coverage={shown.coverage}
          date={place.date}
          words={words}
        />
        <IssueRow key={`${shown.id} ${chosen.issue}`} issue={chosen} initiallyOpen {...rows} />
      </section>
      <section class="sp-others">
        {shown.issues.length > 1 && <h3 class="sp-label sp-rest">{t('issue.rest')}</h3>}
        {shown.issues
          .filter((issue) => issue !== chosen)
          .map((issue) => (
            <IssueRow key={`${shown.id} ${issue.issue}`} issue={issue} initiallyOpen={false} {...rows} />
          ))}
      </section>
    </div>
  );
}

/** The search field, and everything on one actor or proposal, or a list of all entities if none is chosen. */
export function Dossier(props: DossierProps) {
  const { place, view, latest, results, directory, words, onGo } = props;
  const { t } = words;
  const shown = latest ?? view;
  const onEntity = (entity: string): void => onGo({ entity, view: 'dossier', q: null, beside: null });
  const onLine = (id: string): void => {
    const issue = results?.find((line) => line.id === id && line.type === 'issue');
    if (issue) onGo({ entity: null, issue: id, q: inWords(issue.name, words) });
    else onEntity(id);
  };
  // The directory is empty until the background has responded; an empty list must not say “No results”.
  const listed = results ?? (place.entity === null && directory.length > 0 ? directory : null);
  return (
    <>
      <LookUpField
        query={place.q ?? ''}
        t={t}
        onQuery={(q) =>
          onGo({ q: q === '' ? null : q, ...(place.entity === null && { issue: null }) }, 'keep')
        }
      />
      {listed && <ResultList query={place.q ?? ''} results={listed} words={words} onSelect={onLine} />}
      {!listed && place.entity !== null && view === null && (
        <p class="sp-row sp-quiet" role="status">
          <Around sentence={t('panel.notInDossier', [SLOT])}>
            <bdi>{place.entity}</bdi>
          </Around>
        </p>
      )}
      {!listed && view && shown && (
        <article aria-labelledby="sp-name">
          <EntityHeader view={shown} words={words} nameId="sp-name" onEntity={onEntity} onBack={props.onBack}>
            {shown.type === 'proposal' && (
              <button
                type="button"
                class="sp-button"
                onClick={() => onGo({ view: 'compare', plan: shown.id })}
              >
                {t('card.compare')}
              </button>
            )}
          </EntityHeader>
          <AsOf
            view={view}
            latest={latest}
            modified={null}
            words={words}
            onLatest={view.date === null ? null : props.onLatest}
            onDate={null}
          />
          {shown.type === 'actor' ? (
            <ActorDossier key={shown.id} {...props} shown={shown} onEntity={onEntity} />
          ) : (
            <EntityBody view={shown} words={words} onEntity={onEntity} />
          )}
        </article>
      )}
    </>
  );
}
