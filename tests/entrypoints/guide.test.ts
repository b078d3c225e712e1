// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createGuide } from '../../entrypoints/annotator/guide.ts';
import type { PageCard } from '../../entrypoints/annotator/lazy-card.ts';
import type { Painting } from '../../entrypoints/annotator/painting.ts';
import type { PageReading } from '../../entrypoints/annotator/reading.ts';
import { speak } from '../../entrypoints/shared/ui-words.ts';
import type { PageMention } from '../../page/painting/painter.ts';

let end: AbortController;

/** A mention that is the text of an element, or its only text that is no element's. */
const mentionOf = (id: number, element: Element = document.body): PageMention => {
  const node = [...element.childNodes].findLast(({ nodeType }) => nodeType === 3) as Text;
  const block = { element, text: node.data, runs: [{ node, start: 0 }] };
  return { id, block, start: 0, end: node.length } as unknown as PageMention;
};

/** `rectsOf`: the boxes of a painted mention's lines. */
function guideThrough(
  all: () => readonly PageMention[],
  rectsOf: (mention: PageMention) => readonly DOMRect[] = () => [],
) {
  speak({ language: 'en', messages: {} });
  const open = vi.fn(async (_: PageMention) => undefined);
  const guide = createGuide({
    reading: { found: { all } } as unknown as PageReading,
    painting: {
      ...{ setCurrent: () => {}, rangeOf: () => null, labelOf: () => 'A name', rectsOf },
    } as unknown as Painting,
    card: { open, close: () => {}, isOpen: () => true } as unknown as PageCard,
    name: Promise.resolve('mx'),
    onChange: () => {},
    signal: end.signal,
  });
  return { guide, open };
}

beforeEach(() => {
  end = new AbortController();
  Element.prototype.scrollIntoView = () => {};
  document.body.innerHTML = 'A text';
});
afterEach(() => end.abort());

it('opens the card of the first mention in view if the page has replaced the one that was current', async () => {
  let all = [mentionOf(1), mentionOf(2)];
  const { guide, open } = guideThrough(() => all);
  guide.step(-1, null);
  await guide.open();
  expect(open.mock.lastCall?.[0]).toBe(all[1]);
  all = [mentionOf(3), mentionOf(4)];
  expect(await guide.open()).toBe(true);
  expect(open.mock.lastCall?.[0]).toBe(all[0]);
});

it('goes to a mention at once, also on a page that scrolls smoothly: a card would lose it on the way', () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
  guideThrough(() => [mentionOf(1)]).guide.step(1, null);
  expect(scroll).toHaveBeenCalledWith({ block: 'center', behavior: 'instant' });
});

/** A box of a line, `top` CSS pixels below the upper edge of the window. */
const lineAt = (top: number): DOMRect => new DOMRect(0, top, 50, 20);

it('scrolls on to a mention that is far from the middle of its element, in whatever scrolls around it', () => {
  document.body.innerHTML = '<main><div>Trump</div></main>';
  const [main, div] = ['main', 'div'].map((name) => document.querySelector(name) as Element);
  let top = 9000;
  const by = vi.fn();
  vi.spyOn(Element.prototype, 'scrollBy').mockImplementation(function (this: Element, how: unknown) {
    by(this.localName, how);
    if (this === main) top -= (how as ScrollToOptions).top ?? 0;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { guide } = guideThrough(
    () => [mentionOf(1, div)],
    () => [lineAt(top)],
  );
  guide.step(1, null);
  const how = { top: 9000 - innerHeight / 2, behavior: 'instant' };
  expect(by.mock.calls).toEqual([
    ['div', how],
    ['main', how],
  ]);
  guide.step(1, null);
  expect(by).toHaveBeenCalledTimes(2);
});

it('begins at the first mention in view, also where an element with many paragraphs begins above the window', () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -5000, 50, 9000));
  onTestFinished(() => void vi.restoreAllMocks());
  const all = [1, 2, 3].map((id) => mentionOf(id));
  const { guide } = guideThrough(
    () => all,
    ({ id }) => [lineAt([0, -4000, -20, 300][id] ?? 0)],
  );
  guide.step(1, null);
  expect(guide.current()).toBe(3);
});

it('knows where an unpainted mention is', () => {
  const boxes = [new DOMRect(0, -90, 50, 20), new DOMRect(0, 10, 50, 20)];
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(() => boxes.shift() as DOMRect);
  onTestFinished(() => void vi.restoreAllMocks());
  const all = [mentionOf(1), mentionOf(2)];
  const { guide } = guideThrough(() => all);
  guide.step(1, null);
  expect(guide.current()).toBe(2);
});

/** Makes elements answer as a browser does: happy-dom has no layout. */
function givesVisibility(): void {
  Element.prototype.checkVisibility = function (this: Element): boolean {
    const { display, visibility } = getComputedStyle(this);
    const isInClosed = this.parentElement?.matches('details:not([open]), [data-skipped]') === true;
    return !this.closest('[hidden]') && display !== 'contents' && visibility !== 'hidden' && !isInClosed;
  };
  onTestFinished(() => void Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
}

it.each([
  ['an element that is not displayed', '<p id="x" hidden>Putin</p>'],
  ['an invisible element', '<p id="x" style="visibility: hidden">Putin</p>'],
  [
    'an element without a box in one that is not displayed',
    '<div hidden><p id="x" style="display: contents">Putin</p></div>',
  ],
  ['a closed element', '<details><p id="x">Putin</p></details>'],
  ['the text of a closed element', '<details id="x"><summary>More</summary>Putin</details>'],
])('Next and previous pass over %s', (_, html) => {
  givesVisibility();
  document.body.innerHTML = `<p id="a">Trump</p>${html}<p id="b" style="display: contents">Zelensky</p>`;
  const all = ['x', 'a', 'x', 'b', 'x'].map((id, at) =>
    mentionOf(at, document.getElementById(id) as Element),
  );
  const { guide } = guideThrough(() => all);
  const visited = ([1, 1, 1, -1] as const).map((by) => {
    guide.step(by, null);
    return guide.current();
  });
  expect(visited).toEqual([2, 4, 2, 4]);
});

it('On a page that shows none of its mentions, there is nothing to go to and no card to open', async () => {
  givesVisibility();
  document.body.innerHTML = '<p hidden>Trump</p>';
  const { guide, open } = guideThrough(() => [mentionOf(1, document.querySelector('p') as Element)]);
  guide.step(1, null);
  expect(guide.current()).toBe(0);
  expect(await guide.open()).toBe(false);
  expect(open).not.toHaveBeenCalled();
});
