import type { InContext } from './read.ts';

/** True where a name belongs to somebody or something else: its bearer has another first name, or it names a thing. */
export const isNamesake = (_: InContext): boolean => false;
