import type { Parts } from '../parts.ts';
import { rolesAt } from '../roles.ts';

/** Warns about positions with a holder for whom none of the speaker's roles on that date speaks. */
export function checkHolders({ actors }: Parts): void {
  for (const { value, warn } of actors)
    value.positions.forEach(({ date, holders, speaker }, at) => {
      const mandates = rolesAt(value.roles, date).flatMap(({ speaksFor }) => (speaksFor ? [speaksFor] : []));
      if (mandates.length === 0) return;
      const others = holders.filter((id) => id !== speaker && !mandates.flat().includes(id));
      if (others.length > 0)
        warn(
          ['positions', at, 'holders'],
          `no role that ${speaker} held on ${date} speaks for ${others.join(' or ')}; check “holders” and “speaksFor”`,
        );
    });
}
