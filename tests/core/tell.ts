import type { PackFile } from '../../authoring/build-pack.ts';
import { viewOf } from '../../core/positions/entity.ts';
import type { IssueView } from '../../core/positions/view.ts';
import { indexWith, type Stated } from './packs.ts';

const NOTHING = { standing: [], ended: [], history: [], later: [], changedSince: false } as const;
/** What a view says of the one issue of a small pack. */
export type Told = Pick<IssueView, 'standing' | 'ended' | 'history' | 'later' | 'changedSince'>;

/** Returns what the view of north says of the bridge as of a date (`YYYY-MM-DD`, or null); nothing if it has no position. */
export function tell(
  positions: readonly Stated[],
  date: string | null = null,
  more: readonly PackFile[] = [],
): Told {
  const asked = { entity: 'north', date, paragraphIssues: [], headingIssues: [] };
  const view = viewOf(indexWith(positions, more), asked);
  return (view?.type === 'actor' && view.issues[0]) || NOTHING;
}

/** A rung, or a rung with its conditions. */
export type Step = string | readonly [rung: string, ...conditions: string[]];

/** Returns one position per year from 2020. */
export const yearly = (...steps: readonly Step[]): Stated[] =>
  steps.map((step, year) => {
    const [rung, ...conditions] = [step].flat() as [string, ...string[]];
    return {
      id: `p${year}`,
      date: `${2020 + year}`,
      rung,
      conditions: conditions.map((id) => ({ id, relation: 'only-with' })),
    };
  });
