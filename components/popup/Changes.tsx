import type { Words } from '../../core/interface-words.ts';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import { printDate } from '../../core/print-date.ts';
import { Filled } from '../shared/Filled.tsx';
import { Text } from '../shared/Text.tsx';

/** Number of changes that are shown before the list is opened. */
const AT_ONCE = 2;

type Props = {
  readonly changes: readonly ChangeAfter[];
  readonly words: Words;
  readonly onChange: (change: ChangeAfter) => void;
};

function List({ changes, words, onChange }: Props) {
  return (
    <ul class="sp-list">
      {changes.map((change) => (
        <li key={`${change.entity} ${change.issue}`} class="sp-line">
          <button type="button" class="sp-line-main sp-changed" onClick={() => onChange(change)}>
            <span>
              <Text of={change.name} words={words} /> ·{' '}
              <span class="sp-quiet">
                <Text of={change.title} words={words} />
              </span>
            </span>
            <span>
              <Filled
                said="popup.change"
                parts={[
                  printDate(change.date, words),
                  <Text key="to" of={change.to} words={words} />,
                  <Text key="from" of={change.from} words={words} />,
                ]}
                words={words}
              />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the actors on the page changed after the article. Nothing if there is no change. */
export function Changes(props: Props) {
  const { changes, words } = props;
  const more = changes.slice(AT_ONCE);
  if (changes.length === 0) return null;
  return (
    <section class="sp-changes">
      <div class="sp-section">
        <h2 class="sp-label">{words.t('popup.changes')}</h2>
      </div>
      <List {...props} changes={changes.slice(0, AT_ONCE)} />
      {more.length > 0 && (
        <details class="sp-more">
          <summary>{words.t('glance.more', undefined, more.length)}</summary>
          <List {...props} changes={more} />
        </details>
      )}
    </section>
  );
}
