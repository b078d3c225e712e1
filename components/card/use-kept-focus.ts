import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

type Keeping = <T>(act: (value: T) => void) => (value: T) => void;

/** Returns a ref for an element, and a wrapper for actions that remove what was pressed: the element takes the focus. */
export function useKeptFocus(): {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly keeping: Keeping;
} {
  const place = useRef<HTMLDivElement>(null);
  const keeping: Keeping = (act) => (value) => {
    place.current?.focus({ preventScroll: true });
    act(value);
  };
  return { place, keeping };
}
