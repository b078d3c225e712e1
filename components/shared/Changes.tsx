import type { Words } from '../../core/interface-words.ts';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import { printDate } from '../../core/print-date.ts';
import { Filled } from './Filled.tsx';
import { FirstFew } from './FirstFew.tsx';
import { PackNames } from './PackNames.tsx';
import { Text } from './Text.tsx';

type Props = {
  readonly changes: readonly ChangeAfter[];
  /** Number of changes that are shown before the list is opened. */
  readonly atOnce: number;
  readonly words: Words;
  readonly onChange: (change: ChangeAfter) => void;
};

type LineProps = Pick<Props, 'words' | 'onChange'> & { readonly change: ChangeAfter };

function Line({ change, words, onChange }: LineProps) {
  const { name, title, from, to, date, pack } = change;
  return (
    <button type="button" class="sp-line-main sp-changed" onClick={() => onChange(change)}>
      <span>
        <Text of={name} words={words} /> ·{' '}
        <span class="sp-quiet">
          <Text of={title} words={words} />
        </span>
      </span>
      <span>
        <Filled
          said="popup.change"
          parts={[
            printDate(date, words),
            <Text key="to" of={to} words={words} />,
            <Text key="from" of={from} words={words} />,
          ]}
          words={words}
        />
      </span>
      <PackNames of={[pack]} words={words} />
    </button>
  );
}

/** What the actors on the page changed after the article. Nothing if there is no change. */
export function Changes({ changes, atOnce, words, onChange }: Props) {
  if (changes.length === 0) return null;
  return (
    <section class="sp-changes">
      <div class="sp-section">
        <h2 class="sp-label">{words.t('popup.changes')}</h2>
      </div>
      <FirstFew
        items={changes}
        atOnce={atOnce}
        words={words}
        show={(change) => (
          <li key={`${change.entity} ${change.issue}`} class="sp-line">
            <Line change={change} words={words} onChange={onChange} />
          </li>
        )}
      />
    </section>
  );
}
