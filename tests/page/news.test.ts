import { describe, expect, test } from 'vitest';
import { isNewsPage } from '../../page/reading/news.ts';
import { parse } from './parse-html.ts';

const page = (head: string, body = ''): Document =>
  parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const paragraph = `<p>${'The talks went on through the day and into the evening. '.repeat(6)}</p>`;

describe('the JSON-LD of a page', () => {
  test.each([
    ['a plain object', '{"@type":"NewsArticle"}'],
    ['a subtype', '{"@type":"ReportageNewsArticle"}'],
    ['a live blog', '{"@type":"LiveBlogPosting"}'],
    ['a list of types', '{"@type":["WebPage","OpinionNewsArticle"]}'],
    ['an array', '[{"@type":"BreadcrumbList"},{"@type":"NewsArticle"}]'],
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"@type":"AnalysisNewsArticle"}]}'],
    ['a main entity', '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle"}}'],
    ['a full URL', '{"@type":"https://schema.org/NewsArticle"}'],
    ['a line break in a string', '{"@type":"NewsArticle","headline":"one\ntwo"}'],
  ])('with %s means a news page', (_, json) => {
    expect(isNewsPage(page(linked(json)), '/world/talks')).toBe(true);
  });

  test.each([
    ['a collection', '{"@type":"CollectionPage"}'],
    ['a list that names articles', '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}'],
    ['invalid JSON', '{"@type":"NewsArticle'],
    ['no content', ''],
    ['a type that is an object', '{"@type":{"toString":1}}'],
    ['a deeply nested type', `{"@type":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ])('with %s does not mean a news page', (_, json) => {
    expect(isNewsPage(page(linked(json)), '/world')).toBe(false);
  });

  test('with many top-level articles means a section page', () => {
    const json = `[${Array(8).fill('{"@type":"NewsArticle"}').join()}]`;
    expect(isNewsPage(page(linked(json)), '/world')).toBe(false);
  });

  test('is also read after an invalid script', () => {
    expect(isNewsPage(page(linked('{') + linked('{"@type":"NewsArticle"}')), '/a/b')).toBe(true);
  });
});

describe('a page without an article in JSON-LD', () => {
  test('is decided by Open Graph', () => {
    expect(isNewsPage(page('<meta property="og:type" content="article">'), '/a/b')).toBe(true);
    expect(isNewsPage(page('<meta property="og:type" content="website">', paragraph.repeat(4)), '/a/b')).toBe(
      false,
    );
  });

  test('is a news page if its article element has enough text', () => {
    expect(isNewsPage(page('', `<article>${paragraph.repeat(3)}</article>`), '/a/b')).toBe(true);
    expect(isNewsPage(page('', '<article><p>Short.</p></article>'), '/a/b')).toBe(false);
  });

  test('is a section page if it has many teasers', () => {
    expect(
      isNewsPage(page('', '<article><p>A teaser of the talks.</p></article>'.repeat(12)), '/world'),
    ).toBe(false);
  });

  test('is decided by the readability test last', () => {
    expect(isNewsPage(page('', `<div>${paragraph.repeat(4)}</div>`), '/a/b')).toBe(true);
    expect(isNewsPage(page('', '<div><p>Log in</p></div>'), '/a/b')).toBe(false);
  });
});

test.each(['/', '', '/en', '/en/', '/de-at/', '/index.html', '/en/index.php'])(
  'the home page “%s” is not a news page',
  (path) => {
    expect(isNewsPage(page('<meta property="og:type" content="article">'), path)).toBe(false);
  },
);
