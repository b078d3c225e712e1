import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../core/interface-words.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { type Refusal, readSettingsFile } from '../../core/settings-file.ts';
import { FileButton } from './FileButton.tsx';

/** What the page does with all that is stored. */
export type StoredActions = {
  readonly onExport: () => void;
  /** Replaces all settings. Rejects if the browser does not store them; the page says so. */
  readonly onImport: (settings: Settings) => Promise<void>;
  /** Rejects if the browser does not erase all of it; the page says so. */
  readonly onErase: () => Promise<void>;
};

type Props = StoredActions & { readonly settings: Settings; readonly t: Translate };

/** The settings that are lists of what the reader did; they are counted by themselves. */
const LISTS: readonly string[] = ['sitesOn', 'sitesOff', 'sitesAny', 'hidden'];

function countsOf(settings: Settings): readonly (readonly [key: string, count: number])[] {
  const changed = Object.entries(settings).filter(
    ([key, value]) => !LISTS.includes(key) && value !== DEFAULT_SETTINGS[key as keyof Settings],
  );
  return [
    ['options.storedSettings', changed.length],
    ['options.storedSites', [settings.sitesOn, settings.sitesOff, settings.sitesAny].flat().length],
    ['options.storedHidden', settings.hidden.length],
  ];
}

/** Asks once more before all is erased. The focus starts on the safe answer and returns to `onEnd`'s button. */
function AskErase({
  t,
  onErase,
  onEnd,
}: Pick<Props, 't' | 'onErase'> & { readonly onEnd: (isErased: boolean) => void }) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div
      class="sp-ask"
      role="alertdialog"
      aria-labelledby="sp-ask"
      onKeyDown={({ key }) => key === 'Escape' && onEnd(false)}
    >
      <p id="sp-ask">{t('options.eraseAsk')}</p>
      <p class="sp-acts">
        <button ref={safe} type="button" class="sp-button" onClick={() => onEnd(false)}>
          {t('options.cancel')}
        </button>
        <button
          type="button"
          class="sp-button sp-danger"
          onClick={() =>
            void onErase().then(
              () => onEnd(true),
              () => onEnd(false),
            )
          }
        >
          {t('options.eraseNow')}
        </button>
      </p>
    </div>
  );
}

type Outcome =
  | { readonly done: 'options.imported' | 'options.erased' }
  | { readonly refusal: Refusal }
  | null;

/** What is stored on this device, and the ways to save it to a file, to load it from one, and to erase it. */
export function StoredData({ settings, t, onExport, onImport, onErase }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const eraser = useRef<HTMLButtonElement>(null);
  const end = (isErased: boolean): void => {
    setIsAsking(false);
    if (isErased) setOutcome({ done: 'options.erased' });
    eraser.current?.focus();
  };
  const load = async (file: File): Promise<void> => {
    const found = readSettingsFile(await file.text());
    if ('reason' in found) return setOutcome({ refusal: found });
    const isSaved = await onImport(found).then(
      () => true,
      () => false,
    );
    setOutcome(isSaved ? { done: 'options.imported' } : null);
  };
  const refusal = outcome && 'refusal' in outcome ? outcome.refusal : null;
  return (
    <>
      <p class="sp-detail">{t('options.private')}</p>
      <dl class="sp-facts">
        {countsOf(settings).map(([key, count]) => (
          <div key={key} class="sp-fact">
            <dt>{t(key)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p class="sp-detail">{t('options.storedSeed')}</p>
      <p class="sp-acts">
        <button type="button" class="sp-button" onClick={onExport}>
          {t('options.export')}
        </button>
        <FileButton label={t('options.import')} onFile={load} />
        <button
          ref={eraser}
          type="button"
          class="sp-button sp-danger"
          aria-expanded={isAsking}
          onClick={() => {
            setOutcome(null);
            setIsAsking(true);
          }}
        >
          {t('options.erase')}
        </button>
      </p>
      {isAsking && <AskErase t={t} onErase={onErase} onEnd={end} />}
      <p class={refusal ? 'sp-problem' : 'sp-detail'} role="status">
        {refusal && t(refusal.reason, [refusal.setting ?? ''])}
        {outcome && 'done' in outcome && t(outcome.done)}
      </p>
    </>
  );
}
