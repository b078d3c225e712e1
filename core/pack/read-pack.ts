import * as v from 'valibot';
import type { Pack } from './model.ts';
import { packSchema } from './schema.ts';
import { schemaSentence } from './schema-sentence.ts';

/** Parses the public file of a pack. Returns the pack, or one sentence for each problem in the file. */
export function readPack(text: string): { readonly pack: Pack } | { readonly problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: ['the file is not valid JSON'] };
  }
  const result = v.safeParse(packSchema, json);
  return result.success ? { pack: result.output } : { problems: result.issues.map(schemaSentence) };
}
