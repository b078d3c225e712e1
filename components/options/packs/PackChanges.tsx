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

/** The changes that the reader is shown, and the pack when they were asked for. */
type Seen = { readonly pack: PackState; readonly changes: readonly PackChange[] };

/** The button that shows what an update changed or would change, and the dialog in which a staged one is decided on. */
export function PackChanges({ pack, words, actions, run }: Props) {
  const { t } = words;
  const [seen, setSeen] = useState<Seen | null>(null);
  if (pack.staged === null && !pack.canGoBack) return null;
  const open = (): void =>
    run(t('packs.comparing'), actions.onChanges(pack.id), (changes) => {
      setSeen({ pack, changes });
      return undefined;
    });
  /** Ends the dialog with a decision. Another update may have come in the meantime: then that one waits. */
  const decide = (by: PackActions['onAccept'], done: (now: PackState) => string): void => {
    const staged = seen?.pack.staged ?? null;
    setSeen(null);
    if (staged === null) return;
    run('', by(pack.id, staged), (now) => (now.staged === null ? done(now) : t('packs.waits')));
  };
  return (
    <>
      <button type="button" class={pack.staged === null ? 'sp-button' : 'sp-button sp-main'} onClick={open}>
        {t(pack.staged === null ? 'packs.changes' : 'packs.review')}
      </button>
      {seen && (
        <ChangesDialog
          {...seen}
          words={words}
          onAccept={() => decide(actions.onAccept, ({ sequence }) => t('packs.updated', [String(sequence)]))}
          onRefuse={() => decide(actions.onRefuse, () => t('packs.refused'))}
          onEnd={() => setSeen(null)}
        />
      )}
    </>
  );
}
