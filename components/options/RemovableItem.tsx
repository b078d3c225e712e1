import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon.tsx';

type Props = { readonly label: string; readonly onRemove: () => void; readonly children: ComponentChildren };

/** A list item with a button that removes it; `label` is the button's accessible name. */
export function RemovableItem({ label, onRemove, children }: Props) {
  return (
    <li class="sp-site-line">
      <span>{children}</span>
      <button type="button" class="sp-button sp-round" aria-label={label} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}
