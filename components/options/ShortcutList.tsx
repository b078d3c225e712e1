import type { Translate } from '../../core/interface-words.ts';

/** A keyboard command of the manifest, and its keys; empty if it has none. */
export type Shortcut = { readonly name: string; readonly keys: string };

/** The keyboard commands, and how the reader gets to the browser's page that changes them. */
export type Shortcuts = {
  readonly list: readonly Shortcut[];
  /** True if the browser did not let us open its page. */
  readonly isRefused: boolean;
  readonly onEdit: () => void;
};

/** The keyboard commands with their keys, and a button that opens the browser's page for changing them. */
export function ShortcutList({ list, isRefused, onEdit, t }: Shortcuts & { readonly t: Translate }) {
  return (
    <>
      <dl class="sp-facts">
        {list.map(({ name, keys }) => (
          <div key={name} class="sp-fact">
            <dt>{t(`command.${name}`)}</dt>
            <dd>{keys === '' ? <span class="sp-quiet">{t('options.noKeys')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="sp-acts">
        <button type="button" class="sp-button" onClick={onEdit}>
          {t('options.changeKeys')}
        </button>
      </p>
      <p class="sp-detail" role="status">
        {isRefused && t('options.keysElsewhere')}
      </p>
    </>
  );
}
