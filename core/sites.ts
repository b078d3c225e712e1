import type { Settings } from './settings.ts';

/** Returns the site of a host name: the host without `www.` */
export const siteOf = (hostname: string): string => hostname.replace(/^www\./, '');

/** Settings as read from storage, not validated. */
type Stored = { readonly [K in keyof Settings]?: unknown };

const isIn = (list: unknown, value: unknown): boolean => Array.isArray(list) && list.includes(value);

/** Whether stored settings allow a site to be read at all; the check for news pages comes later. */
export const isSiteOn = ({ paused, sitesOff, sitesOn, scope }: Stored, site: string): boolean =>
  paused !== true && !isIn(sitesOff, site) && (scope !== 'chosen' || isIn(sitesOn, site));

/** Whether only news pages are read, which is the default. */
export const isNewsOnly = ({ scope }: Stored): boolean => !isIn(['every', 'chosen', 'asked'], scope);

/** Returns the changed settings that turn a site on or off. */
export function withSite(settings: Settings, site: string, on: boolean): Partial<Settings> {
  const without = (sites: readonly string[]): string[] => sites.filter((other) => other !== site);
  const sitesOff = on ? without(settings.sitesOff) : [...without(settings.sitesOff), site].sort();
  if (settings.scope !== 'chosen' || !on) return { sitesOff };
  return { sitesOff, sitesOn: [...without(settings.sitesOn), site].sort() };
}
