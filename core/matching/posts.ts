import type { Pack } from '../pack/model.ts';
import type { LexiconEntry } from './lexicon.ts';

/** What texts of each language call those who hold a post: “the Ukrainian president”, “президент України”. */
export const descriptionEntries = (_: Pack): LexiconEntry[] => [];
