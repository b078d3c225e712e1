import { useRef } from 'preact/hooks';
import type { Words } from '../../../core/interface-words.ts';
import type { PackState } from '../../../core/protocol/pack-requests.ts';
import { FollowForm } from './FollowForm.tsx';
import { PackItem } from './PackItem.tsx';
import type { PackActions, PackProgress } from './pack-actions.ts';
import { ToldLine } from './ToldLine.tsx';
import { useTold } from './use-told.ts';

type Props = {
  readonly packs: readonly PackState[];
  /** The last step that the background has told of; null if none. */
  readonly progress: PackProgress | null;
  readonly actions: PackActions;
  readonly words: Words;
};

/** The packs, the way to follow another, and the way to the list of what was sent. */
export function PackGroup({ packs, progress, actions, words }: Props) {
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const { told, say } = useTold();
  return (
    <section class="sp-set">
      <h2 ref={heading} tabIndex={-1}>
        {t('packs.title')}
      </h2>
      <div class="sp-box">
        <p class="sp-detail">{t('packs.about')}</p>
        <ul class="sp-list sp-packs">
          {packs.map((pack) => (
            <PackItem
              key={pack.id}
              pack={pack}
              isAlone={pack.origin === 'embedded' && !packs.some((other) => other !== pack && other.isUsed)}
              words={words}
              step={progress?.address === pack.address ? progress.step : null}
              actions={actions}
              onGone={(text) => {
                say(text);
                heading.current?.focus();
              }}
            />
          ))}
        </ul>
        <ToldLine told={told} t={t} />
        <FollowForm step={progress?.step ?? null} words={words} actions={actions} />
        <div class="sp-setting sp-network">
          <p class="sp-detail">{t('packs.network')}</p>
          <a class="sp-link" href="/sent.html" target="_blank" rel="noreferrer">
            {t('sent.title')}
          </a>
        </div>
      </div>
    </section>
  );
}
