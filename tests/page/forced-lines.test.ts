// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ForcedLines } from '../../page/painting/forced-lines.ts';
import type { Look } from '../../page/painting/painter.ts';

let controller: AbortController;
let query: EventTarget & { matches: boolean };
let roots: ShadowRoot[];
let frames: (() => void)[];
const onSwitch = vi.fn();

beforeEach(() => {
  controller = new AbortController();
  roots = [];
  frames = [];
  onSwitch.mockClear();
  query = Object.assign(new EventTarget(), { matches: true });
  vi.spyOn(window, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    const root = attach.call(this, how);
    roots.push(root);
    return root;
  });
  vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(200);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(100);
  document.body.innerHTML = '<p>Trump spoke.</p>';
});
afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const rect = (left: number, width = 40): DOMRect => ({ left, width, top: 0, bottom: 20 }) as DOMRect;
const mark = (type: Look['type'], ...rects: DOMRect[]) => ({
  type,
  range: { getClientRects: () => rects } as unknown as Range,
});
const layers = (): Element[] => [...document.querySelectorAll('html > [aria-hidden]')];
const lines = (): HTMLElement[] => [...(roots.at(-1)?.querySelectorAll('div') ?? [])];
const inFrame = (): void => {
  const [run, ...others] = frames;
  expect(others).toEqual([]);
  run?.();
};
const made = (marks: ReturnType<typeof mark>[]): ForcedLines =>
  new ForcedLines({
    document,
    style: { name: 'mx', dark: false, strength: 'calm' },
    marks: () => marks,
    onSwitch,
    signal: controller.signal,
  });

test('each mark has the line of its kind on each line of text, and links have none', () => {
  const drawn = made([
    mark('actor', rect(10), rect(0, 5)),
    mark('proposal', rect(60)),
    mark('changed', rect(90)),
    mark('linked', rect(120)),
  ]);
  drawn.draw();
  drawn.draw();
  inFrame();
  expect(lines().map(({ className }) => className)).toEqual(['actor', 'actor', 'proposal', 'changed']);
  expect(lines()[0]?.style.left).toBe('10px');
});

test('a mark that its box cuts off, beyond where the page can be scrolled to, has no line', () => {
  made([mark('actor', rect(2400)), mark('actor', rect(150, 60)), mark('proposal', rect(150))]).draw();
  inFrame();
  expect(lines().map(({ className }) => className)).toEqual(['proposal']);
});

test('nothing is added to the page while colours are not forced', () => {
  query.matches = false;
  made([mark('actor', rect(10))]).draw();
  expect(frames).toEqual([]);
  expect(layers()).toEqual([]);
});

test('the painter is told when the reader forces colours, and the layer goes when they no longer do', () => {
  const drawn = made([mark('actor', rect(10))]);
  drawn.draw();
  inFrame();
  expect(layers()).toHaveLength(1);
  query.matches = false;
  query.dispatchEvent(new Event('change'));
  expect(onSwitch).toHaveBeenCalledOnce();
  drawn.draw();
  expect(layers()).toEqual([]);
});

test('scrolling draws the lines again, and a layer that the page has removed is made again', () => {
  const drawn = made([mark('actor', rect(10))]);
  drawn.draw();
  inFrame();
  frames = [];
  layers()[0]?.remove();
  window.dispatchEvent(new Event('scroll'));
  inFrame();
  expect(layers()).toHaveLength(1);
  expect(lines()).toHaveLength(1);
});
