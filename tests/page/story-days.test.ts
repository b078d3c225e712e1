import { describe, expect, test } from 'vitest';
import { findHeadline } from '../../page/reading/headline.ts';
import { readArticle } from '../../page/reading/read-article.ts';
import { StoryDays } from '../../page/reading/story-days.ts';
import { parse } from './parse-html.ts';

const LONG =
  'The two sides of this invented quarrel met in a small town and spoke at length about the use of a bridge. ';
const prose = (what: string): string => `<p>${what}: ${LONG.repeat(2)}</p>`.repeat(3);
const linked = (...objects: object[]): string =>
  objects.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');

/** Returns the kind and the day of the story around each element with an id; a dash for the page's own day. */
function days(html: string, published: string | null = '2025-02-06'): Record<string, string> {
  const document = parse(html);
  const stories = new StoryDays(document, {
    headline: findHeadline(document, document.body),
    ...{ published, today: '2026-11-27' },
  });
  const heading = (element: Element): string =>
    readArticle(document).blocks.find((block) => block.element === element)?.heading ?? '';
  return Object.fromEntries(
    [...document.querySelectorAll('[data-at]')].map((element) => {
      const story = stories.of(element, heading(element));
      return [element.getAttribute('data-at'), story ? `${story.kind} ${story.date}` : '-'];
    }),
  );
}

const at = (id: string): string => `<p data-at="${id}">${LONG}</p>`;

describe('A story of a page', () => {
  test('below the page’s own has the day of its time, its byline or its data', () => {
    const below = (id: string, byline: string): string =>
      `<article><h1>The ${id} story of this page</h1>${byline}${prose(id)}${at(id)}</article>`;
    const html = `<html><head><title>The first story of this page</title>
      ${linked({ '@type': 'NewsArticle', headline: 'The first story of this page', datePublished: '2025-02-06' })}
      ${linked({ '@type': 'NewsArticle', headline: 'The “linked” story of this page', datePublished: '2025-05-01' })}
      </head><body><main>
      ${below('first', '<time datetime="2025-02-06">6 Feb</time>')}
      ${below('timed', '<p>By A. Writer, <time datetime="2024-11-20T10:00Z">20 Nov</time></p>')}
      ${below('printed', '<p>By A. Writer, 21 November 2024</p>')}
      ${below('linked', '<p><time datetime="2025-05-03" class="updated">3 May</time></p>')}
      ${below('bare', '')}
      </main></body></html>`;
    expect(days(html)).toEqual({
      first: '-',
      timed: 'story 2024-11-20',
      printed: 'story 2024-11-21',
      linked: 'story 2025-05-01',
      bare: '-',
    });
  });

  test('is told by its first headline if the page has no element for stories', () => {
    const html = `<html><head><title>The first story of this page</title></head><body><div id="stream">
      <div class="a"><div><h1>The first story of this page</h1></div><div>${prose('one')}${at('first')}</div></div>
      <div class="b"><div><h1>The second story of this page</h1><time datetime="2024-11-20">20 Nov</time></div>
      <div>${prose('two')}${at('second')}</div></div></div></body></html>`;
    expect(days(html)).toEqual({ first: '-', second: 'story 2024-11-20' });
  });

  test('is found by its address', () => {
    const html = `<html><head><title>The first story of this page</title>
      ${linked({ '@type': 'NewsArticle', url: 'https://example.org/news/two', headline: 'Other words', datePublished: '2025-05-01' })}
      </head><body><article><h1>The first story of this page</h1>${prose('one')}${at('first')}</article>
      <article data-url="/news/two"><h2>The second story of this page</h2>${prose('two')}${at('second')}</article></body></html>`;
    expect(days(html)).toEqual({ first: '-', second: 'story 2025-05-01' });
  });

  test('keeps the page’s own day apart when the headline is by now that of the second', () => {
    const html = `<html><head><title>The second story of this page</title>
      ${linked({ '@type': 'NewsArticle', headline: 'The first story of this page', datePublished: '2025-02-06' })}</head><body>
      <article><h1>The first story of this page</h1>${prose('one')}${at('first')}</article>
      <article><h1>The second story of this page</h1><time datetime="2024-11-20">20 Nov</time>${prose('two')}${at('second')}</article>
      </body></html>`;
    expect(days(html)).toEqual({ first: 'story 2025-02-06', second: 'story 2024-11-20' });
  });

  test('does not take a time in its text, of a quotation, of a change, or of a day to come', () => {
    const below = (id: string, html: string): string =>
      `<article><h1>The ${id} story of this page</h1>${html}${prose(id)}${at(id)}</article>`;
    const html = `<html><head><title>The first story of this page</title></head><body>
      ${below('first', '')}
      ${below('running', `<p>It began, as both say, on a cold day, <time datetime="2022-02-24">24 February</time>. ${LONG}</p>`)}
      ${below('quoting', '<blockquote><time datetime="2022-02-24">24 Feb</time></blockquote>')}
      ${below('changed', '<p><time itemprop="dateModified" datetime="2025-05-01">1 May</time></p>')}
      ${below('coming', '<p><time datetime="2031-05-01">1 May</time></p>')}
      </body></html>`;
    expect(days(html)).toEqual({ first: '-', running: '-', quoting: '-', changed: '-', coming: '-' });
  });
});

