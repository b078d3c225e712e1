import type { Words } from '../../core/interface-words.ts';
import { inWords } from '../shared/localise.ts';
import { Text } from '../shared/Text.tsx';
import { wordsIn } from './card-words.ts';
import type { Named } from './glance.ts';

/** Returns the first subjects, at most so many and with at most so many words in their titles. */
export function fittingSubjects(
  others: readonly Named[],
  most: number,
  room: number,
  words: Words,
): readonly Named[] {
  let left = room;
  return others.slice(0, most).filter(({ title }) => {
    left -= wordsIn(inWords(title, words));
    return left >= 0;
  });
}

type Props = {
  readonly subjects: readonly Named[];
  /** What they are, if no heading says so. */
  readonly label: string | null;
  readonly words: Words;
  readonly onSubject: (issue: string) => void;
};

/** Other subjects. A press shows one in place. */
export function Chips({ subjects, label, words, onSubject }: Props) {
  if (subjects.length === 0) return null;
  return (
    <p class="sp-chips">
      {label && <span>{label}</span>}
      {subjects.map(({ issue, title }) => (
        <button key={issue} type="button" class="sp-chip" onClick={() => onSubject(issue)}>
          <Text of={title} words={words} />
        </button>
      ))}
    </p>
  );
}
