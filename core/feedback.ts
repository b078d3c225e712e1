import type { Words } from './interface-words.ts';

/** Returns the address at which the project takes reports, given the manifest's `homepage_url`; null without one. */
export const feedbackAddress = (homepage: unknown): string | null =>
  typeof homepage === 'string' && /^https:\/\/\S+$/.test(homepage)
    ? `${homepage.replace(/\/+$/, '')}/issues/new/choose`
    : null;

/** Names of browsers in a user agent, the more special first: Edge and Opera also call themselves Chrome. */
const BROWSERS = ['Firefox', 'Edg', 'OPR', 'Chrome'];

/** Returns the browser's name and version in a user agent, such as `Firefox/146.0`, or the whole if unknown. */
export function browserIn(userAgent: string): string {
  for (const name of BROWSERS) {
    const found = new RegExp(`\\b${name}/[\\d.]+`).exec(userAgent);
    if (found) return found[0];
  }
  return userAgent;
}

/** Returns what a report should say of an installation: version, browser and language, and nothing else. */
export const feedbackDetails = (version: string, userAgent: string, { t, language }: Words): string =>
  t('about.details', [version, browserIn(userAgent), language]);
