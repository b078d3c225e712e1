import { isBefore, readDate } from '../core/dates.ts';
import type { Role } from '../core/pack/model.ts';

/** The roles that somebody may have held at a date (EDTF): all but those that surely ended before it or began after. */
export function rolesAt(roles: readonly Role[], edtf: string): Role[] {
  const date = readDate(edtf);
  return roles.filter(
    ({ from, to }) =>
      !(from !== undefined && isBefore(date, readDate(from))) &&
      !(to !== undefined && isBefore(readDate(to), date)),
  );
}
