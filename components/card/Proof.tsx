import type { Words } from '../../core/interface-words.ts';
import type { IssueView, PositionView } from '../../core/positions/view.ts';
import { conditionLabel } from '../../core/statement-words.ts';
import { addressOf } from '../shared/https.ts';
import { publisherOf } from '../shared/labels.ts';
import { SourceLink, sourceLabel } from '../shared/SourceLine.tsx';
import { Around, Foreign, SLOT, Text } from '../shared/Text.tsx';
import { proofOf } from './card-words.ts';

type Props = {
  readonly lead: PositionView;
  readonly issue: IssueView;
  /** The article is later than the dossier. */
  readonly isStale: boolean;
  readonly words: Words;
  /** Opens the history, where the passage of a source without an address is shown. */
  readonly onMore: () => void;
};

/** One line: the condition or how it is known, how old it is, and the source. */
export function Proof({ lead, issue, isStale, words, onMore }: Props) {
  const { source, date } = lead;
  const { condition, parts } = proofOf(lead, issue, isStale, words);
  const name = publisherOf(source);
  const said = [
    condition && (
      <Around sentence={conditionLabel(condition, SLOT, words.t)}>
        <Text of={condition.text} words={words} />
      </Around>
    ),
    ...parts.map((part) => <bdi key={part}>{part}</bdi>),
  ].filter((part) => part !== null);
  return (
    <p class="sp-proof">
      {said.map((part) => [part, '\u00a0· '])}
      {addressOf(source) !== null ? (
        <SourceLink source={source} date={date} words={words} />
      ) : (
        <button type="button" class="sp-link" aria-label={sourceLabel(source, date, words)} onClick={onMore}>
          {name === null ? (
            words.t('source.button')
          ) : (
            <Foreign lang="en" words={words}>
              {name}
            </Foreign>
          )}
        </button>
      )}
    </p>
  );
}
