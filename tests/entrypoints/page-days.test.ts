// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { chosenDays, ReadingDays } from '../../entrypoints/annotator/page-days.ts';
import { createReplacement } from '../../entrypoints/annotator/replaced-page.ts';
import { makeWorld } from '../../entrypoints/shared/world.ts';
import type { Block } from '../../page/reading/block.ts';
import { fullDays } from '../../page/reading/full-days.ts';
import { readArticle } from '../../page/reading/read-article.ts';

const PROSE =
  'The two sides of this invented quarrel met in a small town and spoke at length about a bridge. '.repeat(3);

afterEach(() => vi.useRealTimers());

type Page = {
  readonly days: ReadingDays;
  /** The day before everything was read; undefined if the page must be read in full first. */
  readonly begun: string | null | undefined;
  readonly block: (text: string) => Block;
  readonly blocks: readonly Block[];
};

function read(head: string, body: string): Page {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  const { blocks } = readArticle(document);
  const days = new ReadingDays();
  const isEnough = days.begin([]);
  const begun = isEnough ? days.of().date : undefined;
  days.finish(fullDays);
  const block = (text: string): Block => {
    const found = blocks.find((one) => one.text.includes(text));
    if (!found) throw new Error(`no block says “${text}”`);
    return found;
  };
  return { days, begun, block, blocks };
}

const meta = (name: string, day: string): string => `<meta property="article:${name}_time" content="${day}">`;
const article = (id: string, byline = ''): string =>
  `<article><h1>The ${id} story of this page</h1>${byline}<p>${id}: ${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></article>`;
const TITLE = '<title>The first story of this page</title>';

test('A report is read as of its first day, and its later change is told', () => {
  const head = TITLE + meta('published', '2025-02-06') + meta('modified', '2025-02-08');
  const { days, block, blocks } = read(head, article('first', '<p>Updated 8 February 2025</p>'));
  expect(days.of(block('first:')).date).toBe('2025-02-06');
  expect(days.modified(block('first:'))).toBe('2025-02-08');
  expect(days.reason(blocks).others).toBe(false);
});

test('A page begins with the day that its data state, and then has the one that speaks for more', () => {
  const head = TITLE + meta('published', '2025-02-07T02:30:00Z');
  const { days, begun } = read(head, article('first', '<p>Published on 6 February 2025</p>'));
  expect([begun, days.of().date]).toEqual(['2025-02-07', '2025-02-06']);
});

test('A page whose data state no day is read in full before its first marks', () => {
  const { days, begun } = read(TITLE, article('first', '<p>Published on 6 February 2025</p>'));
  expect([begun, days.of().date]).toEqual([undefined, '2025-02-06']);
});

test('A text that was rewritten and says so is read as of its update; the data alone change nothing', () => {
  const head = TITLE + meta('published', '2025-01-10') + meta('modified', '2025-03-03');
  const shown = read(head, article('first', '<p>Updated 3 March 2025</p>'));
  expect(shown.days.of()).toEqual({ date: '2025-03-03', origin: 'update', published: '2025-01-10' });
  expect(shown.days.modified()).toBeNull();
  const silent = read(head, article('first'));
  expect(silent.days.of().date).toBe('2025-01-10');
  expect(silent.days.modified()).toBe('2025-03-03');
});

test.each(['ReportageNewsArticle', 'OpinionNewsArticle', 'LiveBlogPosting'])(
  'A %s keeps its first day',
  (kind) => {
    const data = { '@type': kind, headline: 'The first story of this page', datePublished: '2025-01-10' };
    const head = `${TITLE}<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { days } = read(head, article('first', '<p>Updated 3 March 2025</p>'));
    expect(days.of().date).toBe('2025-01-10');
  },
);

test('A second story has its own day, subject and choice', () => {
  const head = TITLE + meta('published', '2025-11-20') + meta('modified', '2025-11-22');
  const { days, block, blocks } = read(
    head,
    `<main>${article('first')}${article('second', '<time datetime="2025-02-06">6 Feb</time>')}</main>`,
  );
  const [first, second] = [block('first:'), block('second:')];
  expect([days.dateOf(first), days.dateOf(second)]).toEqual(['2025-11-20', '2025-02-06']);
  expect([days.of(second).origin, days.modified(second)]).toEqual(['story', null]);
  expect(days.reason(blocks).others).toBe(true);
  expect(days.rootOf(second)?.querySelector('h1')?.textContent).toContain('second');
  expect(days.keyOf(first)).toBe(days.keyOf());
  expect(days.keyOf(second)).not.toBe(days.keyOf(first));
  days.choose('2025-03-01', second);
  expect([days.dateOf(first), days.dateOf(second)]).toEqual(['2025-11-20', '2025-03-01']);
  expect(days.of(second)).toMatchObject({ origin: 'reader', published: '2025-02-06' });
  days.begin([]);
  days.finish(fullDays);
  expect(days.dateOf(second)).toBe('2025-03-01');
  days.choose(null, second);
  expect(days.dateOf(second)).toBe('2025-02-06');
});

test('A page without a day has none, whatever the clock says, until the page tells one or the reader chooses', () => {
  vi.useFakeTimers({ now: new Date('2025-06-01T12:00:00Z'), toFake: ['Date'] });
  const { days, block } = read(TITLE, article('first'));
  const one = block('first:');
  expect(days.of(one)).toEqual({ date: null, origin: null, published: null });
  days.choose('2025-02-06', one);
  expect(days.of(one)).toEqual({ date: '2025-02-06', origin: 'reader', published: null });
  days.choose(null, one);
  document.head.insertAdjacentHTML('beforeend', meta('published', '2025-03-14'));
  days.begin([]);
  days.finish(fullDays);
  expect(days.dateOf(one)).toBe('2025-03-14');
});

test('A day that the reader chose stays when the address tells where the reader came from, and goes with the page', () => {
  const world = {};
  history.replaceState(null, '', '/story?p=1');
  new ReadingDays(chosenDays(world)).choose('2024-03-01');
  history.replaceState(null, '', '/story?p=1&utm_source=letter');
  expect(new ReadingDays(chosenDays(world)).of().date).toBe('2024-03-01');
  history.replaceState(null, '', '/story?p=2');
  expect(new ReadingDays(chosenDays(world)).of().date).toBeNull();
});

test('A day that the reader chose goes when another text takes the place of the page’s own, and only then', () => {
  const world = makeWorld();
  world.look = () => undefined;
  new ReadingDays(chosenDays()).choose('2024-03-01');
  expect(new ReadingDays(chosenDays()).of().date).toBe('2024-03-01');
  const end = new AbortController();
  createReplacement(end.signal).startAgain(false);
  expect(new ReadingDays(chosenDays()).of().date).toBe('2024-03-01');
  createReplacement(end.signal).startAgain(true);
  end.abort();
  expect(new ReadingDays(chosenDays()).of().date).toBeNull();
});
