import type { Words } from './interface-words.ts';
import { lookUp } from './lookup.ts';
import { inLanguage } from './pack/model.ts';
import { allLines } from './positions/lines.ts';
import type { PackIndex } from './positions/pack-index.ts';
import type { EntityLine } from './positions/view.ts';
import { printDate } from './print-date.ts';

/** A suggestion below the address bar: the text inserted into the bar if it is chosen, and the text shown. */
export type Suggestion = { readonly content: string; readonly description: string };

function describe({ name, hit, detail }: EntityLine, words: Words): string {
  const { language } = words;
  const spelled = inLanguage(name, language);
  const head = hit === null || hit === spelled ? spelled : `${spelled} (${hit})`;
  if (!detail) return head;
  const texts = detail.texts.map((text) => inLanguage(text, language)).join(', ');
  const day = detail.date === null ? '' : printDate(detail.date, words);
  return `${head} – ${[texts, day].filter(Boolean).join(' · ')}`;
}

/** Returns the suggestions for a query typed after the keyword, in the interface language. */
export const suggestionsFor = (index: PackIndex, query: string, words: Words): Suggestion[] =>
  lookUp(index, allLines(index), query).map((line) => ({
    content: inLanguage(line.name, words.language),
    description: describe(line, words),
  }));

/** Returns the id of the entity with exactly this name, else of the first match; null for an issue or no match. */
export function entityMeant(index: PackIndex, query: string): string | null {
  const lines = allLines(index);
  const named = lines.find(({ name }) => Object.values(name).includes(query.trim()));
  const meant = named ?? lookUp(index, lines, query)[0];
  return meant && meant.type !== 'issue' ? meant.id : null;
}
