import type { Words } from './interface-words.ts';
import type { LookUp } from './lookup.ts';
import { inLanguage } from './pack/model.ts';
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
export const suggestionsFor = (lookUp: LookUp, query: string, words: Words): Suggestion[] =>
  lookUp(query).map((line) => ({
    content: inLanguage(line.name, words.language),
    description: describe(line, words),
  }));

/** Returns the id of the entity with exactly this name, else of the first match; null for an issue or no match. */
export function entityMeant(lines: readonly EntityLine[], lookUp: LookUp, query: string): string | null {
  const named = lines.find(({ name }) => Object.values(name).includes(query.trim()));
  const meant = named ?? lookUp(query)[0];
  return meant && meant.type !== 'issue' ? meant.id : null;
}
