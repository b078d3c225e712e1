import { cellsByName } from './markdown.ts';

/** What a manifest has of permissions. */
export type Asking = Partial<
  Record<
    'permissions' | 'optional_permissions' | 'host_permissions' | 'optional_host_permissions',
    readonly string[]
  >
> & { readonly content_scripts?: readonly { readonly matches?: readonly string[] }[] };

/** Maximum number of characters of a reason in the form of the Chrome Web Store. */
const MOST = 1_000;

/** Every permission and every pattern of pages that a manifest names, each once. */
const askedBy = (manifest: Asking): ReadonlySet<string> =>
  new Set([
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(({ matches = [] }) => matches),
  ]);

/**
 * Returns a sentence for each permission of the manifests whose reason is missing or too long for the stores, and for
 * each reason without a permission. `markdown` has a table with the permissions, in backticks, and the reasons.
 */
export function reasonProblems(manifests: readonly Asking[], markdown: string): string[] {
  const reasons = cellsByName(markdown);
  const asked = new Set(manifests.flatMap((manifest) => [...askedBy(manifest)]));
  return [
    ...[...asked]
      .filter((name) => !reasons.get(name))
      .map((name) => `The manifest asks for ${name}, for which no reason is given.`),
    ...[...reasons.keys()]
      .filter((name) => !asked.has(name))
      .map((name) => `A reason is given for ${name}, for which no manifest asks.`),
    ...[...reasons]
      .filter(([, reason]) => reason.length > MOST)
      .map(([name]) => `The reason for ${name} is longer than ${MOST} characters.`),
  ];
}
