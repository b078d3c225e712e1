import { messagesIn, wordsOf } from '../../cli/catalogue.ts';
import type { Words } from '../../core/interface-words.ts';

/** How a fixture is looked at; it stands in the address. */
export type Look = {
  readonly theme: 'light' | 'dark';
  /** Width of every frame in px, or null for the usual one. */
  readonly width: number | null;
  /** Size of the text in per cent. */
  readonly text: number;
  readonly language: string;
};

const FILES = import.meta.glob<string>('../../locales/*.yml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתםןףץ';

/** Languages to choose from; in `he` the letters of the English words are put into Hebrew ones, to be read by nobody. */
export const LANGUAGES = [
  ...Object.keys(FILES).map((path) => path.slice(path.lastIndexOf('/') + 1, -4)),
  'he',
];

const inHebrewLetters = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => HEBREW[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

/** Reads how to look out of an address. */
export function readLook(search: URLSearchParams): Look {
  return {
    theme: search.get('theme') === 'dark' ? 'dark' : 'light',
    width: Number(search.get('width')) || null,
    text: Number(search.get('text')) || 100,
    language: search.get('language') ?? 'en',
  };
}

/** The words of the interface in the language that was chosen. */
export function wordsFor({ language }: Look): Words {
  const yaml = FILES[`../../locales/${language}.yml`];
  if (yaml !== undefined) return { language, t: wordsOf(messagesIn(yaml), language) };
  const english = messagesIn(FILES['../../locales/en.yml'] ?? '');
  const messages = new Map([...english].map(([key, message]) => [key, inHebrewLetters(message)]));
  return { language, t: wordsOf(messages, language) };
}

/** A style sheet with its text alone made larger: what a reader gets who enlarges nothing else. */
export const withText = (css: string, { text }: Look): string =>
  css.replace(
    /((?:font|font-size|line-height):\s*)(\d+(?:\.\d+)?)px/g,
    (_, property: string, size: string) => `${property}${(Number(size) * text) / 100}px`,
  );
