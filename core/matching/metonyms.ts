import type { InContext } from './read.ts';

/** True where a capital stands for its government. */
export const isGovernment = (_: InContext): boolean => false;
