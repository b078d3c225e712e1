import { isNewsPage as isNews } from '../../../page/reading/news.ts';
import { notes } from './clock.ts';

// The bootstrap imports this: it runs when the browser holds the document for idle.
notes.idle ??= performance.now();

/** As the one that it stands for; notes how long each look at the page takes. */
export const isNewsPage: typeof isNews = (...given) => {
  const start = performance.now();
  const is = isNews(...given);
  notes.looks.push(performance.now() - start);
  return is;
};
