import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { messagesIn } from './catalogue.ts';

const NAME = 'virtual:messages';
const FOLDER = join(import.meta.dirname, '../locales');

/** Returns the source of the module that holds the messages of each file in `locales/`. */
function messagesSource(): string {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
  const texts = files.sort().map((file): [tag: string, text: string] => {
    const messages = messagesIn(readFileSync(join(FOLDER, file), 'utf8'));
    return [file.slice(0, -4).replace('_', '-'), JSON.stringify(Object.fromEntries(messages))];
  });
  return [
    `export const languages = ${JSON.stringify(texts.map(([tag]) => tag))};`,
    `export const messageTexts = ${JSON.stringify(Object.fromEntries(texts))};`,
  ].join('\n');
}

/**
 * Serves the messages of all languages as `virtual:messages`, for readers who choose another language than their
 * browser's: the browser gives out only its own. A new file in `locales/` is a new language there.
 */
export function messagesModule(): Plugin {
  return {
    name: 'standpoint-messages',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      for (const file of readdirSync(FOLDER)) this.addWatchFile(join(FOLDER, file));
      return messagesSource();
    },
  };
}
