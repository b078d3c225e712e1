// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { MarkjsPainter } from '../../page/painting/markjs-painter.ts';
import type { PageMention, Painter } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/block.ts';
import { readBlocks } from '../../page/reading/blocks.ts';

let controller: AbortController;
let painter: Painter;
let changed: ReadonlySet<string>;
let blocks: Block[];
let before: { readonly nodes: Text[]; readonly html: string };

const textNodes = (): Text[] => {
  const walker = document.createTreeWalker(document.body, 4);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
};
const painterOf = (): MarkjsPainter =>
  new MarkjsPainter({
    document,
    style: { name: 'mx', dark: false, strength: 'calm' },
    signal: controller.signal,
    lookOf: ({ entity }) => ({
      type: changed.has(entity) ? 'changed' : 'actor',
      label: () => `${entity}, ${changed.has(entity) ? 'changed' : 'in full'}`,
    }),
  });
beforeEach(() => {
  controller = new AbortController();
  changed = new Set();
  painter = painterOf();
  document.body.innerHTML =
    '<p>Trump met <i>Volody<b>myr</b></i> Zelensky<script>x</script>, and Trump spoke.</p><p>On the evening of that day there was <a href="/t">a talk of Trump</a>.</p>';
  blocks = readBlocks(document.body);
  before = { nodes: textNodes(), html: document.body.innerHTML };
});
afterEach(() => controller.abort());

const mention = (id: number, text: string, index = 0, from = 0): PageMention => {
  const block = blocks[index] as Block;
  const start = block.text.indexOf(text, from);
  return { id, block, start, end: start + text.length, entity: text, kind: 'named', rule: 'name' };
};
const marks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.mx-a')];
const isRestored = (): void => {
  expect(document.body.innerHTML).toBe(before.html);
  const after = textNodes();
  expect(after.map((node) => node.data)).toEqual(before.nodes.map((node) => node.data));
  expect(after.every((node, index) => node === before.nodes[index])).toBe(true);
};

test('mentions become focusable elements that describe their entity', () => {
  painter.add([mention(1, 'Trump'), mention(2, 'Trump', 0, 20)]);
  expect(marks().map((mark) => mark.textContent)).toEqual(['Trump', 'Trump']);
  expect(document.body.textContent).toContain('Trump met Volodymyr Zelensky');
  expect(marks()[0]?.tabIndex).toBe(0);
  expect(marks()[0]?.getAttribute('aria-description')).toBe('Trump, in full');
  expect(document.querySelector('[data-markjs]')).toBeNull();
});

test('a mention across several text nodes is wrapped in pieces, of which one is focusable', () => {
  painter.add([mention(1, 'Volodymyr Zelensky')]);
  expect(marks().map((mark) => mark.textContent)).toEqual(['Volody', 'myr', ' Zelensky']);
  expect(marks().filter((mark) => mark.hasAttribute('tabindex'))).toHaveLength(1);
  expect(painter.rangeOf(1)?.toString()).toBe('Volodymyr Zelensky');
});

test('a mention inside a link is not focusable itself', () => {
  painter.add([mention(1, 'Trump', 1)]);
  expect(marks()[0]?.closest('a')).not.toBeNull();
  expect(marks()[0]?.hasAttribute('tabindex')).toBe(false);
});

test('clear restores the text of the original text nodes', () => {
  painter.add([mention(1, 'Trump'), mention(2, 'Volodymyr Zelensky'), mention(3, 'Trump', 1)]);
  painter.add([mention(4, 'Trump', 0, 20)]);
  expect(marks()).toHaveLength(6);
  painter.clear();
  isRestored();
});

test('aborting the signal does the same', () => {
  painter.add([mention(1, 'Trump'), mention(3, 'Trump', 1)]);
  controller.abort();
  isRestored();
});

test('removing one mention keeps the others', () => {
  painter.add([mention(1, 'Trump'), mention(2, 'Trump', 0, 20)]);
  painter.remove([1]);
  expect(marks()).toHaveLength(1);
  expect(painter.rangeOf(1)).toBeNull();
  expect(painter.rangeOf(2)?.toString()).toBe('Trump');
  painter.remove([2]);
  isRestored();
});

