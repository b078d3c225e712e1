import { locationOf, type PanelLocation } from '../core/panel-location.ts';

/** Parses the query string of an address, question mark included. Ignores unknown parameters. */
export function readPanelLocation(search: string): PanelLocation {
  const values = new URLSearchParams(search);
  return locationOf((key) => values.get(key));
}

/** Returns the panel's address, relative to the extension's root. */
export function panelAddress(location: Partial<PanelLocation>): string {
  const values = new URLSearchParams();
  for (const [key, value] of Object.entries(location)) if (value) values.set(key, value);
  return `panel.html${values.size > 0 ? '?' : ''}${values}`;
}
