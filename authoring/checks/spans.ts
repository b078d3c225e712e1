import { readDate } from '../../core/dates.ts';
import type { Parts } from '../parts.ts';

/** Length from which a span needs a note that it was held throughout, in days. */
const LONG = 62;
/** Length up to which a span can stand for one day of a decision, in days. */
const SHORT = 7;

/**
 * Reports spans that seem to mean “some day in”, and deadlines that nothing ends. A span means that a position was
 * held throughout.
 */
export function checkSpans({ actors, terms }: Parts): void {
  const deadlines = new Set(terms?.value.scopes.filter(({ deadline }) => deadline).map(({ id }) => id));
  for (const { value, report } of actors)
    value.positions.forEach(({ date, kind, note, scope, until }, at) => {
      const { precision, earliest, latest } = readDate(date);
      const days = (latest ?? 0) - (earliest ?? latest ?? 0);
      const path = ['positions', at];
      if (precision === 'interval' && kind === 'decision' && days > SHORT)
        report(
          [...path, 'date'],
          'a decision is taken on one day, and this span means that it was held throughout; write “../” and the last day, or name the act',
        );
      else if (precision === 'interval' && days > LONG && note === undefined)
        report(
          [...path, 'date'],
          'this span means that the position was held throughout; say so in a note, or write “../” and the last day',
        );
      const open = until ? undefined : scope?.find((id) => deadlines.has(id));
      if (open !== undefined)
        report(
          [...path, 'scope'],
          `the scope ${open} is a deadline; add “until” with the day on which it passed`,
        );
    });
}
