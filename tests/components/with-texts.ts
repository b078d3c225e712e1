import { LANGUAGES } from '../../core/pack/languages.ts';

/** Keys of texts that have no language. */
const PLAIN = [
  'title',
  'publisher',
  'authors',
  'reportedBy',
  'exact',
  'text',
  'passage',
  'licence',
  'variants',
  'name',
];

const isLocalised = (value: object): boolean =>
  'en' in value && Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key));

/**
 * Returns a copy of a value in which each text for readers is `text` and each address `address`. `isText` is true for a
 * value whose strings are such texts.
 */
export function withTexts<T>(value: T, text: string, address: string, isText = false): T {
  if (typeof value === 'string') return (isText ? text : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, text, address, isText)) as T;
  const all = isText || isLocalised(value);
  const changed = (key: string, item: unknown): unknown => {
    if (key === 'url') return item && address;
    const isPlain = PLAIN.includes(key) && (typeof item === 'string' || Array.isArray(item));
    return withTexts(item, text, address, all || isPlain);
  };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(key, item)])) as T;
}
