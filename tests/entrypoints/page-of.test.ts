import { expect, it } from 'vitest';
import { pageOf } from '../../entrypoints/shared/page-of.ts';

const PAGE = 'https://news.example/a%20b?p=12&q=a+b';

it.each([
  [PAGE, PAGE],
  ['https://news.example/a%20b?p=12&q=a%20b&utm_source=x&UTM_medium=y#part', PAGE],
  ['https://news.example/a%20b?fbclid=1&p=12&ref=front&q=a+b', PAGE],
  ['https://news.example/?utm=1', 'https://news.example/'],
  ['https://news.example/?reference=7', 'https://news.example/?reference=7'],
  ['file:///home/page.html#a', 'file:///home/page.html'],
  ['https://news.example/?ref=front#/story/7', 'https://news.example/#/story/7'],
  ['https://news.example/#!story/8', 'https://news.example/#!story/8'],
  ['https://news.example/#', 'https://news.example/'],
  ['', ''],
  ['no address', ''],
])('the page of %s is %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
});
