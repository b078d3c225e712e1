import { basename } from 'node:path';

/** Names that stand in several rooms, and why. */
const SHARED: Readonly<Record<string, string>> = {
  index: 'WXT names a script after its folder and looks for index.ts in it',
  main: 'the script of an extension page, beside its index.html',
};

/** The name by which a reader looks for a file: without folder, ending and case. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/(?:\.d)?\.(?:tsx?|css)$/, '')
    .toLowerCase();

/**
 * A sentence for each name that two code files in different rooms share; a style sheet beside its view, and files that
 * differ only in their ending, are one thing. Test files are named after what they test and count only among themselves.
 */
export function sharedNames(paths: readonly string[]): string[] {
  const code = paths.filter((path) => /\.(?:tsx?|css)$/.test(path));
  const byName = Map.groupBy(code, nameOf);
  return [...byName].flatMap(([name, files]) => {
    const rooms = new Set(files.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
    if (rooms.size < 2 || name in SHARED) return [];
    return `${files.join(' and ')} have the same name: rename one, or say in cli/file-names.ts why both need it`;
  });
}
