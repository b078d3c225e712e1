import type { ComponentChildren } from 'preact';
import type { Words } from '../../core/interface-words.ts';

type Props = {
  readonly words: Words;
  /** Of what: the entity and the subject, for the names of the buttons. */
  readonly of: string;
  /** Whether the history is shown. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDossier: () => void;
  /** Null if there is nothing to compare by. */
  readonly onCompare: (() => void) | null;
  /** The menu. */
  readonly children: ComponentChildren;
};

/** One row: the history, the comparison (or, below the history, the whole dossier), and the menu. */
export function CardFoot({ words: { t }, of, open, onOpen, onDossier, onCompare, children }: Props) {
  const named = (label: string): string => t('glance.labelOf', [label, of]);
  const button = (label: string, onClick: () => void, expanded?: boolean) => (
    <button
      type="button"
      class="sp-link"
      aria-label={named(label)}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <div class="sp-foot">
      {button(t(open ? 'glance.less' : 'glance.history'), onOpen, open)}
      <span class="sp-push" />
      {open && button(t('card.dossier'), onDossier)}
      {!open && onCompare && button(t('card.compare'), onCompare)}
      {children}
    </div>
  );
}
