import { isoOfDay, readDate } from '../../core/dates.ts';

/** Months from the start of the year 0, counted from 0. */
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

const firstOf = (edtf: string): string => isoOfDay(readDate(edtf).earliest ?? 0);
const lastOf = (edtf: string): string => isoOfDay(readDate(edtf).latest ?? 0);

/** How many steps of a month lie between the month of one EDTF date and that of another. */
export const monthsBetween = (from: string, to: string): number =>
  monthOf(lastOf(to)) - monthOf(firstOf(from));

/** The last day, `YYYY-MM-DD`, of the month that lies so many steps after a date, and none after the second date. */
export function dayAfterMonths(from: string, to: string, steps: number): string {
  const month = monthOf(firstOf(from)) + steps;
  const edtf = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  const [day, last] = [lastOf(edtf), lastOf(to)];
  return day < last ? day : last;
}
