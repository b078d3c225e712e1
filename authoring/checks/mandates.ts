import type { Parts } from '../parts.ts';
import { rolesAt } from '../roles.ts';

/** Warns of positions held by somebody for whom the speaker's roles at that date do not speak. */
export function checkHolders({ actors }: Parts): void {
  for (const { value, warn } of actors)
    value.positions.forEach(({ date, holders, speaker }, at) => {
      const mandates = rolesAt(value.roles, date).flatMap(({ speaksFor }) => (speaksFor ? [speaksFor] : []));
      if (mandates.length === 0) return;
      const others = holders.filter((id) => id !== speaker && !mandates.flat().includes(id));
      if (others.length > 0)
        warn(
          ['positions', at, 'holders'],
          `by its roles on ${date}, ${speaker} does not speak for ${others.join(' and ')}; see whether holders or speaksFor is right`,
        );
    });
}
