import { basename } from 'node:path';

/** Names that may be used in several folders, with the reason. */
const SHARED: Readonly<Record<string, string>> = {
  index: 'WXT names a script after its folder and looks for index.ts in it',
  main: 'the script of an extension page, beside its index.html',
};

/** A file's name without folder and extension, in lower case. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/(?:\.d)?\.(?:tsx?|css)$/, '')
    .toLowerCase();

/**
 * Returns a sentence for each name that code files in different folders share. Files in one folder may differ
 * in their extension only, such as a view and its style sheet. `x.test.ts` does not share a name with `x.ts`,
 * the file it tests.
 */
export function sharedNames(paths: readonly string[]): string[] {
  const code = paths.filter((path) => /\.(?:tsx?|css)$/.test(path));
  const byName = Map.groupBy(code, nameOf);
  return [...byName].flatMap(([name, files]) => {
    const folders = new Set(files.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
    if (folders.size < 2 || name in SHARED) return [];
    return `${files.join(' and ')} have the same name: rename one, or add the name to cli/file-names.ts with the reason`;
  });
}
