// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Painting } from '../../entrypoints/annotator/painting.ts';
import { PageReading } from '../../entrypoints/annotator/reading.ts';
import { reportStatus } from '../../entrypoints/annotator/status.ts';
import { makeWorld } from '../../entrypoints/shared/world.ts';
import { refinement } from '../../page/reading/refinement.ts';

/**
 * These tests count operations instead of timing them, so that noise does not affect them. A change that
 * increases one of these numbers makes the extension slower on every page.
 */
const counted = vi.hoisted(() => ({
  messages: [] as { type: string; texts?: readonly string[] }[],
  changes: undefined as Promise<unknown> | undefined,
}));

const NAME = 'Barelo Tomi';

vi.mock('../../platform/messaging.ts', () => ({
  askFromPage: async (type: string, request: { texts?: readonly string[] }) => {
    counted.messages.push({ type, ...request });
    if (type === 'pageChanges') return counted.changes;
    if (type !== 'match') return true;
    const lines = [{ id: 'b', name: { en: NAME }, type: 'actor', kind: 'person', detail: null, hit: null }];
    const mentions = (request.texts ?? []).map((text) => {
      const start = text.indexOf(NAME);
      const end = start + NAME.length;
      return start < 0 ? [] : [{ start, end, entity: 'b', kind: 'named', rule: 'name' }];
    });
    const signs = mentions.map(({ length }) => ({ points: 3 * length, sides: length > 0 ? 3 : 0 }));
    const topic = { '': { signs, isTooEarly: false } };
    return { mentions, evidence: [{ entity: 'b', by: 'full-name' }], undecided: [], lines, topic };
  },
}));

vi.mock('../../platform/ui-language.ts', () => ({ uiLanguage: () => 'en' }));

class FakeHighlight extends Set<Range> {
  priority = 0;
}

let controller: AbortController;
let reads: Map<Text, number>;
let ranges: number;

/** Counts each read of the text of a text node. */
function countReads(): void {
  for (const property of ['data', 'nodeValue'] as const) {
    let owner: object | null = Text.prototype;
    while (owner && !Object.getOwnPropertyDescriptor(owner, property)) owner = Object.getPrototypeOf(owner);
    const { get, ...rest } = Object.getOwnPropertyDescriptor(owner, property) as PropertyDescriptor;
    let isInside = false;
    Object.defineProperty(Text.prototype, property, {
      ...rest,
      configurable: true,
      get(this: Text) {
        if (!isInside) reads.set(this, (reads.get(this) ?? 0) + 1);
        isInside = true;
        try {
          return get?.call(this);
        } finally {
          isInside = false;
        }
      },
    });
  }
}

beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  // The test environment has no idle time.
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal('CSS', { highlights: new Map() });
  makeWorld().refinement = refinement;
  controller = new AbortController();
  reads = new Map();
  ranges = 0;
  counted.messages = [];
  const createRange = document.createRange.bind(document);
  vi.spyOn(document, 'createRange').mockImplementation(() => {
    ranges += 1;
    return createRange();
  });
  countReads();
});
afterEach(() => {
  controller.abort();
  for (const property of ['data', 'nodeValue']) Reflect.deleteProperty(Text.prototype, property);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const sentence = (index: number, length = 120): string =>
  `In paragraph ${index} ${index % 2 ? NAME : 'somebody'} spoke of what comes next. ${'So it went on. '.repeat(length / 15)}`;

async function readPage(paragraphs: number, length?: number): Promise<PageReading> {
  document.body.innerHTML = `<article>${Array.from({ length: paragraphs }, (_, index) => `<p>${sentence(index, length)}</p>`).join('')}</article>`;
  return begin();
}

async function begin(): Promise<PageReading> {
  reads.clear();
  const settings = Promise.resolve({
    painter: 'highlight',
    opening: 'normal',
    theme: 'auto',
    textSize: 'normal',
    catalogue: null,
    density: 'all',
    hidden: [],
    judges: true,
    unexplained: false,
    name: 'mx',
    dark: false,
    strength: 'calm',
  } as const);
  const painting = new Painting(settings, controller.signal);
  const onFault = (error: unknown): never => {
    throw error;
  };
  const { signal } = controller;
  const now = () => ({ entities: painting.entities(), isOffTopic: reading.isOffTopic() });
  const status = reportStatus(now, onFault, signal);
  const reading = new PageReading({
    painting,
    settings,
    onChange: status.changed,
    onDay: () => undefined,
    onFault,
    signal,
  });
  await reading.start();
  return reading;
}

const typesSent = (): string[] => counted.messages.map(({ type }) => type);
const textsSent = (): string[] => counted.messages.flatMap(({ texts }) => texts ?? []);
const allReads = (): number => [...reads.values()].reduce((sum, count) => sum + count, 0);

test('sends a page once, in as few messages as possible, and creates one range per painted mention', async () => {
  await readPage(40);
  await vi.waitFor(() => expect(typesSent()).toEqual(['match', 'statusChanged']));
  expect(textsSent()).toEqual(Array.from({ length: 40 }, (_, index) => sentence(index)));
  expect(ranges).toBe(20);
});

test('sends a long page in messages of at most 50,000 characters', async () => {
  await readPage(110, 6_000);
  const sizes = counted.messages.flatMap(({ texts }) => (texts ? texts.join('').length : []));
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(50_000);
  expect(sizes).toHaveLength(Math.ceil(characters / 50_000));
  await vi.waitFor(() => expect(typesSent().filter((type) => type !== 'match')).toEqual(['statusChanged']));
  expect(ranges).toBe(55);
});

test('reads the text nodes of a paragraph only where something is painted', async () => {
  await readPage(40);
  const once = allReads();
  expect([...reads.keys()].map(({ data }) => data.includes(NAME))).toEqual(Array(20).fill(true));
  await readPage(80);
  expect(allReads()).toBe(2 * once);
});

test.each([40, 80])('looks a fixed number of times at each paragraph, of %i', async (paragraphs) => {
  const judged = vi.spyOn(Element.prototype, 'hasAttributes');
  const matched = vi.spyOn(Element.prototype, 'matches');
  const climbed = vi.spyOn(Element.prototype, 'closest');
  const searched = vi.spyOn(Element.prototype, 'querySelectorAll');
  const styled = vi.spyOn(window, 'getComputedStyle');
  await readPage(paragraphs);
  await vi.waitFor(() => expect(typesSent()).toContain('statusChanged'));
  expect(judged).toHaveBeenCalledTimes(paragraphs + 3);
  expect(matched).toHaveBeenCalledTimes(paragraphs + 6);
  expect(climbed).toHaveBeenCalledTimes(ranges + 2);
  expect(searched).toHaveBeenCalledTimes(12);
  expect(styled).not.toHaveBeenCalled();
  expect(allReads()).toBe(6 * ranges);
});

test('judges only the elements around and in the article, however many others there are', async () => {
  const judgedBeside = async (items: number): Promise<number> => {
    const judged = vi.spyOn(Element.prototype, 'hasAttributes');
    const menu = `<nav><ul>${'<li class="item"><a href="/a">Politics</a></li>'.repeat(items)}</ul></nav>`;
    const related = `<div><div class="card"><a href="/b">Another story</a></div></div>`.repeat(items);
    const story = Array.from({ length: 20 }, (_, index) => `<p>${sentence(index)}</p>`).join('');
    document.body.innerHTML = `${menu}<main><article>${story}</article></main><section>${related}</section>`;
    await begin();
    return judged.mock.calls.length;
  };
  const few = await judgedBeside(1);
  controller.abort();
  vi.mocked(Element.prototype.hasAttributes).mockClear();
  controller = new AbortController();
  expect(few).toBeGreaterThan(20);
  expect(await judgedBeside(300)).toBe(few);
});

test('reads, sends and paints only an appended paragraph', async () => {
  await readPage(200);
  await vi.waitFor(() => expect(typesSent()).toContain('statusChanged'));
  reads.clear();
  counted.messages = [];
  ranges = 0;
  const paragraph = document.createElement('p');
  paragraph.append(sentence(201));
  document.querySelector('article')?.append(paragraph);
  await vi.waitFor(() => expect(ranges).toBe(1));
  await vi.waitFor(() => expect(typesSent()).toEqual(['match', 'statusChanged']));
  expect(textsSent()).toEqual([sentence(201)]);
  expect([...reads.keys()]).toEqual([paragraph.firstChild]);
});

test('leaves out labels of other stories once the page is marked, also those that are added later', async () => {
  const label = `<p>Read also: <a href="/other">What ${NAME} says of other matters</a></p>`;
  document.body.innerHTML = `<article>${Array.from({ length: 20 }, (_, index) => `<p>${sentence(index)}</p>`).join(label)}</article>`;
  const reading = await begin();
  expect(reading.found.all()).toHaveLength(29);
  await vi.waitFor(() => expect(reading.found.all()).toHaveLength(10));
  document.querySelector('article')?.insertAdjacentHTML('beforeend', `${label}<p>${sentence(21)}</p>`);
  await vi.waitFor(() => expect(reading.found.all()).toHaveLength(11));
});

test('paints before it asks what has changed since the article, and then only changes the lines', async () => {
  const { promise, resolve } = Promise.withResolvers();
  counted.changes = promise;
  document.head.innerHTML = '<meta property="article:published_time" content="2025-02-06">';
  await readPage(40);
  document.head.innerHTML = '';
  const painted = (ending: string): number | undefined =>
    (CSS.highlights as unknown as Map<string, FakeHighlight>).get(`mx-${ending}`)?.size;
  expect(typesSent()).toEqual(['match', 'pageChanges']);
  expect(painted('a')).toBe(20);
  resolve({ subjects: [], changed: ['b'] });
  await vi.waitFor(() => expect(painted('s')).toBe(20));
  expect(painted('a')).toBe(0);
  expect(ranges).toBe(20);
});

test('marks a page without names as soon as a paragraph with a name is appended', async () => {
  document.body.innerHTML = `<article>${`<p>${sentence(0)}</p>`.repeat(10)}</article>`;
  await begin();
  expect(ranges).toBe(0);
  await vi.waitFor(() => expect(typesSent()).toEqual(['match', 'statusChanged']));
  const paragraph = document.createElement('p');
  paragraph.append(sentence(1));
  document.querySelector('article')?.append(paragraph);
  await vi.waitFor(() => expect(ranges).toBe(1));
  await vi.waitFor(() => expect(typesSent()).toEqual(['match', 'statusChanged', 'match', 'statusChanged']));
});
