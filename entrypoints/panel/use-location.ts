import { useEffect, useState } from 'preact/hooks';
import type { Go } from '../../components/panel/DossierView.tsx';
import { type PanelLocation, placeAfter } from '../../core/panel-location.ts';
import { panelAddress, readPanelLocation } from '../../platform/panel-address.ts';

const depth = (): number => Number((history.state as { depth?: number } | null)?.depth ?? 0);

/** Returns the panel's location, read from its address, and functions to go to another one and back. */
export function usePanelLocation(): {
  readonly place: PanelLocation;
  readonly go: Go;
  readonly back: (() => void) | null;
} {
  const [place, setPlace] = useState(() => readPanelLocation(location.search));
  useEffect(() => {
    const end = new AbortController();
    addEventListener('popstate', () => setPlace(readPanelLocation(location.search)), { signal: end.signal });
    return () => end.abort();
  }, []);
  const go: Go = (patch, keep) => {
    const next = placeAfter(readPanelLocation(location.search), patch);
    if (keep) history.replaceState({ depth: depth() }, '', panelAddress(next));
    else history.pushState({ depth: depth() + 1 }, '', panelAddress(next));
    if (!keep) scrollTo(0, 0);
    setPlace(next);
  };
  return { place, go, back: depth() > 0 ? () => history.back() : null };
}
