import { expect, test } from 'vitest';
import { isNewsPage } from '../../page/reading/news.ts';
import { MADE_PAGES } from './news-pages.ts';
import { parse } from './parse-html.ts';

test.each(MADE_PAGES)('$name: taken for news, $isNews', ({ html, place, isNews }) => {
  expect(isNewsPage(parse(html), place)).toBe(isNews);
});
