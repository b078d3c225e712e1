// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HighlightsPainter } from '../../page/painting/highlights-painter.ts';
import type { Look, PageMention } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/block.ts';
import { readBlocks } from '../../page/reading/blocks.ts';

/** A replacement for the Highlight class of the specification, which the test environment does not have. */
class FakeHighlight extends Set<Range> {
  priority = 0;
}
const registry = new Map<string, FakeHighlight>();

let controller: AbortController;
let block: Block;
beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  registry.clear();
  controller = new AbortController();
  document.body.innerHTML = '<p>On Monday Trump read the 28-point plan.</p>';
  block = readBlocks(document.body)[0] as Block;
});
afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
});

const mention = (id: number, text: string, entity: Look['type'] = 'actor'): PageMention => {
  const start = block.text.indexOf(text);
  return { id, block, start, end: start + text.length, entity, kind: 'named', rule: 'name' };
};
const painter = () =>
  new HighlightsPainter({
    document,
    style: { name: 'mx', dark: false, strength: 'calm' },
    signal: controller.signal,
    lookOf: ({ entity }) => ({ type: entity as Look['type'], label: () => entity }),
  });
const paintedIn = (name: string): string[] => [...(registry.get(name) ?? [])].map(String);

test('actors and proposals are painted in separate highlights, and the page does not change', () => {
  const before = document.body.innerHTML;
  painter().add([mention(1, 'Trump'), mention(2, '28-point plan', 'proposal')]);
  expect(paintedIn('mx-a')).toEqual(['Trump']);
  expect(paintedIn('mx-p')).toEqual(['28-point plan']);
  expect(registry.has('mx-c')).toBe(false);
  expect(document.body.innerHTML).toBe(before);
});

test('nothing is registered before there is something to paint', () => {
  painter().add([]);
  expect(registry.size).toBe(0);
});

test('the current mentions are painted above the others', () => {
  const made = painter();
  made.add([mention(1, 'Trump'), mention(2, 'Monday')]);
  made.setCurrent([1, 2]);
  expect(paintedIn('mx-c')).toEqual(['Trump', 'Monday']);
  expect(registry.get('mx-c')?.priority).toBe(1);
  made.setCurrent([2]);
  expect(paintedIn('mx-c')).toEqual(['Monday']);
  made.setCurrent([]);
  expect(paintedIn('mx-c')).toEqual([]);
});

test('a current mention keeps its wash when it is painted again', () => {
  const made = painter();
  made.add([mention(1, 'Trump')]);
  made.setCurrent([1]);
  made.add([mention(1, 'Trump')]);
  expect(paintedIn('mx-c')).toEqual(['Trump']);
});

test('a mention whose look has changed gets another line', () => {
  const made = painter();
  const trump = mention(1, 'Trump');
  made.add([trump, mention(2, 'Monday')]);
  Object.assign(trump, { entity: 'changed' });
  made.restyle([1, 99]);
  expect(paintedIn('mx-a')).toEqual(['Monday']);
  expect(paintedIn('mx-s')).toEqual(['Trump']);
});

test('a mention inside a link has no line, but has a place and can be current', () => {
  const made = painter();
  made.add([mention(1, 'Trump', 'linked')]);
  expect(registry.size).toBe(0);
  expect(String(made.rangeOf(1))).toBe('Trump');
  made.setCurrent([1]);
  expect(paintedIn('mx-c')).toEqual(['Trump']);
});

test('a mention whose text was rewritten or removed is dropped', () => {
  const made = painter();
  made.add([mention(1, 'Trump'), mention(2, '28-point plan', 'proposal')]);
  expect(made.prune()).toEqual([]);
  const text = document.querySelector('p')?.firstChild as Text;
  text.replaceData(10, 5, 'Putin');
  expect(made.prune()).toContain(1);
  document.querySelector('p')?.remove();
  made.prune();
  expect(paintedIn('mx-a')).toEqual([]);
  expect(made.rangeOf(1)).toBeNull();
});

test('a mention is removed by its id', () => {
  const made = painter();
  made.add([mention(1, 'Trump'), mention(2, 'Monday')]);
  made.remove([1]);
  expect(paintedIn('mx-a')).toEqual(['Monday']);
});

test('a cleared registry is filled again, a bounded number of times', () => {
  const made = painter();
  made.add([mention(1, 'Trump')]);
  const tries = Array.from({ length: 20 }, () => {
    registry.clear();
    return made.repaint();
  });
  expect(tries[0]).toBe(true);
  expect(tries.at(-1)).toBe(false);
  expect(tries.filter(Boolean).length).toBeLessThan(10);
});

test('aborting the signal removes everything, and nothing is painted afterwards', () => {
  registry.set('of-the-page', new FakeHighlight());
  const made = painter();
  made.add([mention(1, 'Trump')]);
  controller.abort();
  made.add([mention(1, 'Trump')]);
  expect([...registry.keys()]).toEqual(['of-the-page']);
});

test('a shadow root has the style sheet only while it contains marks', () => {
  document.body.innerHTML = '<x-body></x-body>';
  const root = (document.querySelector('x-body') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p>On Monday Trump spoke.</p>';
  block = readBlocks(document.body)[0] as Block;
  const made = painter();
  made.add([mention(1, 'Trump'), mention(2, 'Monday')]);
  expect(root.adoptedStyleSheets.length + root.querySelectorAll('style').length).toBe(1);
  made.clear();
  expect(root.adoptedStyleSheets.length + root.querySelectorAll('style').length).toBe(0);
});

test('a point hits the mark whose box contains it, and the caret position alone is not enough', () => {
  const made = painter();
  made.add([mention(1, 'Trump'), mention(2, 'Monday')]);
  const paragraph = document.querySelector('p') as Element;
  const text = paragraph.firstChild as Text;
  const caret = vi.fn(() => ({ offsetNode: text, offset: 12 }));
  Object.assign(document, { caretPositionFromPoint: caret });
  const box = { left: 100, right: 150, top: 10, bottom: 30 } as DOMRect;
  for (const id of [1, 2]) (made.rangeOf(id) as Range).getClientRects = () => [box] as unknown as DOMRectList;
  expect(made.hitAt(120, 20, paragraph)).toBe(1);
  expect(made.hitAt(300, 20, paragraph)).toBeNull();
  caret.mockClear();
  expect(made.hitAt(120, 20, document.documentElement)).toBeNull();
  expect(made.hitAt(120, 20, null)).toBeNull();
  expect(caret).not.toHaveBeenCalled();
});

test('after an update, the new annotator’s marks replace the old one’s, and the old one no longer removes them', () => {
  const old = painter();
  old.add([mention(1, 'Trump')]);
  const first = controller;
  controller = new AbortController();
  painter().add([mention(1, 'Monday')]);
  expect(paintedIn('mx-a')).toEqual(['Monday']);
  first.abort();
  expect(paintedIn('mx-a')).toEqual(['Monday']);
});
