import { readDate } from '../../core/dates.ts';
import { isOnRecord } from '../../core/positions/standing.ts';
import type { Parts } from '../parts.ts';
import { rolesAt } from '../roles.ts';

/**
 * Warns about holders for whom none of the speaker's roles on that date speaks, and reports holders that are
 * missing although the role speaks for them. Leaves positions with unknown ids to the check of references.
 */
export function checkHolders({ head, actors }: Parts): void {
  const first = readDate(head.value.coverage.from).earliest ?? 0;
  const known = new Set(actors.map(({ value }) => value.id));
  for (const { value, report, warn } of actors)
    value.positions.forEach((position, at) => {
      const { date, holders, speaker } = position;
      const roles = rolesAt(value.roles, date);
      const mandates = roles.flatMap(({ speaksFor }) => (speaksFor ? [speaksFor] : []));
      if (![...holders, ...mandates.flat()].every((id) => known.has(id))) return;
      const path = ['positions', at, 'holders'];
      const others = holders.filter((id) => id !== speaker && !mandates.flat().includes(id));
      if (mandates.length > 0 && others.length > 0)
        warn(
          path,
          `no role that ${speaker} held on ${date} speaks for ${others.join(' or ')}; check “holders” and “speaksFor”`,
        );
      const missing = new Set(mandates.flat().filter((id) => !holders.includes(id)));
      const { earliest = first, latest = Number.POSITIVE_INFINITY } = readDate(date);
      // If another role may apply, or the role does not cover the whole date, it is not certain.
      const isCertain =
        roles.length === 1 &&
        roles.every(
          ({ from, to }) =>
            (from === undefined || (readDate(from).latest ?? latest) <= earliest) &&
            (to === undefined || (readDate(to).earliest ?? earliest) >= latest),
        );
      if (isOnRecord(position) && isCertain && missing.size > 0)
        report(
          path,
          `the role of ${speaker} on ${date} speaks for ${[...missing].join(' and ')}; add them to “holders”`,
        );
    });
}

/** Reports states whose head of government left office within the coverage, and that do not list `governments`. */
export function checkGovernments({ head, actors }: Parts): void {
  const { earliest: first = 0 } = readDate(head.value.coverage.from);
  const { latest: last = 0 } = readDate(head.value.coverage.to);
  for (const { value } of actors)
    for (const { of, post, to } of value.roles) {
      if (to === undefined || !/^(?:president|chancellor|prime-minister)$/.test(post ?? '')) continue;
      const day = readDate(to).latest ?? 0;
      const state = actors.find((actor) => actor.value.id === of && actor.value.kind === 'state');
      if (state && day >= first && day < last && state.value.positions.length > 0 && !state.value.governments)
        state.report(
          [],
          `${value.id} left office on ${to}, so that older positions of ${state.value.id} are those of a former government; add “governments”`,
        );
    }
}
