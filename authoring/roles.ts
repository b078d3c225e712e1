import { isBefore, readDate } from '../core/dates.ts';
import type { Role } from '../core/pack/model.ts';

/**
 * The roles that may apply on a date (EDTF): all except those that certainly ended before or began after it.
 */
export function rolesAt(roles: readonly Role[], edtf: string): Role[] {
  const date = readDate(edtf);
  return roles.filter(
    ({ from, to }) =>
      !(from !== undefined && isBefore(date, readDate(from))) &&
      !(to !== undefined && isBefore(readDate(to), date)),
  );
}
