import type { Settings } from './settings.ts';

/** A site is the host without `www.`. */
export const siteOf = (hostname: string): string => hostname.replace(/^www\./, '');

/** Whether the settings let us read a site at all; the news test comes after. */
export function isSiteOn(settings: Settings, site: string): boolean {
  if (settings.paused || settings.sitesOff.includes(site)) return false;
  return settings.scope !== 'chosen' || settings.sitesOn.includes(site);
}

/** The settings that turn a site on or off. */
export function withSite(settings: Settings, site: string, on: boolean): Partial<Settings> {
  const without = (sites: readonly string[]): string[] => sites.filter((other) => other !== site);
  const sitesOff = on ? without(settings.sitesOff) : [...without(settings.sitesOff), site].sort();
  if (settings.scope !== 'chosen' || !on) return { sitesOff };
  return { sitesOff, sitesOn: [...without(settings.sitesOn), site].sort() };
}
