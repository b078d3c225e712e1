import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { parseProse } from './parse-prose.ts';

const NAME = 'virtual:privacy';
const FILE = fileURLToPath(new URL('../../PRIVACY.md', import.meta.url));

/** Serves the text of `PRIVACY.md` as `virtual:privacy`, so that the extension shows what the project says. */
export function privacyModule(): Plugin {
  return {
    name: 'standpoint-privacy',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      this.addWatchFile(FILE);
      return `export const privacy = ${JSON.stringify(parseProse(readFileSync(FILE, 'utf8')))};`;
    },
  };
}
