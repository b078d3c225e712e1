import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { Icon } from '../shared/Icon.tsx';

/** What the card explains or offers below its content: why the mark, where to hide the name, what is wrong. */
export type NoteKind = 'why' | 'hide' | 'report';

type Props = {
  readonly words: Words;
  /** The name of the entity. */
  readonly name: string;
  /** True if the card was opened from a mark of the entity that it shows. */
  readonly isMarked: boolean;
  /** Resolves with whether the citation was copied. */
  readonly onCopy: () => Promise<boolean>;
  readonly onNote: (note: NoteKind) => void;
  /** Null if there is nothing to turn off. */
  readonly onOff: (() => void) | null;
};

/** Moves the focus between the buttons of the menu by the arrow keys. */
function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('summary, button')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[(at + by + stops.length) % stops.length]?.focus();
}

/** The menu of everything else: a citation, why the mark, hiding, turning off, and reporting what is wrong. */
export function CardMenu({ words: { t }, name, isMarked, onCopy, onNote, onOff }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [copied, setCopied] = useState(false);
  const close = (): void => {
    menu.current?.removeAttribute('open');
    setCopied(false);
  };
  const item = (label: string, onClick: () => void) => (
    <button
      type="button"
      onClick={() => {
        close();
        onClick();
      }}
    >
      {label}
    </button>
  );
  return (
    <details
      class="sp-menu"
      ref={menu}
      onKeyDown={moveFocus}
      onFocusOut={({ relatedTarget }) => {
        if (!menu.current?.contains(relatedTarget as Node | null)) close();
      }}
    >
      <summary class="sp-button sp-round" aria-label={t('glance.labelOf', [t('glance.menu'), name])}>
        <Icon name="more" />
      </summary>
      <div class="sp-menu-list">
        {/* The menu stays open, so that the reader sees that it was copied. */}
        <button type="button" onClick={() => void onCopy().then(setCopied)}>
          <span aria-live="polite">{t(copied ? 'card.copied' : 'card.copy')}</span>
        </button>
        {isMarked && item(t('why.title'), () => onNote('why'))}
        {isMarked && item(t('why.hideName', [name]), () => onNote('hide'))}
        {onOff && item(t('card.siteOff'), onOff)}
        {item(t('report.button'), () => onNote('report'))}
      </div>
    </details>
  );
}
