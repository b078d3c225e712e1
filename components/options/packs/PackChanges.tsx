import { useState } from 'preact/hooks';
import type { Words } from '../../../core/interface-words.ts';
import type { PackChange } from '../../../core/pack/pack-changes.ts';
import type { PackState } from '../../../core/protocol/pack-requests.ts';
import { ChangesDialog } from './ChangesDialog.tsx';
import type { PackActions } from './pack-actions.ts';
import type { Run } from './use-told.ts';

type Props = {
  readonly pack: PackState;
  readonly words: Words;
  readonly actions: PackActions;
  readonly run: Run;
};

/** The button that shows what an update changed or would change, and the dialog in which a staged one is decided on. */
export function PackChanges({ pack, words, actions, run }: Props) {
  const { t } = words;
  const [changes, setChanges] = useState<readonly PackChange[] | null>(null);
  if (!pack.staged && !pack.canGoBack) return null;
  const open = (): void =>
    run(t('packs.comparing'), actions.onChanges(pack.id), (found) => {
      setChanges(found);
      return undefined;
    });
  const end = (): void => setChanges(null);
  return (
    <>
      <button type="button" class={pack.staged ? 'sp-button sp-main' : 'sp-button'} onClick={open}>
        {t(pack.staged ? 'packs.review' : 'packs.changes')}
      </button>
      {changes && (
        <ChangesDialog
          pack={pack}
          changes={changes}
          words={words}
          onAccept={() => {
            end();
            run('', actions.onAccept(pack.id), ({ sequence }) => t('packs.updated', [String(sequence)]));
          }}
          onRefuse={() => {
            end();
            run('', actions.onRefuse(pack.id), () => t('packs.refused'));
          }}
          onEnd={end}
        />
      )}
    </>
  );
}
