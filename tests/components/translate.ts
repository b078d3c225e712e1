import { readWords } from '../../cli/words.ts';
import type { Words } from '../../components/words.ts';

/** The English words of the interface, as the extension speaks them. */
export const words: Words = { t: readWords(), language: 'en' };
