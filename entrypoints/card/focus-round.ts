const STOPS = 'button, summary, a[href], input';

/** The elements of the card that the Tab key reaches, in its order. */
const stopsOf = (root: ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(STOPS)].filter((stop) =>
    stop.checkVisibility({ visibilityProperty: true }),
  );

/** Calls `onLeave` when the Tab key would leave the card past its last element or, with Shift, before its first. */
export function watchTab(root: ShadowRoot, onLeave: () => void, signal: AbortSignal): void {
  const onKey = (event: Event): void => {
    const { key, shiftKey } = event as KeyboardEvent;
    if (!event.isTrusted || key !== 'Tab') return;
    const stops = stopsOf(root);
    const { activeElement } = root;
    const at = stops.indexOf(activeElement as HTMLElement);
    // The dialog itself comes before its first element. A note that has the focus lies between two.
    const isFirst = at === 0 || activeElement?.role === 'dialog';
    if (shiftKey ? !isFirst : at !== stops.length - 1) return;
    event.preventDefault();
    onLeave();
  };
  root.addEventListener('keydown', onKey, { signal });
}

/** Closes the card's menu and returns the focus to its button. False if it was not open. */
export function closeMenu(root: ShadowRoot): boolean {
  const menu = root.querySelector('details[open]');
  if (!menu) return false;
  menu.querySelector('summary')?.focus();
  menu.removeAttribute('open');
  return true;
}
