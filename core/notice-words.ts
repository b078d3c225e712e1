import NOTICES from '../data/languages/notices.json' with { type: 'json' };
import { LANGUAGES } from './pack/languages.ts';

type Lists = (typeof NOTICES)['en'];

/** Returns the words of notices of one kind in all languages. A page may have notices in another language than its own. */
export const noticeWords = (kind: keyof Lists): readonly string[] =>
  LANGUAGES.flatMap((language) => {
    const list = NOTICES[language][kind];
    return typeof list === 'string' ? list.split(' ') : list;
  });
