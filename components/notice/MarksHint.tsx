import type { Words } from '../../core/interface-words.ts';
import { directionOf } from '../shared/localise.ts';

type Props = {
  /** How the reader points: with a pointer that can rest, or by touch. Null until the hint is announced. */
  readonly by: 'rest' | 'touch' | null;
  readonly words: Words;
};

/** One line at the first mark that a reader ever sees. */
export function MarksHint({ by, words: { t, language } }: Props) {
  return (
    <div class="sp-root sp-notice sp-hint" lang={language} dir={directionOf(language)}>
      <p role="status" aria-live="polite">
        {by && t(by === 'rest' ? 'notice.marks' : 'notice.marksTouch')}
      </p>
    </div>
  );
}
