import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon.tsx';

type Props = { readonly label: string; readonly onRemove: () => void; readonly children: ComponentChildren };

/** A line of a list with a button that takes it out; `label` is what the button says. */
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
