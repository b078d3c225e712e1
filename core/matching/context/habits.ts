import type { InContext } from '../mention.ts';
import { inEachLanguage } from '../word-tables.ts';
import { wordBefore } from './neighbours.ts';
import { isIn, phrasesBefore } from './phrases-beside.ts';

const HABITS = inEachLanguage(({ posts }) => posts.habits);
/** Maximum number of words between such a phrase and the description. */
const REACH = 6;

const endsSentence = (between: string): boolean => /[.!?…:;\n\u2028\u2029]/u.test(between);

/** True if the words before tell of what any holder of an office does: “Every year the US president …”. */
export function isHabit(context: InContext): boolean {
  const { text, candidate } = context;
  let at = candidate.start;
  for (let words = 0; words <= REACH; words++) {
    const before = wordBefore(text, at);
    if (!before || endsSentence(before.between)) return false;
    if (phrasesBefore(text, at).some((phrase) => isIn(HABITS, context, phrase))) return true;
    at = before.start;
  }
  return false;
}
