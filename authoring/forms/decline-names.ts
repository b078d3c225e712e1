import type { Actor, Language, Name } from '../../core/pack/model.ts';
import { buildPack, type PackFile } from '../build-pack.ts';
import { germanForms } from './german.ts';
import type { Declined } from './inflect.ts';
import { polishForms } from './polish.ts';
import { russianForms } from './russian.ts';
import { ukrainianForms } from './ukrainian.ts';

const DECLINERS = {
  uk: ukrainianForms,
  ru: russianForms,
  pl: polishForms,
  de: ({ text, way }: Declined): string[] => (way === 'none' ? [] : germanForms(text)),
} as const satisfies Partial<Record<Language, (name: Declined) => string[]>>;

/** A language in which personal names are declined. */
export type Declining = keyof typeof DECLINERS;
/** The languages that have a forms file. */
export const DECLINING = Object.keys(DECLINERS) as Declining[];

/** Inflected forms, by entity id and then by name. */
export type Forms = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * The names of a person that are declined in a language: the names in that language, and the names without a
 * language that equal the display name in that language or its last word, such as “Donald Trump” and “Trump”
 * in Polish.
 */
function declinedNames({ kind, name, names }: Actor, language: Declining): Name[] {
  if (kind !== 'person') return [];
  const shown = name[language] ?? '';
  const isShown = (text: string): boolean => text === shown || text === shown.split(' ').at(-1);
  const own = names.filter(({ lang }) => lang === language);
  const others = names.filter(
    ({ text, lang }) => lang === undefined && isShown(text) && !own.some((name) => name.text === text),
  );
  return [...own, ...others].filter(({ text }) => /\p{Lu}\S*$/u.test(text));
}

/** The forms of all personal names in one language. Names without forms are left out. */
function formsOf(actors: readonly Actor[], language: Declining): Forms {
  const found = new Map<string, Map<string, string[]>>();
  for (const actor of actors) {
    const { id, gender = 'masculine' } = actor;
    for (const { text, decline } of declinedNames(actor, language)) {
      const forms = DECLINERS[language]({ text, gender, ...(decline && { way: decline }) });
      if (forms.length === 0) continue;
      const own = found.get(id) ?? new Map<string, string[]>();
      found.set(id, own.set(text, forms));
    }
  }
  return found;
}

/**
 * Makes the forms of all names in a pack, by language. Existing forms files are ignored. `forms` is empty if
 * the pack has problems.
 */
export function makeForms(files: readonly PackFile[]): {
  readonly forms: ReadonlyMap<Declining, Forms>;
  readonly problems: readonly string[];
} {
  const { pack, problems } = buildPack(files.filter(({ path }) => !path.startsWith('forms/')));
  const forms = new Map<Declining, Forms>();
  if (pack) for (const language of DECLINING) forms.set(language, formsOf(pack.actors, language));
  return { forms, problems };
}
