import { basename } from 'node:path';
import * as v from 'valibot';
import { cueProblem } from '../core/matching/cue-pattern.ts';
import { LANGUAGES } from '../core/pack/languages.ts';
import type { Issue, Language } from '../core/pack/model.ts';
import type { Part } from './parts.ts';

const words = v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty('a cue must not be empty'))), []);

/** A file in `cues/`, named after its language: the cues and hints of each issue. */
export const cuesFileSchema = v.pipe(
  v.record(v.string(), v.strictObject({ cues: words, hints: words })),
  v.description(
    'The words by which a text is about an issue, by issue id. A hyphen at the end of a word stands for any ending; (a|b c|) is one of several, the last of them empty.',
  ),
);

type CuesPart = Part<v.InferOutput<typeof cuesFileSchema>>;

/** Reports cues that cannot be read. */
function checkPatterns({ value, report }: CuesPart): void {
  for (const [id, lists] of Object.entries(value))
    for (const list of ['cues', 'hints'] as const)
      lists[list].forEach((cue, at) => {
        const problem = cueProblem(cue);
        if (problem !== undefined) report([id, list, at], `“${cue}” cannot be read: ${problem}`);
      });
}

/** Returns the issues with the cues and hints of `files`, and reports those that cannot be used. */
export function withCues(issues: readonly Issue[], files: readonly CuesPart[]): Issue[] {
  const ids = new Set(issues.map(({ id }) => id));
  const byLanguage = new Map<Language, CuesPart['value']>();
  for (const part of files) {
    const language = LANGUAGES.find((known) => known === basename(part.file, '.yaml'));
    if (language) byLanguage.set(language, part.value);
    else
      part.report([], `this language is not supported; name the file after one of ${LANGUAGES.join(', ')}`);
    for (const id of Object.keys(part.value))
      if (!ids.has(id))
        part.report([id], `there is no issue “${id}” in this pack; correct the id or remove it`);
    checkPatterns(part);
  }
  const listsOf = (id: string, list: 'cues' | 'hints') =>
    Object.fromEntries(
      [...byLanguage].flatMap(([language, cues]) => (cues[id] ? [[language, cues[id][list]]] : [])),
    );
  return issues.map((issue) => ({
    ...issue,
    cues: { ...issue.cues, ...listsOf(issue.id, 'cues') },
    hints: { ...issue.hints, ...listsOf(issue.id, 'hints') },
  }));
}
