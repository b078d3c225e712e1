import { describe, expect, test } from 'vitest';
import { isNewsPage } from '../../page/reading/news.ts';
import { parse, parseWithShadows } from './parse-html.ts';

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

describe('a page whose text is in no paragraph', () => {
  const text = `${'The two sides met again in the town hall and spoke for an hour. '.repeat(4)}`;
  const inAll = (before: string, after: string): string => `${before}${text}${after}`.repeat(5);

  test.each([
    ['definitions', `<h1>News</h1><dl>${inAll('<dd>', '')}</dl>`],
    ['divisions', `<h1>News</h1><div id="text">${inAll('<div>', '</div>')}</div>`],
    ['preformatted text', `<h1>News</h1><pre>${inAll('', '\n\n')}</pre>`],
    ['a cell with line breaks', `<table><tr><td>Menu<td>${inAll('', '<br><br>')}</table>`],
    ['a font element in a cell', `<table><tr><td><font size="2">${inAll('', '<br><br>')}</font></table>`],
    ['rows of a table', `<table>${inAll('<tr><td>', '</td></tr>')}</table>`],
  ])('but in %s is a news page', (_, body) => {
    expect(isNewsPage(page('', body), '/a/b')).toBe(true);
  });

  test.each([
    ['results of a search', inAll('<div class="hit"><h3>A hit</h3><div>', '</div></div>')],
    ['links', `<div>${inAll('<a href="/x"><div>', '</div></a>')}</div>`],
    ['a footer', `<footer><div>${inAll('<div>', '</div>')}</div></footer>`],
    [
      'short definitions',
      `<dl>${'<dd>A delegation is a group that speaks for a state.</dd>'.repeat(40)}</dl>`,
    ],
    ['figures in a table', `<table>${'<tr><td>1,204</td><td>17 March</td></tr>'.repeat(80)}</table>`],
    ['comments', `<div>${inAll('<div class="comment-text">', '</div>')}</div>`],
    ['what is hidden', `<div>${inAll('<div hidden>', '</div>')}</div>`],
  ])('but has %s is not a news page', (_, body) => {
    expect(isNewsPage(page('', body), '/a/b')).toBe(false);
  });
});

test('a story without paragraphs is found below a menu of any length, at its headline', () => {
  const menu = '<li><a href="/x">A part of the site</a></li>'.repeat(4000);
  const lines = '<div>The two sides met again in the town hall, spoke for an hour, and said nothing.</div>';
  const body = (headline: string): string =>
    `<ul>${menu}</ul>${headline}<div>${lines.repeat(9).replaceAll('</div><div>', ' ')}</div>`;
  const isNews = (html: string): boolean => isNewsPage(parseWithShadows(html), '/a/b');
  expect(isNews(body('<h1>Talks in the town hall</h1>'))).toBe(true);
  expect(isNews(body('<b>Talks in the town hall</b>'))).toBe(false);
});

describe('the address of a page that calls itself an article', () => {
  const isNews = (place: string): boolean =>
    isNewsPage(page('<meta property="og:type" content="article">'), place);

  test.each([
    ...['/', '', '/en', '/en/', '/de-at/', '/eng/', '/ukr', '/sr-Latn/', '/index.html', '/en/index.php'],
    ...['/?utm_source=letter&utm_id=12345', '/?fbclid=IwAR0123-456-789', '/?ref=home', '/en/?gclid=77'],
    ...['/?lang=uk', '/?page=2', '/?s=talks-in-the-capital', '/?q=talks', '/?cat=5', '/index.php?cid=91'],
    ...['/#top', '/#', '/#section-of-the-page', '/?utm_source=x#comments', '/#/world', '/#!/en/news'],
  ])('“%s” is that of a home page', (place) => {
    expect(isNews(place)).toBe(false);
  });

  test.each([
    ...['/?p=123', '/index.php?id=7', '/en/?p=9', '/uk/index.php?newsid=15', '/?utm_source=x&p=123'],
    ...['/?article=talks-end-without-a-result', '/?q=node/310', '/?do=full&news_id=4', '/?story=a-b-c'],
    ...['/#/news/4711', '/#!/talks-end-without-a-result', '/#!/2025/02/06/talks', '/en/#/article/12'],
    ...['/world/talks', '/12', '/english', '/news/index.php'],
  ])('“%s” is that of a story', (place) => {
    expect(isNews(place)).toBe(true);
  });
});
