import type { Words } from './interface-words.ts';

const REPOSITORY = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+?(?=\/?$)/;

/**
 * Returns the address of the project's repository, without a slash at the end, given the manifest's `homepage_url`.
 * Null if that is not a repository on GitHub, whose forms for reports we know.
 */
export const repositoryAt = (homepage: unknown): string | null =>
  typeof homepage === 'string' ? (REPOSITORY.exec(homepage)?.[0] ?? null) : null;

/** Returns the address at which a repository (see {@link repositoryAt}) takes reports of any kind. */
export const feedbackAddress = (repository: string): string => `${repository}/issues/new/choose`;

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