describe('An entry of a live blog', () => {
  const page = (head: string, body: string): string =>
    `<html><head><title>Live: the quarrel over the bridge</title>${head}</head><body><main>
     <h1>Live: the quarrel over the bridge</h1>${at('own')}${body}</main></body></html>`;

  test('has the day of its own time', () => {
    const entry = (id: string, time: string): string =>
      `<article><header><time datetime="${time}">10:00</time><h2>Entry ${id}</h2></header>${at(id)}</article>`;
    const entries = `${entry('c', '2025-02-08T10:00Z')}${entry('b', '2025-02-07T10:00Z')}${entry('a', '10:00')}`;
    const own = { own: '-', a: '-' };
    const timed = { b: 'entry 2025-02-07', c: 'entry 2025-02-08' };
    expect(days(page('', entries))).toEqual({ ...own, ...timed });
    expect(days(page('', entries), null)).toEqual({ ...own, ...timed });
  });

  test('is not an event of a timeline', () => {
    const event = (id: string, day: string): string =>
      `<article><time datetime="${day}">then</time><h2>Event ${id}</h2>${at(id)}</article>`;
    const html = page('', `${event('a', '2022-02-24')}${event('b', '2024-11-20')}`);
    expect(days(html)).toEqual({ own: '-', a: '-', b: '-' });
    expect(days(html, null)).toEqual({ own: '-', a: '-', b: '-' });
  });

  test('has the day that the data give, by id or headline', () => {
    const live = linked({
      '@type': 'LiveBlogPosting',
      datePublished: '2025-02-06T08:00Z',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          url: 'https://example.org/live#block-1',
          headline: 'X',
          datePublished: '2025-02-07T09:00Z',
        },
        { '@type': 'BlogPosting', headline: 'Both sides leave the town', datePublished: '2025-02-08T09:00Z' },
      ],
    });
    const html = page(
      live,
      `<div id="block-1"><h3>Something else</h3>${at('a')}</div>
      <div><h3>Both sides leave the town</h3>${at('b')}</div><div><h3>No day</h3>${at('c')}</div>`,
    );
    expect(days(html)).toEqual({ own: '-', a: 'entry 2025-02-07', b: 'entry 2025-02-08', c: '-' });
  });

  test('of a page that says that it is live may be any element with a time', () => {
    const html = page(
      linked({ '@type': 'LiveBlogPosting', datePublished: '2025-02-06' }),
      `<div>
      <div class="e"><div><time datetime="2025-02-07T09:00Z">9:00</time></div><div>${at('a')}</div></div>
      <div class="e"><div><time datetime="2025-02-06T09:00Z">9:00</time></div><div>${at('b')}</div></div>
      <div class="e"><div>${at('c')}</div></div></div>`,
    );
    expect(days(html)).toEqual({ own: '-', a: 'entry 2025-02-07', b: 'entry 2025-02-06', c: '-' });
    expect(days(html.replace('LiveBlogPosting', 'NewsArticle'))).toEqual({
      own: '-',
      a: '-',
      b: '-',
      c: '-',
    });
  });
});

test('Pages of any make have days, or none, without an error', () => {
  for (const html of ['', '<h1></h1><h1></h1>', '<article><article><time></time></article></article>'])
    expect(() =>
      days(
        `<html><head>${linked({ liveBlogUpdate: [null, 'x', { url: 3 }] })}</head><body>${html}${at('a')}</body></html>`,
      ),
    ).not.toThrow();
});
