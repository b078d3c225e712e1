import * as v from 'valibot';
import { LIMITS, textProblem, valueProblems } from './limits.ts';
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

const refuse = <T>(problems: readonly T[], sentenceOf: (problem: T) => string): NoPack => ({
  problems: problems.slice(0, LIMITS.problems).map(sentenceOf),
  isNewer: false,
});
const refuseFile = (sentence: string): NoPack => ({ problems: [`the file: ${sentence}`], isNewer: false });

/** UTF-16 code units up to which all problems of a file are found; of a larger one, which may have millions, the first. */
const SMALL = 2 ** 18;

/** The newest format of a public file that this version knows. */
const FORMAT = 2;

/**
 * Parses the public file of a pack. Returns the pack, or one sentence for each problem in the file. Never throws,
 * whatever the text.
 */
export function readPack(text: string): { readonly pack: Pack } | NoPack {
  const harm = textProblem(text);
  if (harm !== undefined) return refuseFile(harm);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuseFile('this is not valid JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuseFile('this is not an object of JSON');
  const hidden = valueProblems(json);
  if (hidden.length > 0) return refuse(hidden, inWords);
  const { format } = json as { readonly format?: unknown };
  if (typeof format === 'number' && format > FORMAT)
    return { problems: [`format: the file has format ${format}; update Standpoint`], isNewer: true };
  const { success, output, issues } = v.safeParse(packSchema, json, { abortEarly: text.length > SMALL });
  if (!success) return refuse(issues, schemaSentence);
  const problems = packProblems(output);
  return problems.length === 0 ? { pack: output } : refuse(problems, inWords);
}
