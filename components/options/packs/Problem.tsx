import type { Translate } from '../../../core/interface-words.ts';
import type { PackProblem } from '../../../core/protocol/pack-requests.ts';
import { problemLabel } from '../../shared/problem-label.ts';

type Props = { readonly problem: PackProblem; readonly t: Translate };

/** What is wrong and what to do; below it, in English, what the server or the validator said. */
export function Problem({ problem: { code, detail }, t }: Props) {
  return (
    <>
      <span class="sp-problem">{problemLabel(code, t)}</span>
      {detail && (
        <span class="sp-detail sp-problem-detail" lang="en" dir="ltr">
          {/^\d{3}$/.test(detail) ? `HTTP ${detail}` : detail}
        </span>
      )}
    </>
  );
}
