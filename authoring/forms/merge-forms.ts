import * as v from 'valibot';
import { LANGUAGES } from '../../core/pack/languages.ts';
import type { Language } from '../../core/pack/model.ts';
import type { Part, Parts } from '../parts.ts';

const texts = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty('a form may not be empty')));

/** One file of `forms/`: the inflected forms of names in one language, by entity and then by name. */
export const formsSchema = v.record(
  v.string(),
  v.record(
    v.string(),
    v.strictObject({
      forms: texts,
      struck: v.pipe(
        v.optional(texts),
        v.description('Forms that the command makes and a reader struck out; they stay out.'),
      ),
    }),
  ),
);

type FormsPart = Part<v.InferOutput<typeof formsSchema>>;
type ActorPart = Parts['actors'][number];
type Names = ActorPart['value']['names'];

const AGAIN = 'run npm run -s pack -- forms';

/** The language of a file of forms: `pl` of `forms/pl.yaml`; undefined where no dossier knows it. */
const languageOf = (path: string): Language | undefined =>
  LANGUAGES.find((language) => path === `forms/${language}.yaml`);

/** Where a language's forms of a text belong: to the name in that language, else to the one without a language. */
function indexOf(names: Names, text: string, language: Language): number {
  const exact = names.findIndex((name) => name.text === text && name.lang === language);
  return exact >= 0 ? exact : names.findIndex((name) => name.text === text && name.lang === undefined);
}

/** The actors with the forms of their names among the variants. Reports forms of actors and names that are not there. */
export function withForms(actors: readonly ActorPart[], files: readonly FormsPart[]): ActorPart[] {
  const names = new Map<string, Names>(
    actors.map(({ value }) => [value.id, value.names.map((name) => ({ ...name }))]),
  );
  for (const { file, value, report } of files) {
    const language = languageOf(file);
    if (!language) {
      report([], `no dossier knows this language; name the file after one of ${LANGUAGES.join(', ')}`);
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
