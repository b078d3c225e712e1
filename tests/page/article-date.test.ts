import { describe, expect, test } from 'vitest';
import { articleDate } from '../../page/reading/article-date.ts';
import { printedDay } from '../../page/reading/calendar.ts';
import { isAfter } from '../../page/reading/machine-date.ts';
import { statedDays } from '../../page/reading/stated-days.ts';
import { StoryDays } from '../../page/reading/story-days.ts';
import { parse } from './parse-html.ts';

const TODAY = '2025-06-01';
const page = (head: string, body = ''): Document =>
  parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
const linked = (...objects: object[]): string =>
  objects.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');
const article = (fields: object): object => ({ '@type': 'NewsArticle', ...fields });
const published = (head: string, body?: string): string | null =>
  articleDate(page(head, body), TODAY).published;

describe('printedDay', () => {
  test.each([
    ['2025-02-06T23:30:00-05:00', '2025-02-06'],
    ['2025-02-06T00:15:00+13:00', '2025-02-06'],
    ['2025-02-06 23:30', '2025-02-06'],
    ['2025-2-6', '2025-02-06'],
    ['2025/02/06', '2025-02-06'],
    ['20250206', '2025-02-06'],
    ['20250206T2330', '2025-02-06'],
    ['6.2.2025, 23:30', '2025-02-06'],
    ['Feb 6, 2025', '2025-02-06'],
    ['Published February 6th, 2025 at 11 pm', '2025-02-06'],
    ['6 February 2025', '2025-02-06'],
    ['Thu, 06 Feb 2025 23:30:00 -0500', '2025-02-06'],
    ['Thu Feb 06 23:30:00 EST 2025', '2025-02-06'],
  ])('%s is %s', (text, day) => {
    expect(printedDay(text)).toBe(day);
  });

  test.each(['2025-02-30', '2025-13-01', '6/2/2025', 'yesterday', '', '1738884600'])(
    '“%s” has no day',
    (text) => {
      expect(printedDay(text)).toBeUndefined();
    },
  );
});

describe('the date of an article', () => {
  test('datePublished has priority over meta elements, and dateModified is returned with it', () => {
    const head = `${linked(article({ datePublished: '2025-02-06T23:30:00-05:00', dateModified: '2025-02-08' }))}
      <meta property="article:published_time" content="2025-02-07">`;
    expect(articleDate(page(head), TODAY)).toEqual({
      published: '2025-02-06',
      modified: '2025-02-08',
      source: 'json-ld',
    });
  });

  test('of several objects, the one with the URL of the page is used', () => {
    const head = `<link rel="canonical" href="https://www.example.org/talks/">
      ${linked(article({ url: 'https://example.org/other', datePublished: '2024-01-01' }), {
        '@graph': [
          article({ mainEntityOfPage: { '@id': 'http://example.org/talks' }, datePublished: '2025-02-06' }),
        ],
      })}`;
    expect(published(head)).toBe('2025-02-06');
  });

  test('otherwise, the one with the headline of the page is used', () => {
    const head = `<meta property="og:title" content="The talks go on">
      ${linked(article({ headline: 'Other news', datePublished: '2024-01-01' }), article({ headline: 'The talks go on', datePublished: '2025-02-06' }))}`;
    expect(published(head)).toBe('2025-02-06');
  });

  test('otherwise, the first one is used', () => {
    expect(
      published(linked(article({ datePublished: '2025-02-06' }), article({ datePublished: '2024-01-01' }))),
    ).toBe('2025-02-06');
  });

  test('an object of another address and title is used only if the page lacks an address or a title', () => {
    const address = '<link rel="canonical" href="https://example.org/talks">';
    const title = '<title>The talks go on</title>';
    const other = linked(
      article({ url: 'https://example.org/other', headline: 'Other news', datePublished: '2025-02-06' }),
    );
    expect(published(`${address}${title}${other}`)).toBeNull();
    expect(published(`${address}${other}`)).toBe('2025-02-06');
    expect(published(`${title}${other}`)).toBe('2025-02-06');
    const startPage = '<link rel="canonical" href="https://example.org/">';
    expect(published(`${startPage}${title}${other}`)).toBe('2025-02-06');
  });

  test('dates in an object that only lists others are ignored', () => {
    const list = { '@type': 'ItemList', itemListElement: [article({ datePublished: '2024-01-01' })] };
    expect(published(linked(list))).toBeNull();
  });

  test.each([
    ['<meta property="article:published_time" content="2025-02-06T10:00Z">'],
    ['<meta name="parsely-pub-date" content="2025-02-06T10:00Z">'],
    ['<meta name="sailthru.date" content="2025-02-06 10:00">'],
    ['<meta name="DC.date.issued" content="2025-02-06">'],
    ['<meta name="pubdate" content="20250206">'],
    ['<meta name="date" content="Thu, 06 Feb 2025 10:00:00 GMT">'],
  ])('a meta element is read: %s', (head) => {
    expect(published(head)).toBe('2025-02-06');
  });

  test('microdata and the time in the header of the article are read last', () => {
    expect(published('', '<span itemprop="datePublished" content="2025-02-06T01:00">today</span>')).toBe(
      '2025-02-06',
    );
    expect(
      published(
        '',
        `<time datetime="2025-03-01">other</time><article><header><time datetime="2025-02-06T10:00">6 Feb</time></header>
         <time datetime="2025-02-01">earlier</time></article>`,
      ),
    ).toBe('2025-02-06');
  });
});

