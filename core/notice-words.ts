import NOTICES from '../data/languages/notices.json' with { type: 'json' };

const ALL = Object.values(NOTICES).filter((lists) => typeof lists !== 'string');

/** Returns the words of notices of one kind in all languages: a page may have notices in another one than its own. */
export const noticeWords = (kind: keyof (typeof ALL)[number]): readonly string[] =>
  ALL.flatMap(({ [kind]: list }) => (typeof list === 'string' ? list.split(' ') : list));
