// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { chosenDays } from '../../entrypoints/annotator/page-days.ts';
import { Painting } from '../../entrypoints/annotator/painting.ts';
import { PageReading } from '../../entrypoints/annotator/reading.ts';
import { makeWorld, sharedWorld } from '../../entrypoints/shared/world.ts';
import type { Block } from '../../page/reading/block.ts';
import { refinement } from '../../page/reading/refinement.ts';

type Request = { readonly texts: readonly string[]; readonly date: string | null };

const asked = vi.hoisted(() => ({ requests: [] as Request[] }));

vi.mock('../../platform/messaging.ts', () => ({
  askFromPage: async (type: string, request: Request) => {
    if (type !== 'match') return true;
    asked.requests.push(request);
    const mentions = request.texts.map(() => []);
    return { mentions, evidence: [], undecided: [], lines: [], topic: { '': null }, language: 'en' };
  },
}));

const PARAGRAPHS = [1, 2, 3].map(
  (at) => `In paragraph ${at} somebody spoke of what comes next. ${'So it went on, and on. '.repeat(6)}`,
);

let end: AbortController;

beforeEach(() => {
  // The test environment has no idle time.
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  makeWorld().refinement = refinement;
  end = new AbortController();
  asked.requests = [];
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

async function read(html: string): Promise<PageReading> {
  document.body.innerHTML = html;
  const settings = Promise.resolve({ hidden: [], judges: false } as never);
  const { signal } = end;
  const onFault = (error: unknown): never => {
    throw error;
  };
  const reading = new PageReading({
    painting: new Painting(settings, signal),
    settings,
    ...{ onChange: () => undefined, onDay: () => undefined, onFault, signal },
  });
  await reading.start();
  return reading;
}

test('A day that the reader chose stays when another width of the window shows another headline', async () => {
  let width = 'wide';
  Element.prototype.checkVisibility = function (this: Element) {
    return !this.matches('h1') || this.id === width;
  };
  onTestFinished(() => void Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
  const titles = '<h1 id="wide">The talks of the day</h1><h1 id="narrow">The talks of the day</h1>';
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  const reading = await read(`<article>${titles}${paragraphs}</article>`);
  const look = vi.fn();
  const world = sharedWorld();
  if (world) world.look = look;
  reading.setDate('2024-03-01', {
    element: document.querySelector('p'),
    heading: '',
  } as unknown as Block);
  width = 'narrow';
  dispatchEvent(new Event('resize'));
  await vi.waitFor(() => expect(look).toHaveBeenCalled());
  expect([...chosenDays().values()]).toEqual(['2024-03-01']);
});

test('All paragraphs of one element are read again as of another day', async () => {
  const reading = await read(`<article><div>${PARAGRAPHS.join('<br><br>')}</div></article>`);
  const texts = asked.requests.flatMap((request) => request.texts);
  expect(texts).toHaveLength(3);
  asked.requests = [];
  reading.setDate('2024-03-01', { element: document.querySelector('div'), heading: '' } as unknown as Block);
  await vi.waitFor(() => expect(asked.requests).not.toEqual([]));
  expect(asked.requests).toMatchObject([{ texts, date: '2024-03-01' }]);
});

test.each(['display: none', 'visibility: hidden'])(
  'A paragraph with the style “%s” is read once it is shown',
  async (style) => {
    const [first, ...others] = PARAGRAPHS;
    const shown = others.map((text) => `<p>${text}</p>`).join('');
    await read(`<article>${shown}<p id="late" style="${style}">${first}</p></article>`);
    const texts = () => asked.requests.flatMap((request) => request.texts);
    expect(texts()).toEqual(others);
    asked.requests = [];
    const late = document.querySelector('#late') as HTMLElement;
    late.removeAttribute('style');
    await vi.waitFor(() => expect(texts()).toEqual([first]));
  },
);