describe('a day in the title', () => {
  const titled = (title: string, body = '') => articleDate(page(`<title>${title}</title>`, body), TODAY);

  test.each([
    ['Talks go on | Paper | 6.2.2025', '2025-02-06'],
    ['6.2.2025 | Talks go on', '2025-02-06'],
    ['1.2.2025 | Talks go on | 6.2.2025', '2025-02-06'],
    ['6.2.25 | Talks go on', '2025-02-06'],
    ['\n Talks go on | Thursday, 6th February 2025 \n', '2025-02-06'],
  ])('is read at its start or end: “%s”', (title, day) => {
    expect(titled(title)).toEqual({ published: day, modified: null, source: 'printed' });
  });

  test.each([
    ['de', '6/2/2025', '2025-02-06'],
    ['en', '2/6/2025', '2025-02-06'],
    ['', '6/2/2025', null],
  ])('is read in the order of the page’s language “%s”: %s', (language, text, day) => {
    const html = `<html lang="${language}"><head><title>Talks | ${text}</title></head><body></body></html>`;
    expect(articleDate(parse(html), TODAY).published).toBe(day);
  });

  test.each([
    '6.2.2025',
    'Talks go on|6.2.2025',
    'Talks go on - 6.2.2025',
    'Talks go on | 6.2.2025 | Paper',
    'Talks go on | How it all came to 6 February 2025',
    'Talks go on | 7.6.2025',
    'Talks go on | Paper',
  ])('is not read from “%s”', (title) => {
    expect(titled(title).published).toBeNull();
  });

  test('counts for more at its end than at its start', () => {
    const meta = '<meta itemprop="dateModified" content="2025-02-01">';
    const byline = '<article><h1>Talks</h1><time datetime="2025-02-03">3 Feb</time><p>Text.</p></article>';
    expect(titled('6.2.2025 | Talks', byline).published).toBe('2025-02-03');
    expect(articleDate(page(`<title>Talks | 6.2.2025</title>${meta}`), TODAY).published).toBe('2025-02-06');
  });
});

describe('dates far from the headline', () => {
  const FAR = `<p>Published on 1 February 2025</p><p>Published <time datetime="2025-02-01">then</time></p>
    <p><span itemprop="datePublished" content="2025-02-01">then</span></p>`;
  const PROSE = `<p>${'The two sides of this invented quarrel met in a small town and spoke. '.repeat(10)}</p>`;
  const story = (text: string): string => `<article><h1>Talks on the bridge</h1>${PROSE}${text}</article>`;
  const STRONG = '<meta property="article:published_time" content="2025-02-06">';
  const WEAK = '<meta name="date" content="2025-02-06">';

  test.each([
    ['behind the article', `${story('')}${FAR}`],
    ['at its end', story(`${PROSE.repeat(3)}${FAR}`)],
    ['behind what is no article', `<div><h1>Talks on the bridge</h1>${PROSE.repeat(4)}</div>${FAR}`],
  ])('contradict weak data, but not what the publication states: %s', (_, body) => {
    expect(published(WEAK, body)).toBe('2025-02-01');
    expect(published(STRONG, body)).toBe('2025-02-06');
  });

  test('do not contradict strong data either if weak data are beside them', () => {
    const other = '<meta name="date" content="2025-02-05">';
    expect(published(`${STRONG}${other}`, `${story('')}${FAR}`)).toBe('2025-02-06');
  });

  test('contradict all data if the page has no headline', () => {
    expect(published(STRONG, `${PROSE.repeat(4)}${FAR}`)).toBe('2025-02-01');
  });
});

