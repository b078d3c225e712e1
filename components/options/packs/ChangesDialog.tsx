import type { Words } from '../../../core/interface-words.ts';
import type { PackChange } from '../../../core/pack/pack-changes.ts';
import type { PackState } from '../../../core/protocol/pack-requests.ts';
import { inWords } from '../../shared/localise.ts';
import { ChangeList } from './ChangeList.tsx';
import { PackDialog } from './PackDialog.tsx';

type Props = {
  readonly pack: PackState;
  readonly changes: readonly PackChange[];
  readonly words: Words;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
  readonly onEnd: () => void;
};

/** What the last update changed; or what a staged one would change, with the choice to use it or not. */
export function ChangesDialog({ pack, changes, words, onAccept, onRefuse, onEnd }: Props) {
  const { t } = words;
  const name = inWords(pack.title, words);
  return (
    <PackDialog
      title={t(pack.staged === null ? 'packs.lastChanges' : 'packs.stagedChanges', [name])}
      onEnd={onEnd}
      acts={
        pack.staged !== null ? (
          <>
            <button type="button" class="sp-button" onClick={onEnd}>
              {t('packs.decideLater')}
            </button>
            <button type="button" class="sp-button" onClick={onRefuse}>
              {t('packs.refuse')}
            </button>
            <button type="button" class="sp-button sp-main" onClick={onAccept}>
              {t('packs.accept')}
            </button>
          </>
        ) : (
          <button type="button" class="sp-button" onClick={onEnd}>
            {t('word.close')}
          </button>
        )
      }
    >
      <ChangeList changes={changes} words={words} />
    </PackDialog>
  );
}
