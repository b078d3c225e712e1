import { messagesIn, wordsOf } from '../../cli/catalogue.ts';
import type { Words } from '../../core/interface-words.ts';

/** How a fixture is displayed. The values come from the URL. */
export type Look = {
  readonly theme: 'light' | 'dark';
  /** Width of every frame in px, or null for the default width. */
  readonly width: number | null;
  /** Text size in per cent. */
  readonly text: number;
  /** Factor by which everything is enlarged, in per cent, as by the setting for the text size. */
  readonly size: number;
  readonly language: string;
};

const FILES = import.meta.glob<string>('../../locales/*.yml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתםןףץ';

/** The available languages. `he` is English in Hebrew letters, which only tests right-to-left layout. */
export const LANGUAGES = [
  ...Object.keys(FILES).map((path) => path.slice(path.lastIndexOf('/') + 1, -4)),
  'he',
];

const inHebrewLetters = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => HEBREW[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

/** Reads the look from the query of a URL. */
export function readLook(search: URLSearchParams): Look {
  return {
    theme: search.get('theme') === 'dark' ? 'dark' : 'light',
    width: Number(search.get('width')) || null,
    text: Number(search.get('text')) || 100,
    size: Number(search.get('size')) || 100,
    language: search.get('language') ?? 'en',
  };
}

/** Returns the words of the interface in the chosen language. */
export function wordsFor({ language }: Look): Words {
  const yaml = FILES[`../../locales/${language}.yml`];
  if (yaml !== undefined) return { language, t: wordsOf(messagesIn(yaml), language) };
  const english = messagesIn(FILES['../../locales/en.yml'] ?? '');
  const messages = new Map([...english].map(([key, message]) => [key, inHebrewLetters(message)]));
  return { language, t: wordsOf(messages, language) };
}

/** Returns a style sheet in which only the text is larger, as with the text-only zoom of a browser. */
export const withText = (css: string, { text }: Look): string =>
  css.replace(
    /((?:font|font-size|line-height):\s*)(\d+(?:\.\d+)?)px/g,
    (_, property: string, size: string) => `${property}${(Number(size) * text) / 100}px`,
  );
