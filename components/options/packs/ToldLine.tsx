import type { Translate } from '../../../core/interface-words.ts';
import type { PackStep } from '../../../core/protocol/pack-requests.ts';
import { Problem } from './Problem.tsx';
import type { Told } from './use-told.ts';

const STEPS: readonly PackStep[] = ['fetched', 'decoded', 'validated', 'indexed', 'written', 'switched'];

type Props = {
  readonly told: Told;
  readonly t: Translate;
  /** The last step that is done of what is running; null before the first, undefined if nothing with steps is running. */
  readonly step?: PackStep | null | undefined;
};

/** The line in which screen readers, too, are told what an action led to. */
export function ToldLine({ told, t, step }: Props) {
  return (
    <div class="sp-told sp-detail" role="status">
      {told && ('problem' in told ? <Problem problem={told.problem} t={t} /> : told.text)}
      {step !== undefined && told && 'text' in told && (
        <progress
          aria-label={told.text}
          max={STEPS.length}
          {...(step !== null && { value: STEPS.indexOf(step) + 1 })}
        />
      )}
    </div>
  );
}
