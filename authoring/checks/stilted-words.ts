import { type Parts, proseOf } from '../parts.ts';

/** Phrases that read as translated, each with what to write instead. */
const STILTED: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\b(?:is|are|was|were) (?:judged|held|thought|described as|said) to\b/i, 'name who says so'],
  [/\bis (?:judged|read)\b/i, 'name who says so'],
  [/^(?:Held|Found|Saw|Took|Counted|Called|Named)\b/, 'begin with the name of the actor, and write “said”'],
  [/\bcould live with\b/i, 'write “would accept”'],
  [/\blet it be known\b/i, 'write “said”'],
  [/\bgave leave\b/i, 'write “allowed”'],
  [/\bon the ground that\b/i, 'write “because”'],
  [/\bas things stood\b/i, 'name the time'],
  [/\bspoke up\b/i, 'write “supported”'],
  [/\bset out to win\b/i, 'write “tried to persuade”'],
  [/\bnot un\w+/i, 'write it without two negations'],
  [/;/, 'write two sentences'],
];

/** Reports summaries with phrases that a reader has to read twice. */
export function checkStiltedWords(parts: Parts): void {
  for (const { text, language, path, report, isSummary } of proseOf(parts)) {
    if (language !== 'en' || !isSummary) continue;
    for (const [phrase, instead] of STILTED) {
      const found = phrase.exec(text)?.[0];
      if (found !== undefined) report(path, `“${found}” is hard to read here; ${instead}`);
    }
  }
}
