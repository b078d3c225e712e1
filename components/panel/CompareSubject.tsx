import type { Words } from '../../core/interface-words.ts';
import type { Cell, ComparisonView, Subject } from '../../core/positions/compare.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { inWords } from '../shared/localise.ts';
import { Poles } from '../shared/Poles.tsx';
import { EntityLink, Text } from '../shared/Text.tsx';
import { ActorOptions } from './ActorOptions.tsx';
import { CellOf } from './CompareCell.tsx';
import { SHAPES } from './mark-shapes.ts';

type Props = {
  readonly comparison: ComparisonView;
  readonly subject: Subject;
  readonly words: Words;
  readonly onOpen: (entity: string, issue?: string) => void;
  /** Compares the first actor with another one. */
  readonly onOther: (id: string) => void;
};

/** The mark of the first or second actor: the same shape and colour as in the chart. */
function Sign({ track }: { readonly track: number }) {
  return (
    <svg
      class={`sp-sign sp-track sp-track-${track}`}
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      aria-hidden="true"
    >
      <path class="sp-mark sp-mark-filled" d={SHAPES[track]?.quoted} />
    </svg>
  );
}

const ranksOf = (cell: Cell | null | undefined): number[] => [
  ...new Set((cell?.standing ?? []).flatMap(({ rank }) => rank ?? [])),
];

/** The scale between the two poles with the marks of both actors. Screen readers have the cells. */
function Scale({
  subject,
  cells,
  words,
}: Pick<Props, 'subject' | 'words'> & { readonly cells: readonly (Cell | null)[] }) {
  const { poles, rungs } = subject;
  const ranks = [ranksOf(cells[0]), ranksOf(cells[1])];
  if (!poles || ranks.flat().length === 0) return null;
  const at = (rank: number): string => `${(rank / (rungs - 1)) * 100}%`;
  return (
    <div class="sp-pair-scale" aria-hidden="true">
      <div class="sp-pair-line">
        {Array.from({ length: rungs }, (_, rank) => (
          <i key={at(rank)} style={{ insetInlineStart: at(rank) }} />
        ))}
        {ranks.flatMap((own, track) =>
          own.map((rank) => (
            <b
              key={`${track} ${rank}`}
              class={ranks[1 - track]?.includes(rank) ? `sp-shared sp-shared-${track}` : ''}
              style={{ insetInlineStart: at(rank) }}
            >
              <Sign track={track} />
            </b>
          )),
        )}
      </div>
      <Poles poles={poles} words={words} />
    </div>
  );
}

function Who({ actor, place, ...props }: Props & { readonly actor: EntityLine; readonly place: number }) {
  const { comparison, subject, words, onOpen, onOther } = props;
  if (place === 0 || comparison.actors.length !== 2)
    return (
      <span class="sp-pair-name">
        <EntityLink entity={actor} words={words} onEntity={(id) => onOpen(id)} />
      </span>
    );
  const isListed = subject.others.some(({ id }) => id === actor.id);
  return (
    <select
      class="sp-input sp-pair-name"
      aria-label={words.t('panel.beside')}
      value={actor.id}
      onChange={({ currentTarget }) => onOther(currentTarget.value)}
    >
      <ActorOptions actors={isListed ? subject.others : [actor, ...subject.others]} words={words} />
    </select>
  );
}

/** One subject with the positions of the compared actors side by side; the second of two can be replaced. */
export function CompareSubject(props: Props) {
  const { comparison, subject, words, onOpen } = props;
  const { actors, rows } = comparison;
  const row = rows.find(({ issue }) => issue === subject.issue);
  if (!row) return null;
  const isPair = actors.length === 2;
  return (
    <section class="sp-pair" aria-labelledby="sp-subject">
      <h2 class="sp-pair-title" id="sp-subject">
        <Text of={row.title} words={words} />
      </h2>
      {isPair && <Scale subject={subject} cells={row.cells} words={words} />}
      <ul class="sp-pair-sides">
        {actors.map((actor, place) => (
          <li key={actor.id} aria-label={inWords(actor.name, words)}>
            <p class="sp-pair-who">
              {isPair && <Sign track={place} />}
              <Who {...props} actor={actor} place={place} />
            </p>
            <CellOf
              cell={row.cells[place] ?? null}
              words={words}
              onOpen={() => onOpen(actor.id, subject.issue)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
