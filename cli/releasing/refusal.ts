import { sectionOf } from './markdown.ts';

/** What a release would be made from. */
export type Origin = {
  /** Paths of files that are changed or not in the repository, as git lists them. */
  readonly changed: readonly string[];
  /** Names of the tags of the commit. */
  readonly tags: readonly string[];
  /** The version in `package.json`. */
  readonly version: string;
  /** The text of `CHANGELOG.md`. */
  readonly changelog: string;
};

/** Maximum number of changed files that a refusal names. */
const MOST_NAMED = 3;

/** Returns the sentence that says why no release can be made, or null if one can. */
export function refusalOf({ changed, tags, version, changelog }: Origin): string | null {
  if (changed.length > 0) {
    const rest = changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : '';
    return `the working tree is not clean (${changed.slice(0, MOST_NAMED).join(', ')}${rest}): commit or remove these files.`;
  }
  const versions = tags.filter((tag) => /^v?\d/.test(tag));
  if (versions.length > 0 && !versions.includes(`v${version}`))
    return `the tag is ${versions.join(', ')}, but the version in package.json is ${version}: the tag must be v${version}.`;
  if (!sectionOf(changelog, version))
    return `CHANGELOG.md has no section “## ${version}” with text: move the entries under “Unreleased” into one.`;
  return null;
}
