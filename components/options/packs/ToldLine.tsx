import type { Translate } from '../../../core/interface-words.ts';
import { Problem } from './Problem.tsx';
import type { Told } from './use-told.ts';

/** The line in which screen readers, too, are told what an action led to. */
export function ToldLine({ told, t }: { readonly told: Told; readonly t: Translate }) {
  return (
    <div class="sp-told sp-detail" role="status">
      {told && ('problem' in told ? <Problem problem={told.problem} t={t} /> : told.text)}
    </div>
  );
}
