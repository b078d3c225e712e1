import type { Words } from '../../components/words.ts';
import { readWords } from './messages.ts';

/** The English words of the interface, as the extension speaks them. */
export const words: Words = { t: readWords(), language: 'en' };
