import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { Icon } from '../shared/Icon.tsx';

type Props = {
  readonly words: Words;
  /** Whether the history is shown. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDossier: () => void;
  /** Null for an entity that has nothing to compare by. */
  readonly onCompare: (() => void) | null;
  /** The buttons of the menu. */
  readonly children: ComponentChildren;
};

/** One row: the history, the comparison or else the dossier, and a menu for everything else. */
export function CardFoot({ words: { t }, open, onOpen, onDossier, onCompare, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => menu.current?.removeAttribute('open');
  const dossier = (
    <button type="button" class="sp-link" onClick={onDossier}>
      {t('card.dossier')}
    </button>
  );
  return (
    <footer class="sp-foot">
      <button type="button" class="sp-link" aria-expanded={open} onClick={onOpen}>
        {t(open ? 'glance.less' : 'glance.history')}
      </button>
      {onCompare ? (
        <button type="button" class="sp-link" onClick={onCompare}>
          {t('card.compare')}
        </button>
      ) : (
        dossier
      )}
      <details class="sp-menu" ref={menu}>
        <summary class="sp-button sp-round" aria-label={t('glance.menu')}>
          <Icon name="more" />
        </summary>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons inside. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button inside is a click too. */}
        <div class="sp-menu-list" onClick={close}>
          {onCompare && dossier}
          {children}
        </div>
      </details>
    </footer>
  );
}
