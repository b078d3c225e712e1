import type { ComponentChildren } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { EntityView, ProposalView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Icon } from './Icon.tsx';
import { monogram } from './labels.ts';
import { inWords } from './localise.ts';
import { PackNames } from './PackNames.tsx';
import { Around, Badge, EntityLink, SLOT, Text } from './Text.tsx';

type Props = {
  readonly view: EntityView;
  readonly words: Words;
  /** The `id` of the name's element, for `aria-labelledby`. */
  readonly nameId: string;
  readonly onEntity: (id: string) => void;
  readonly onBack: (() => void) | null;
  readonly children?: ComponentChildren;
};

/** Who put a proposal forward. The names open the entities, unless `onEntity` is null. */
function Proposers({
  view,
  words,
  onEntity,
}: Pick<Props, 'words'> & {
  readonly view: ProposalView;
  readonly onEntity: ((id: string) => void) | null;
}) {
  if (view.proposedBy.length === 0) return <>{words.t('proposal.byNobody')}</>;
  return (
    <Around sentence={words.t('proposal.by', [SLOT])}>
      {view.proposedBy.map((entity, index) => [
        index > 0 && ', ',
        onEntity ? (
          <EntityLink key={entity.id} entity={entity} words={words} onEntity={onEntity} />
        ) : (
          <Text key={entity.id} of={entity.name} words={words} />
        ),
      ])}
    </Around>
  );
}

/** The name of an entity, with its role on that day; for a plan, who put it forward and when. */
export function Who({
  view,
  words,
  nameId,
  onEntity,
  pack,
  children,
}: Pick<Props, 'view' | 'words' | 'nameId' | 'children'> & {
  /** The pack that says it, if it is to be named here. */
  readonly pack?: EntityView['pack'];
  /** Opens a proposer; null where the names are text only. */
  readonly onEntity: ((id: string) => void) | null;
}) {
  return (
    <div class="sp-who">
      <h2 class="sp-name" id={nameId}>
        <Text of={view.name} words={words} />
      </h2>
      {view.type === 'actor' && view.role && (
        <p class="sp-role">
          <Text of={view.role} words={words} />
        </p>
      )}
      {view.type === 'proposal' && (
        <p class="sp-role">
          <Proposers view={view} words={words} onEntity={onEntity} /> ·{' '}
          <span class="sp-whole" dir="auto">
            {printDate(view.proposed, words)}
          </span>
          {children && <> {children}</>}
        </p>
      )}
      <PackNames of={[pack]} words={words} />
    </div>
  );
}

/** Back button, monogram (round for actors, square for proposals), name, and role or proposers of an entity. */
export function EntityHeader({ view, words, nameId, onEntity, onBack, children }: Props) {
  const { t } = words;
  return (
    <div class="sp-head">
      {onBack && (
        <button type="button" class="sp-button sp-round" aria-label={t('word.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
      )}
      <span class={`sp-mono sp-mono-${view.type}`} aria-hidden="true">
        {monogram(inWords(view.name, words))}
      </span>
      <Who view={view} words={words} nameId={nameId} onEntity={onEntity} pack={view.pack}>
        {view.type === 'proposal' && view.isLater && <Badge tone="since">{t('proposal.isLater')}</Badge>}
      </Who>
      {children}
    </div>
  );
}
