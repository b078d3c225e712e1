import { useId, useState } from 'preact/hooks';
import type { Words } from '../../../core/interface-words.ts';
import type { PackPreview, PackStep } from '../../../core/protocol/pack-requests.ts';
import { inWords } from '../../shared/localise.ts';
import { FileButton } from '../FileButton.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import type { PackActions } from './pack-actions.ts';
import { ToldLine } from './ToldLine.tsx';
import { useTold } from './use-told.ts';

type Props = {
  /** The last step that is done of a preview or of following; null if none. */
  readonly step: PackStep | null;
  readonly words: Words;
  readonly actions: Pick<PackActions, 'onPreview' | 'onPreviewFile' | 'onFollow'>;
};

/** The field for a pack's address and the button for its file. Both lead to a preview, which is to be confirmed. */
export function FollowForm({ step, words, actions }: Props) {
  const { t } = words;
  const [typed, setTyped] = useState('');
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const found = useTold();
  const confirmed = useTold();
  const [hint, problem] = [useId(), useId()];
  const show = (got: PackPreview): undefined => {
    confirmed.clear();
    setPreview(got);
  };
  const confirm = ({ token, title, address }: PackPreview): void =>
    confirmed.run(t('packs.storing'), actions.onFollow(token), () => {
      setPreview(null);
      setTyped('');
      found.say(t(address === null ? 'packs.loaded' : 'packs.followed', [inWords(title, words)]));
      return undefined;
    });
  return (
    <form
      class="sp-setting sp-follow"
      onSubmit={(event) => {
        event.preventDefault();
        // In this turn: the browser lets us ask for access to the site only during the press.
        if (!found.isBusy) found.run(t('packs.fetching'), actions.onPreview(typed.trim()), show);
      }}
    >
      <h3>{t('packs.add')}</h3>
      <p id={hint} class="sp-detail">
        {t('packs.addHint')}
      </p>
      <div class="sp-add">
        <input
          class="sp-input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          value={typed}
          placeholder="https://example.org/pack.json"
          aria-label={t('packs.addressOf')}
          aria-invalid={found.told !== null && 'problem' in found.told}
          aria-describedby={`${hint} ${problem}`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="sp-button" disabled={found.isBusy}>
          {t('packs.preview')}
        </button>
      </div>
      <div id={problem}>
        <ToldLine told={found.told} t={t} step={found.isBusy ? step : undefined} />
      </div>
      <p class="sp-acts">
        <FileButton
          label={t('packs.loadFile')}
          onFile={async (file) => found.run(t('packs.reading'), actions.onPreviewFile(file), show)}
        />
      </p>
      {preview && (
        <PreviewDialog
          preview={preview}
          told={confirmed.told}
          step={confirmed.isBusy ? step : undefined}
          words={words}
          onConfirm={() => confirm(preview)}
          onEnd={() => setPreview(null)}
        />
      )}
    </form>
  );
}
