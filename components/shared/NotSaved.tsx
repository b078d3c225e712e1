import type { Translate } from '../../core/interface-words.ts';
import { problemLabel } from './problem-label.ts';

type Props = { readonly refused: number; readonly t: Translate };

/** Says that the browser has not stored the reader's last choice, in view wherever that was made. */
export const NotSaved = ({ refused, t }: Props) => (
  <div class="sp-not-saved" role="alert">
    {refused > 0 && (
      <p key={refused} class="sp-problem">
        {problemLabel('storage', t)}
      </p>
    )}
  </div>
);
