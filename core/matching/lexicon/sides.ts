import type { Language } from '../../pack/model.ts';
import { hasWord, inEachLanguage } from '../word-tables.ts';
import { foldText } from './fold.ts';

const SIDES = inEachLanguage(({ posts }) => posts.side?.words);

/** True for a form of the word “side” in a language; the word need not be folded. */
export const isSide = (word: string, language: Language): boolean => hasWord(SIDES[language], foldText(word));
