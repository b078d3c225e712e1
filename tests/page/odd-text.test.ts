// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rangeOf } from '../../page/painting/ranges.ts';
import { readArticle } from '../../page/reading/read-article.ts';
import { parse } from './parse-html.ts';

const blocksOf = (html: string) => readArticle(parse(html)).blocks;
const texts = (html: string): string[] => blocksOf(html).map(({ text }) => text.trim());

const LINE = 'The envoys met in the old town and spoke about the line of contact for an hour.';

test('prose in pre is read by its paragraphs, whose marks cover the right words', () => {
  document.body.innerHTML = `<pre>${LINE}\n\n${LINE} Then Kellogg spoke.\nHe left.</pre>`;
  const { blocks } = readArticle(document);
  expect(blocks.map(({ text }) => text)).toEqual([LINE, `${LINE} Then Kellogg spoke. He left.`]);
  const [, second] = blocks;
  const start = second?.text.indexOf('Kellogg') ?? -1;
  expect(second && rangeOf(second, start, start + 7)?.toString()).toBe('Kellogg');
});

test.each([
  `const speaker = { name: 'Putin' };\nif (speaker.name === 'Putin') { print(speaker); }\n`.repeat(6),
  '$ git log --oneline\n0123abc Fix the name\n'.repeat(8),
  'Kyiv   12  14\nMoscow  8   9\n'.repeat(20),
])('code, a log or a table in pre is not read', (text) => {
  expect(texts(`<p>Before.</p><pre>${text.replaceAll('<', '&lt;')}</pre>`)).toEqual(['Before.']);
});

test('blank lines in the source of a paragraph are only spaces', () => {
  expect(texts(`<p>One\n\ntwo</p>`)).toHaveLength(1);
});

test('ruby glosses are no text and cut no word', () => {
  expect(
    texts('<p>Vladimir <ruby>Pu<rp>(</rp><rt>pu</rt><rp>)</rp>tin<rt>tin</rt></ruby> spoke.</p>'),
  ).toEqual(['Vladimir Putin spoke.']);
});

test.each([
  '<p><span style="display: block; float: left">Z</span>elensky spoke.</p>',
  '<div><div class="drop-cap">Z</div>elensky spoke.</div>',
])('a drop cap is a part of its word', (html) => {
  expect(texts(html)).toEqual(['Zelensky spoke.']);
});
