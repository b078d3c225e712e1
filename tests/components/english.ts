import type { Words } from '../../components/shared/interface-words.ts';
import { readWords } from './read-messages.ts';

/** The English words of the interface, as the extension speaks them. */
export const words: Words = { t: readWords(), language: 'en' };
