import { isNewsPage as isNews } from '../../../page/reading/news.ts';
import { notes } from './clock.ts';

// The bootstrap imports this module, so this line runs at document idle.
notes.idle ??= performance.now();

/** Replaces the original and records how long each check of the page takes. */
export const isNewsPage: typeof isNews = (...given) => {
  const start = performance.now();
  const is = isNews(...given);
  notes.looks.push(performance.now() - start);
  return is;
};
