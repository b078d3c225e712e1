import * as v from 'valibot';
import { headFileSchema } from './schema/head-file.ts';
import { schemaSentence } from './schema-sentence.ts';

/** The head of a public file; see `core/pack/schema/head-file.ts`. */
export type HeadFile = v.InferOutput<typeof headFileSchema>;

/** The most bytes that a head has. */
export const MOST_HEAD_BYTES = 1024;

/** What is wrong with a file, in a sentence. `isNewer` if its format is newer than this version knows. */
type NoHead = { readonly problem: string; readonly isNewer: boolean };

/** Parses the bytes of a head, JSON in ASCII. Never throws. */
export function readHead(bytes: Uint8Array): { readonly head: HeadFile } | NoHead {
  const no = (problem: string, isNewer = false): NoHead => ({ problem, isNewer });
  if (bytes.length > MOST_HEAD_BYTES) return no(`the head is larger than ${MOST_HEAD_BYTES} bytes`);
  if (bytes.some((byte) => byte > 127)) return no('the head is not plain ASCII');
  let json: unknown;
  try {
    json = JSON.parse(String.fromCharCode(...bytes));
  } catch {
    return no('the head is not valid JSON');
  }
  const result = v.safeParse(headFileSchema, json);
  if (result.success) return { head: result.output };
  const { format } = (json ?? {}) as { readonly format?: unknown };
  if (typeof format === 'number' && format > 1)
    return no(`the head has format ${format}, which this version of Standpoint does not know`, true);
  return no(schemaSentence(result.issues[0]));
}
