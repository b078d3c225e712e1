import { notes } from './clock.ts';

export { isNewsPage } from '../../../page/news.ts';

// The bootstrap imports this: it runs when the browser holds the document for idle.
notes.idle ??= performance.now();
