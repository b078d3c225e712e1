import { isoOfDay, readDate } from '../../core/dates.ts';

/** Number of months since the start of the year 0. */
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

const firstOf = (edtf: string): string => isoOfDay(readDate(edtf).earliest ?? 0);
const lastOf = (edtf: string): string => isoOfDay(readDate(edtf).latest ?? 0);

/** Returns the number of months from the first month of one EDTF date to the last month of another. */
export const monthsBetween = (from: string, to: string): number =>
  monthOf(lastOf(to)) - monthOf(firstOf(from));

/** Returns the last day (`YYYY-MM-DD`) of the month `steps` months after `from`, but no day after `to`. */
export function dayAfterMonths(from: string, to: string, steps: number): string {
  const month = monthOf(firstOf(from)) + steps;
  const edtf = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  const [day, last] = [lastOf(edtf), lastOf(to)];
  // ISO dates are texts of equal length, so alphabetical order is chronological order.
  return [day, last].sort()[0] ?? last;
}
