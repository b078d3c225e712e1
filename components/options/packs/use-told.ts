import { useState } from 'preact/hooks';
import type { PackAnswer, PackProblem } from '../../../core/protocol/pack-requests.ts';

/** What is said of an action: that it runs, that it is done, or what went wrong. */
export type Told = { readonly text: string } | { readonly problem: PackProblem } | null;

/**
 * Follows an action: says `running` meanwhile, then what `onDone` makes of the result (undefined: nothing), or the
 * problem.
 */
export type Run = <T>(
  running: string,
  answer: Promise<PackAnswer<T>>,
  onDone: (value: T) => string | undefined,
) => void;

type Telling = {
  readonly told: Told;
  /** True while an action is running. */
  readonly isBusy: boolean;
  readonly run: Run;
  readonly say: (text: string) => void;
  readonly clear: () => void;
};

/** Returns what the last action of a part of the page led to, and the functions that change it. */
export function useTold(): Telling {
  const [{ told, isBusy }, set] = useState<Pick<Telling, 'told' | 'isBusy'>>({ told: null, isBusy: false });
  const run: Run = (running, answer, onDone) => {
    set({ told: { text: running }, isBusy: true });
    void answer.then((got) => {
      set({ told: 'problem' in got ? got : null, isBusy: false });
      const text = 'ok' in got ? onDone(got.ok) : undefined;
      if (text !== undefined) set({ told: { text }, isBusy: false });
    });
  };
  return {
    told,
    isBusy,
    run,
    say: (text) => set({ told: { text }, isBusy: false }),
    clear: () => set({ told: null, isBusy: false }),
  };
}
