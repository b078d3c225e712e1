import { describe, expect, test } from 'vitest';
import { isNewsPage } from '../../page/reading/news.ts';
import { parse } from './parse-html.ts';

const page = (head: string, body = ''): Document =>
  parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const paragraph = `<p>${'The talks went on through the day and into the evening. '.repeat(6)}</p>`;

describe('what a page says of itself in JSON-LD', () => {
  test.each([
    ['a plain object', '{"@type":"NewsArticle"}'],
    ['a kin of it', '{"@type":"ReportageNewsArticle"}'],
    ['a live blog', '{"@type":"LiveBlogPosting"}'],
    ['a list of types', '{"@type":["WebPage","OpinionNewsArticle"]}'],
    ['an array', '[{"@type":"BreadcrumbList"},{"@type":"NewsArticle"}]'],
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"@type":"AnalysisNewsArticle"}]}'],
    ['a main entity', '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle"}}'],
    ['a full address', '{"@type":"https://schema.org/NewsArticle"}'],
    ['a line break in a string', '{"@type":"NewsArticle","headline":"one\ntwo"}'],
  ])('%s makes it news', (_, json) => {
    expect(isNewsPage(page(linked(json)), '/world/talks')).toBe(true);
  });

  test.each([
    ['a collection', '{"@type":"CollectionPage"}'],
    ['a list that names articles', '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}'],
    ['nothing that can be read', '{"@type":"NewsArticle'],
    ['nothing at all', ''],
    ['a type that is an object', '{"@type":{"toString":1}}'],
    ['a type that is nested without end', `{"@type":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ])('%s makes it none', (_, json) => {
    expect(isNewsPage(page(linked(json)), '/world')).toBe(false);
  });

  test('many articles at the top are a section page', () => {
    const json = `[${Array(8).fill('{"@type":"NewsArticle"}').join()}]`;
    expect(isNewsPage(page(linked(json)), '/world')).toBe(false);
  });

  test('one script that is broken does not hide the next', () => {
    expect(isNewsPage(page(linked('{') + linked('{"@type":"NewsArticle"}')), '/a/b')).toBe(true);
  });
});

describe('what is left where JSON-LD is silent', () => {
  test('Open Graph decides', () => {
    expect(isNewsPage(page('<meta property="og:type" content="article">'), '/a/b')).toBe(true);
    expect(isNewsPage(page('<meta property="og:type" content="website">', paragraph.repeat(4)), '/a/b')).toBe(
      false,
    );
  });

  test('an article element needs enough text', () => {
    expect(isNewsPage(page('', `<article>${paragraph.repeat(3)}</article>`), '/a/b')).toBe(true);
    expect(isNewsPage(page('', '<article><p>Short.</p></article>'), '/a/b')).toBe(false);
  });

  test('many teasers are a section page', () => {
    expect(
      isNewsPage(page('', '<article><p>A teaser of the talks.</p></article>'.repeat(12)), '/world'),
    ).toBe(false);
  });

  test('the readability test comes last', () => {
    expect(isNewsPage(page('', `<div>${paragraph.repeat(4)}</div>`), '/a/b')).toBe(true);
    expect(isNewsPage(page('', '<div><p>Log in</p></div>'), '/a/b')).toBe(false);
  });
});

test.each(['/', '', '/en', '/en/', '/de-at/', '/index.html', '/en/index.php'])(
  'the home page %s is no news page',
  (path) => {
    expect(isNewsPage(page('<meta property="og:type" content="article">'), path)).toBe(false);
  },
);
