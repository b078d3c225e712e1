import * as v from 'valibot';
import { LANGUAGES } from '../../core/pack/languages.ts';
import type { Language } from '../../core/pack/model.ts';
import type { actorFileSchema } from '../file-schemas.ts';
import type { Part } from '../parts.ts';

const texts = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty('a form must not be empty')));

/** A file in `forms/`: the inflected forms of names in one language, by entity and then by name. */
export const formsSchema = v.record(
  v.string(),
  v.record(
    v.string(),
    v.strictObject({
      forms: texts,
      struck: v.pipe(
        v.optional(texts),
        v.description('Generated forms that a person rejected. The command does not add them again.'),
      ),
    }),
  ),
);

type FormsPart = Part<v.InferOutput<typeof formsSchema>>;
type ActorPart = Part<v.InferOutput<typeof actorFileSchema>>;
type Names = ActorPart['value']['names'];

const AGAIN = 'run `npm run -s pack -- forms`';

/** The language of a forms file: `pl` for `forms/pl.yaml`; undefined if it is not supported. */
const languageOf = (path: string): Language | undefined =>
  LANGUAGES.find((language) => path === `forms/${language}.yaml`);

/** Index of the name to which a language's forms of `text` belong: in that language, else with none, else -1. */
function indexOf(names: Names, text: string, language: Language): number {
  const exact = names.findIndex((name) => name.text === text && name.lang === language);
  return exact >= 0 ? exact : names.findIndex((name) => name.text === text && name.lang === undefined);
}

/**
 * Returns the actors with the forms added to their names' variants. Reports forms of unknown actors or names.
 */
export function withForms(actors: readonly ActorPart[], files: readonly FormsPart[]): ActorPart[] {
  const names = new Map<string, Names>(
    actors.map(({ value }) => [value.id, value.names.map((name) => ({ ...name }))]),
  );
  for (const { file, value, report } of files) {
    const language = languageOf(file);
    if (!language) {
      report([], `this language is not supported; name the file after one of ${LANGUAGES.join(', ')}`);
      continue;
    }
    for (const [id, entries] of Object.entries(value)) {
      const own = names.get(id);
      if (!own) {
        report([id], `there is no actor “${id}” in this pack; ${AGAIN}`);
        continue;
      }
      for (const [text, { forms, struck = [] }] of Object.entries(entries)) {
        const name = own[indexOf(own, text, language)];
        if (!name) {
          report([id, text], `${id} has no name “${text}” in this language; ${AGAIN}`);
          continue;
        }
        const kept = forms.filter((form) => !struck.includes(form));
        name.variants = [...new Set([...(name.variants ?? []), ...kept])];
      }
    }
  }
  return actors.map((part) => ({ ...part, value: { ...part.value, names: names.get(part.value.id) ?? [] } }));
}
