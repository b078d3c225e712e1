import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { interfaceLanguages, LOCALES, readMessages } from './read-messages.ts';

const NAME = 'virtual:messages';

/** Returns the source of the module that holds the messages of each file in `locales/`. */
function messagesSource(): string {
  const languages = interfaceLanguages();
  const texts = languages.map((tag) => [tag, JSON.stringify(Object.fromEntries(readMessages(tag)))]);
  return [
    `export const languages = ${JSON.stringify(languages)};`,
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
      for (const file of readdirSync(LOCALES)) this.addWatchFile(join(LOCALES, file));
      return messagesSource();
    },
  };
}