test('hits only an element of a mark or its content', () => {
  painter.add([mention(1, 'Trump'), mention(2, 'Volodymyr Zelensky')]);
  expect(painter.hitAt(0, 0, marks()[0] ?? null)).toBe(1);
  expect(painter.hitAt(0, 0, marks()[2] ?? null)).toBe(2);
  expect(painter.hitAt(0, 0, document.body)).toBeNull();
});

test('looks for a mark around a form whose field is named as the parent of nodes', () => {
  const form = document.createElement('form');
  const field = document.createElement('input');
  form.append(field);
  document.body.append(form);
  // The field answers in place of the parent, and the form is its own parent’s parent.
  Object.defineProperty(form, 'parentNode', { value: field });
  expect(painter.hitAt(0, 0, field)).toBeNull();
});

test('the current mention has its own class, also after it was painted again', () => {
  painter.add([mention(1, 'Trump'), mention(2, 'Trump', 0, 20)]);
  painter.setCurrent([2]);
  expect(marks().map((mark) => mark.classList.contains('mx-c'))).toEqual([false, true]);
  painter.add([mention(3, 'Volodymyr Zelensky')]);
  expect(document.querySelector('.mx-c')?.textContent).toBe('Trump');
  painter.setCurrent([]);
  expect(document.querySelector('.mx-c')).toBeNull();
});

test('an actor that has changed since the article gets another class and another description', () => {
  painter.add([mention(1, 'Trump'), mention(2, 'Volodymyr Zelensky')]);
  changed = new Set(['Trump']);
  painter.restyle([1, 2]);
  const [mark, ...others] = document.querySelectorAll('.mx-s');
  expect(mark?.textContent).toBe('Trump');
  expect(mark?.getAttribute('aria-description')).toBe('Trump, changed');
  expect(others).toEqual([]);
});

test('drops a mention that the page has removed', () => {
  painter.add([mention(1, 'Trump'), mention(2, 'Trump', 1)]);
  document.querySelector('p')?.remove();
  expect(painter.prune()).toEqual([1]);
  expect(marks()).toHaveLength(1);
});

test('drops the marks of a text node that the page rewrites', () => {
  painter.add([mention(1, 'Trump', 1)]);
  const link = document.querySelector('a') as Element;
  (link.firstChild as Text).data = 'another talk';
  expect(painter.prune()).toEqual([1]);
  expect(link.innerHTML).toBe('another talk');
});

test('restores an empty text node that the page has removed', () => {
  painter.add([mention(1, 'Trump')]);
  document.querySelector('p')?.normalize();
  painter.clear();
  expect(document.querySelector('p')?.textContent).toBe('Trump met Volodymyr Zelenskyx, and Trump spoke.');
});

test('marks text in a form whose field has the name of a method, which Chromium answers with that field', () => {
  Object.defineProperty(document.body, 'contains', {
    value: document.createElement('input'),
    configurable: true,
  });
  onTestFinished(() => void Reflect.deleteProperty(document.body, 'contains'));
  painter.add([mention(1, 'Trump')]);
  expect(marks().map((mark) => mark.textContent)).toEqual(['Trump']);
});

describe.each<[string, () => void]>([
  [
    'a document in design mode',
    () => {
      document.designMode = 'on';
      onTestFinished(() => void Reflect.deleteProperty(document, 'designMode'));
    },
  ],
  ['an element that can be edited', () => document.body.setAttribute('contenteditable', 'true')],
])('In %s', (_, edit) => {
  afterEach(() => document.body.removeAttribute('contenteditable'));

  test('nothing is inserted', () => {
    edit();
    painter.add([mention(1, 'Trump'), mention(2, 'Trump', 1)]);
    expect(document.body.innerHTML).toBe(before.html);
  });

  test('what was inserted before goes when the page is read again', () => {
    painter.add([mention(1, 'Trump'), mention(2, 'Trump', 1)]);
    edit();
    expect(painter.prune()).toEqual([1, 2]);
    isRestored();
  });

  test('what was inserted in a paragraph before goes when one of its mentions does', () => {
    painter.add([mention(1, 'Trump'), mention(2, 'Trump', 0, 20)]);
    edit();
    painter.remove([1]);
    isRestored();
  });
});
