/** Between a pack's id and an id of the pack. No id of a pack file contains it. */
const BETWEEN = '/';

/** Returns an id of a followed pack as it is known outside of the pack: `pack-id/id`. */
export const qualified = (pack: string, id: string): string => `${pack}${BETWEEN}${id}`;

/** Returns the key of the pack that has an id: the pack's id, or an empty string for the embedded pack. */
export const packOfId = (id: string): string => id.slice(0, Math.max(0, id.indexOf(BETWEEN)));
