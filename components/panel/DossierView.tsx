import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import { oneOfEach } from '../../core/positions/one-of-each.ts';
import type { ActorView, EntityLine, EntityView, IssueView } from '../../core/positions/view.ts';
import { AsOf } from '../shared/AsOf.tsx';
import { ElsewhereList } from '../shared/ElsewhereList.tsx';
import { EntityBody } from '../shared/EntityBody.tsx';
import { EntityHeader } from '../shared/EntityHeader.tsx';
import { Icon } from '../shared/Icon.tsx';
import { IssueRow } from '../shared/IssueRow.tsx';
import { LookUpField } from '../shared/LookUpField.tsx';
import { inWords } from '../shared/localise.ts';
import { ResultList } from '../shared/ResultList.tsx';
import { Around, SLOT } from '../shared/Text.tsx';
import { Chart } from './Chart.tsx';
import { isCharted } from './chart-layout.ts';
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

type ActorProps = DossierProps & {
  readonly shown: ActorView;
  /** The date of the view, placed below the chart, so that a low window shows the chart. */
  readonly asOf: ComponentChild;
  readonly onEntity: (id: string) => void;
};

/** The lists that choose the charted issue and the actor beside it. */
function Choices({
  shown,
  beside,
  holders,
  words,
  onGo,
  chosen,
}: ActorProps & { readonly chosen: IssueView }) {
  const { t } = words;
  return (
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
          value={beside?.id ?? ''}
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
  );
}

function ActorDossier(props: ActorProps) {
  const { place, shown, asOf, words, onEntity } = props;
  const chosen = shown.issues.find(({ issue }) => issue === place.issue) ?? shown.issues[0];
  if (!chosen)
    return (
      <>
        {asOf}
        <EntityBody view={shown} words={words} onEntity={onEntity} />
      </>
    );
  const beside = props.beside?.type === 'actor' ? props.beside : null;
  const other = beside?.issues.find(({ issue }) => issue === chosen.issue);
  const rows = { view: shown, words, onEntity };
  const lines = [
    { id: shown.id, name: shown.name, issue: chosen },
    ...(beside && other ? [{ id: beside.id, name: beside.name, issue: other }] : []),
  ];
  return (
    <div class="sp-dossier">
      <section class="sp-chosen" aria-label={inWords(chosen.title, words)}>
        <Choices {...props} beside={other ? beside : null} chosen={chosen} />
        <Chart lines={lines} coverage={shown.coverage} date={place.date} words={words} />
        {asOf}
        <IssueRow
          key={`${shown.id} ${chosen.issue}`}
          issue={chosen}
          isCharted={isCharted(lines)}
          initiallyOpen
          {...rows}
        />
      </section>
      <section class="sp-others">
        {shown.issues.length > 1 && <h3 class="sp-label sp-rest">{words.t('issue.rest')}</h3>}
        {shown.issues
          .filter((issue) => issue !== chosen)
          .map((issue) => (
            <IssueRow key={`${shown.id} ${issue.issue}`} issue={issue} initiallyOpen={false} {...rows} />
          ))}
      </section>
    </div>
  );
}

type ShownProps = DossierProps & {
  readonly view: EntityView;
  readonly isSearching: boolean;
  readonly onSearch: () => void;
  readonly onEntity: (id: string) => void;
};

/** One actor or proposal: its name, and what is documented of it. */
function Shown(props: ShownProps) {
  const { view, latest, words, isSearching, onSearch, onEntity, onGo } = props;
  const { t } = words;
  const shown = latest ?? view;
  const asOf = (
    <AsOf view={view} latest={latest} words={words} onLatest={view.date === null ? null : props.onLatest} />
  );
  return (
    <article aria-labelledby="sp-name">
      <EntityHeader view={shown} words={words} nameId="sp-name" onEntity={onEntity} onBack={props.onBack}>
        {shown.type === 'proposal' && (
          <button type="button" class="sp-button" onClick={() => onGo({ view: 'compare', plan: shown.id })}>
            {t('card.compare')}
          </button>
        )}
        <button
          type="button"
          class="sp-button sp-round"
          aria-label={t('popup.lookUp')}
          aria-expanded={isSearching}
          onClick={onSearch}
        >
          <Icon name="search" />
        </button>
      </EntityHeader>
      <ElsewhereList of={shown.elsewhere} words={words} onEntity={onEntity} />
      {shown.type === 'actor' ? (
        <ActorDossier key={shown.id} {...props} shown={shown} asOf={asOf} />
      ) : (
        <>
          {asOf}
          <EntityBody view={shown} words={words} onEntity={onEntity} />
        </>
      )}
    </article>
  );
}

/** Everything on one actor or proposal, or the search field with a list of all entities if none is chosen. */
export function Dossier(props: DossierProps) {
  const { place, view, results, directory, words, onGo } = props;
  const { t } = words;
  const [isSearching, setIsSearching] = useState(false);
  const onEntity = (entity: string): void => {
    setIsSearching(false);
    onGo({ entity, view: 'dossier', q: null, beside: null });
  };
  const onLine = (id: string): void => {
    const issue = results?.find((line) => line.id === id && line.type === 'issue');
    if (issue) onGo({ entity: null, issue: id, q: inWords(issue.name, words) });
    else onEntity(id);
  };
  // The directory is empty until the background has responded; an empty list must not say “No results”.
  const listed = results ?? (place.entity === null && directory.length > 0 ? oneOfEach(directory) : null);
  return (
    <>
      {(isSearching || place.q !== null || place.entity === null || !view) && (
        <LookUpField
          query={place.q ?? ''}
          t={t}
          focused={isSearching}
          onQuery={(q) =>
            onGo({ q: q === '' ? null : q, ...(place.entity === null && { issue: null }) }, 'keep')
          }
        />
      )}
      {listed && <ResultList query={place.q ?? ''} results={listed} words={words} onSelect={onLine} />}
      {!listed && place.entity !== null && view === null && (
        <p class="sp-row sp-quiet" role="status">
          <Around sentence={t('panel.notInDossier', [SLOT])}>
            <bdi>{place.entity}</bdi>
          </Around>
        </p>
      )}
      {!listed && view && (
        <Shown
          {...props}
          view={view}
          isSearching={isSearching}
          onSearch={() => setIsSearching(!isSearching)}
          onEntity={onEntity}
        />
      )}
    </>
  );
}
