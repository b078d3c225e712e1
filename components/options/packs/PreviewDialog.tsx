import type { Words } from '../../../core/interface-words.ts';
import type { PackPreview, PackStep } from '../../../core/protocol/pack-requests.ts';
import { Text } from '../../shared/Text.tsx';
import { PackDialog } from './PackDialog.tsx';
import { PackFactList } from './PackFactList.tsx';
import { hostOf } from './print-pack.ts';
import { ToldLine } from './ToldLine.tsx';
import type { Told } from './use-told.ts';

type Props = {
  readonly preview: PackPreview;
  readonly told: Told;
  /** The last step that is done of following; undefined if it has not begun. */
  readonly step: PackStep | null | undefined;
  readonly words: Words;
  readonly onConfirm: () => void;
  readonly onEnd: () => void;
};

/** Shows what was fetched or opened, and asks whether it is to be followed or loaded. */
export function PreviewDialog({ preview, told, step, words, onConfirm, onEnd }: Props) {
  const { t } = words;
  const { title, address, isNew } = preview;
  return (
    <PackDialog
      title={t(address === null ? 'packs.loadAsk' : 'packs.followAsk')}
      onEnd={onEnd}
      acts={
        <>
          <button type="button" class="sp-button" onClick={onEnd}>
            {t('options.cancel')}
          </button>
          <button type="button" class="sp-button sp-main" disabled={step !== undefined} onClick={onConfirm}>
            {t(address === null ? 'packs.load' : 'packs.follow')}
          </button>
        </>
      }
    >
      <p class="sp-pack-title">
        <bdi>
          <Text of={title} words={words} />
        </bdi>
      </p>
      <p class="sp-detail">
        {address === null ? t('packs.fromFile') : t('packs.fromServer', [hostOf(address)])}
      </p>
      <PackFactList facts={preview} words={words} />
      <p class="sp-note">{t('packs.trust')}</p>
      {!isNew && <p class="sp-note">{t('packs.replaces')}</p>}
      <ToldLine told={told} t={t} step={step} />
    </PackDialog>
  );
}
