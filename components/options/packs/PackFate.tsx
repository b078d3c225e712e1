import { useState } from 'preact/hooks';
import type { Words } from '../../../core/interface-words.ts';
import type { PackState } from '../../../core/protocol/pack-requests.ts';
import { inWords } from '../../shared/localise.ts';
import { PackDialog } from './PackDialog.tsx';
import type { PackActions } from './pack-actions.ts';
import type { Run } from './use-told.ts';

type Props = {
  readonly pack: PackState;
  readonly words: Words;
  readonly actions: PackActions;
  readonly run: Run;
  readonly onGone: (text: string) => void;
};

/** Returns the message keys for dropping a pack: what the button says, what is asked, and what is said afterwards. */
function dropWords({ origin }: PackState): readonly [button: string, question: string, done: string] {
  if (origin === 'embedded') return ['packs.reset', 'packs.resetAsk', 'packs.wasReset'];
  return origin === 'followed'
    ? ['packs.unfollow', 'packs.unfollowAsk', 'packs.unfollowed']
    : ['packs.remove', 'packs.removeAsk', 'packs.removed'];
}

/** What is seldom done with a pack: save it, return to the edition before, and drop it, which is asked once more. */
export function PackFate({ pack, words, actions, run, onGone }: Props) {
  const { t } = words;
  const [isAsking, setIsAsking] = useState(false);
  const [button, question, done] = dropWords(pack);
  const name = inWords(pack.title, words);
  // The embedded pack can only be given its own content back, once it has another.
  const canDrop = pack.origin !== 'embedded' || pack.updated !== null;
  const drop = (): void => {
    setIsAsking(false);
    run('', actions.onUnfollow(pack.id), () => {
      onGone(t(done, [name]));
      return undefined;
    });
  };
  return (
    <div class="sp-acts">
      <button
        type="button"
        class="sp-button"
        onClick={() => run('', actions.onExport(pack), () => undefined)}
      >
        {t('packs.save')}
      </button>
      {pack.canGoBack && (
        <button
          type="button"
          class="sp-button"
          onClick={() => run('', actions.onBack(pack.id), () => t('packs.wentBack'))}
        >
          {t('packs.goBack')}
        </button>
      )}
      {canDrop && (
        <button type="button" class="sp-button sp-danger" onClick={() => setIsAsking(true)}>
          {t(button)}
        </button>
      )}
      {isAsking && (
        <PackDialog
          title={t(question, [name])}
          onEnd={() => setIsAsking(false)}
          acts={
            <>
              <button type="button" class="sp-button" onClick={() => setIsAsking(false)}>
                {t('options.cancel')}
              </button>
              <button type="button" class="sp-button sp-danger" onClick={drop}>
                {t(button)}
              </button>
            </>
          }
        />
      )}
    </div>
  );
}