describe('the day that the data of a page state', () => {
  const stated = (head: string) => statedDays(page(head), TODAY);

  test.each([
    [linked(article({ datePublished: '2025-02-06' })), true],
    ['<meta property="article:published_time" content="2025-02-06">', true],
    ['<link rel="canonical" href="https://example.org/2025/02/06/talks">', true],
    ['<meta name="date" content="2025-02-06">', false],
    ['<meta property="article:modified_time" content="2025-02-06">', false],
  ])('is likely enough to begin with, or not: %s', (head, isLikely) => {
    expect(stated(head)).toMatchObject({ isLikely, dates: { published: '2025-02-06' } });
  });

  test('is none without data', () => {
    expect(stated('<title>Talks</title>')).toMatchObject({
      isLikely: false,
      dates: { published: null, modified: null, source: null },
      sightings: [],
    });
  });

  test('may be that of its last change, too', () => {
    const head = linked(article({ datePublished: '2025-02-06', dateModified: '2025-02-06' }));
    expect(stated(head).dates).toEqual({
      published: '2025-02-06',
      modified: '2025-02-06',
      source: 'json-ld',
    });
    const changed = linked(article({ dateModified: '2025-02-06' }));
    expect(stated(changed).dates).toEqual({
      published: '2025-02-06',
      modified: '2025-02-06',
      source: 'json-ld',
    });
  });

  test('is in the first of the addresses of the page that has one', () => {
    const head = `<link rel="canonical" href="https://example.org/talks">
      <meta property="og:url" content="https://example.org/2025/02/06/talks">`;
    expect(stated(head)).toMatchObject({ dates: { published: '2025-02-06', source: 'address' } });
  });
});

describe('an impossible date', () => {
  test('a future day is skipped, and another date of the page is used', () => {
    const head = `${linked(article({ datePublished: '2025-06-02' }))}<meta name="date" content="2025-02-06">`;
    expect(published(head)).toBe('2025-02-06');
  });

  test('a later day in a time zone further east is not in the future', () => {
    expect(published(linked(article({ datePublished: '2025-06-02T06:00:00+10:00' })))).toBe('2025-06-02');
    expect(published(linked(article({ datePublished: '2025-06-02T06:00:00-05:00' })))).toBeNull();
  });

  test('a day before 1990 is not used', () => {
    expect(published(linked(article({ datePublished: '1970-01-01T00:00:00Z' })))).toBeNull();
  });

  test('a modification date before the publication is ignored', () => {
    const head = linked(article({ datePublished: '2025-02-06', dateModified: '2025-02-01' }));
    expect(articleDate(page(head), TODAY)).toEqual({
      published: '2025-02-06',
      modified: null,
      source: 'json-ld',
    });
  });

  test('a page without a date has none', () => {
    expect(articleDate(page('<title>Talks</title>'), TODAY)).toEqual({
      published: null,
      modified: null,
      source: null,
    });
  });
});

test('a very long text instead of a date is read in linear time', () => {
  // A pattern that starts again at each time of day would not finish.
  expect(isAfter(`2099-01-01 ${'1T11:11'.repeat(300_000)}`, '2099-01-01', '2025-02-06')).toBe(true);
});

test.each([
  ['a script', (deep: string) => deep],
  ...['headline', 'datePublished', 'mainEntityOfPage', 'url', '@type', '@graph', 'liveBlogUpdate'].map(
    (field) =>
      [`“${field}”`, (deep: string) => `{"@type":"NewsArticle","headline":"A","${field}":${deep}}`] as const,
  ),
] as const)('arrays and objects that are nested in %s without end are no day', (_, scriptOf) => {
  for (const [open, close] of ['[]', ['{"@graph":', '}'], ['{"@value":', '}']]) {
    const deep = `${open?.repeat(20_000)}1${close?.repeat(20_000)}`;
    const page = parse(
      `<html><head><script type="application/ld+json">${scriptOf(deep)}</script></head><body><article><h1>A</h1><p>B</p></article><article><h1>C</h1><p id="c">D</p></article></body></html>`,
    );
    expect(articleDate(page, '2026-01-01').published).toBeNull();
    const stories = new StoryDays(page, { headline: undefined, published: null, today: '2026-01-01' });
    expect(stories.of(page.getElementById('c') as Element, 'C')).toBeNull();
  }
});
