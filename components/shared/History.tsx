import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { PositionView } from '../../core/positions/view.ts';
import { Statement } from './Statement.tsx';

const SHOWN = 2;

type Props = {
  readonly title: string;
  /** In display order. */
  readonly positions: readonly PositionView[];
  /** `later`: dated after the article, or perhaps so; it has a style of its own. */
  readonly form: 'before' | 'report' | 'later';
  readonly words: Words;
  readonly onEntity: (id: string) => void;
};

/** A timeline of positions: the first two, or all if there are three; the rest on request. */
export function History({ title, positions, form, words, onEntity }: Props) {
  const [all, setAll] = useState(false);
  if (positions.length === 0) return null;
  const shown = all || positions.length === SHOWN + 1 ? positions : positions.slice(0, SHOWN);
  const hidden = positions.length - shown.length;
  return (
    <div class={`sp-history sp-history-${form}`}>
      <h4 class="sp-label">{title}</h4>
      <ol class="sp-timeline">
        {shown.map((position) => (
          <li key={position.id} class={position.onRecord ? 'sp-on-record' : 'sp-off-record'}>
            <Statement position={position} words={words} onEntity={onEntity} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="sp-link" onClick={() => setAll(true)}>
          {words.t('issue.more', undefined, hidden)}
        </button>
      )}
    </div>
  );
}
