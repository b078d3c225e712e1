import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The file in each build that has the licences of the packages whose code is in it. */
export const LICENCES = 'THIRD-PARTY-LICENSES.txt';

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
};

const RULE = `\n\n${'-'.repeat(72)}\n\n`;

/** Returns the folder of the package that a module belongs to; null if it is none of `node_modules`. */
export function packageOf(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!path.includes('/node_modules/')) return null;
  for (let folder = dirname(path); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    // Packages may have further such files, without a name, in their folders.
    if (existsSync(file) && 'version' in (JSON.parse(readFileSync(file, 'utf8')) as object)) return folder;
  }
  return null;
}

/** Returns name, version and licence of a package, with the text of its licence if it has one. Throws an Error if it names none. */
export function licenceOf(folder: string): string {
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  if (!license)
    throw new Error(`${name} ${version} names no licence: find out under which it is, or drop it.`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `The package has no file with the text of its licence.${homepage ? ` Its homepage: ${homepage}` : ''}`;
  return `${name} ${version} (${license})\n\n${text}`;
}

/** Collects the packages whose code is built in, and writes their licences beside it. */
export function collectLicences(): { readonly plugin: Plugin; write(folder: string): void } {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'standpoint-licences',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle))
          for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
            const folder = packageOf(id);
            if (folder) folders.add(folder);
          }
      },
    },
    write: (folder) =>
      writeFileSync(join(folder, LICENCES), `${[...folders].map(licenceOf).sort().join(RULE)}\n`),
  };
}
