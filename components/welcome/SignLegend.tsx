import type { ComponentChild } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import { MARK_CLASS } from './SampleText.tsx';

const LINES = [
  ['a', 'welcome.actorName', 'welcome.actor'],
  ['s', 'welcome.actorName', 'welcome.changed'],
  ['p', 'welcome.planName', 'welcome.plan'],
] as const;
const SIGNS = [
  ['now', 'welcome.now'],
  ['before', 'welcome.before'],
  ['since', 'welcome.since'],
  ['last', 'welcome.last'],
] as const;

function Row({ sign, meaning }: { readonly sign: ComponentChild; readonly meaning: string }) {
  return (
    <>
      <dt>{sign}</dt>
      <dd>{meaning}</dd>
    </>
  );
}

/** What the lines in a text and the signs on the card's scale mean. */
export function SignLegend({ words: { t } }: { readonly words: Words }) {
  return (
    <>
      <h2>{t('welcome.legend')}</h2>
      <dl class="sp-signs">
        {LINES.map(([kind, name, meaning]) => (
          <Row
            key={kind}
            sign={<span class={`${MARK_CLASS}-${kind}`}>{t(name)}</span>}
            meaning={t(meaning)}
          />
        ))}
      </dl>
      <h3>{t('welcome.scale')}</h3>
      <dl class="sp-signs">
        {SIGNS.map(([as, meaning]) => (
          <Row
            key={as}
            sign={
              <span class="sp-rail" aria-hidden="true">
                <i class={`sp-place-${as}`} />
              </span>
            }
            meaning={t(meaning)}
          />
        ))}
      </dl>
    </>
  );
}
