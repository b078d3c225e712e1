import type { InContext } from './read.ts';

/** True where a description stands for its holder, and is not a title of the name after it. */
export const isOffice = (_: InContext): boolean => true;
