import * as v from 'valibot';
import { textProblem, valueProblems } from './limits.ts';
import type { Pack } from './model.ts';
import { type PackFileProblem, packProblems } from './pack-problems.ts';
import { packSchema } from './schema/pack-file.ts';
import { schemaSentence } from './schema-sentence.ts';

/** What is wrong with a file, a sentence each, with the path of the field. Never empty. */
type NoPack = {
  readonly problems: readonly string[];
  /** True if the file has a newer format than this version knows. */
  readonly isNewer: boolean;
};

const inWords = ({ path, sentence }: PackFileProblem): string =>
  `${path.join('.') || 'the file'}: ${sentence}`;

const refuse = (...problems: string[]): NoPack => ({ problems, isNewer: false });

/** The newest format of a public file that this version knows. */
const FORMAT = 2;

/**
 * Parses the public file of a pack. Returns the pack, or one sentence for each problem in the file. Never throws,
 * whatever the text.
 */
export function readPack(text: string): { readonly pack: Pack } | NoPack {
  const harm = textProblem(text);
  if (harm !== undefined) return refuse(`the file: ${harm}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('the file: this is not valid JSON');
  }
  const hidden = valueProblems(json);
  if (hidden.length > 0) return refuse(...hidden.map(inWords));
  const { format } = (json ?? {}) as { readonly format?: unknown };
  if (typeof format === 'number' && format > FORMAT)
    return { problems: [`format: the file has format ${format}; update Standpoint`], isNewer: true };
  const { success, output, issues } = v.safeParse(packSchema, json);
  if (!success) return refuse(...issues.map(schemaSentence));
  const problems = packProblems(output);
  return problems.length === 0 ? { pack: output } : refuse(...problems.map(inWords));
}
