import { expect, test } from 'vitest';
import { linkedObjects } from '../../page/reading/jsonld.ts';
import { isNewsPage } from '../../page/reading/news.ts';
import { countedDocument, type Work } from './counted-document.ts';
import { parse } from './parse-html.ts';

/**
 * These tests count what the test for news pages looks at, instead of timing it. It runs on every page that is
 * opened: a change that increases one of these numbers makes the extension slower there.
 */
const SENTENCE = 'Nobody at the table wanted to say how long the repairs would take.';
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');
const json = (text: string): string => `<script type="application/ld+json">${text}</script>`;

/** Pages that are no news, each with what is looked at until that is known. */
const PAGES: readonly (readonly [name: string, work: Work, make: (times: number) => string])[] = [
  [
    '1,500 teasers',
    { nodes: 145, reads: 195, characters: 3_254, searches: 3 },
    (times) =>
      many(1500 * times, (at) => `<article><h3><a href="/a">${at}</a></h3><p>${SENTENCE}</p></article>`),
  ],
  [
    '10,000 articles',
    { nodes: 97, reads: 147, characters: 3_168, searches: 3 },
    (times) => many(10_000 * times, () => `<article><p>${SENTENCE}</p></article>`),
  ],
  [
    'articles without end tags',
    { nodes: 37, reads: 230, characters: 6_968, searches: 3 },
    (times) => many(200 * times, () => `<article><p>${SENTENCE}`),
  ],
  [
    'articles of short texts',
    { nodes: 1_585, reads: 1_599, characters: 4_000, searches: 3 },
    (times) =>
      many(1000 * times, () => `<article>${'<a href="/a">Ostrel</a> <i>1</i>'.repeat(40)}</article>`),
  ],
  [
    'articles of long texts without paragraphs',
    { nodes: 529, reads: 627, characters: 28_512, searches: 3 },
    (times) => many(1000 * times, () => `<article>${`<div>${SENTENCE}</div>`.repeat(40)}</article>`),
  ],
  [
    '4,000 short paragraphs',
    { nodes: 1_201, reads: 1_806, characters: 0, searches: 5 },
    (times) => many(4000 * times, () => `<div><p>${SENTENCE}</p><br><i>x</i></div>`),
  ],
  [
    '4,000 long paragraphs of comments',
    { nodes: 2_145, reads: 3_782, characters: 35_604, searches: 5 },
    (times) =>
      many(
        4000 * times,
        () => `<div class="comment"><p><b>${SENTENCE}</b> ${SENTENCE} ${SENTENCE}</p></div>`,
      ),
  ],
  [
    '4,000 texts without paragraphs',
    { nodes: 1_601, reads: 4_406, characters: 2_400, searches: 5 },
    (times) => many(4000 * times, () => `<div>${SENTENCE}<br>${SENTENCE}</div>`),
  ],
  [
    'a table of 20,000 cells',
    { nodes: 1_201, reads: 1_206, characters: 0, searches: 5 },
    (times) => `<table>${many(2000 * times, () => `<tr>${'<td>1,204</td>'.repeat(10)}</tr>`)}</table>`,
  ],
  [
    'one paragraph of 20,000 parts',
    { nodes: 1_202, reads: 1_369, characters: 704, searches: 5 },
    (times) => `<p class="comment">${many(20_000 * times, () => '<b>word</b> and')}</p>`,
  ],
  [
    'one text of five million characters',
    { nodes: 3, reads: 12, characters: 1_003, searches: 5 },
    (times) => `<li>${SENTENCE.repeat(80_000 * times)}</li>`,
  ],
  [
    'JSON-LD of five million characters',
    { nodes: 3, reads: 15, characters: 2_010, searches: 5 },
    (times) => json(`{"@type":"WebPage","x":"${SENTENCE.repeat(80_000 * times)}"}`),
  ],
  [
    'JSON-LD of 60,000 objects',
    { nodes: 3, reads: 15, characters: 2_010, searches: 5 },
    (times) => json(`[${'{},'.repeat(60_000 * times)}{}]`),
  ],
  [
    '2,000 scripts of JSON-LD',
    { nodes: 1_232, reads: 1_326, characters: 570, searches: 5 },
    (times) => json('{"@type":"WebPage"}').repeat(2000 * times),
  ],
];

function workOn(body: string): Work {
  const { document, work } = countedDocument(parse(body));
  expect(isNewsPage(document, '/bay/page')).toBe(false);
  return work;
}

test.each(PAGES)('%s: the work is as it was, and the same on a page of twice the size', (_, work, make) => {
  expect(workOn(make(1))).toEqual(work);
  expect(workOn(make(2))).toEqual(work);
});

test('counts what is looked at', () => {
  const { document, work } = countedDocument(parse('<p>one</p><p>two</p>'));
  const paragraphs = document.getElementsByTagName('p');
  expect(work).toEqual({ nodes: 1, reads: 1, characters: 0, searches: 1 });
  expect(paragraphs[1]?.textContent).toBe('two');
  expect(work).toEqual({ nodes: 2, reads: 2, characters: 3, searches: 1 });
});

test('JSON-LD that can be parsed gives at most 500 objects', () => {
  expect(linkedObjects(parse(json(`[${'{},'.repeat(30_000)}{}]`)))).toHaveLength(500);
});

test('JSON-LD that is too long to be parsed is judged by its first type', () => {
  const long = (type: string): string =>
    json(
      `{"@context":"https://schema.org","@type":"${type}","x":[{"@type":"NewsArticle"},"${SENTENCE.repeat(2000)}"]}`,
    );
  expect(isNewsPage(parse(long('LiveBlogPosting')), '/bay/page')).toBe(true);
  expect(isNewsPage(parse(long('ItemList')), '/bay/page')).toBe(false);
});
