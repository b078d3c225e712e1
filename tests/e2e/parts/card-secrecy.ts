import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import type { Stage } from '../browser-stage.ts';
import { hover, untilMarked } from '../reader-actions.ts';

/** A page's global list of what it has read. */
type Spy = { heard: string[] };

/** Listens as a page does, from its start, and keeps the text of every tree to which an event leads. */
const SPY = () => {
  const spy = globalThis as unknown as Spy;
  spy.heard = [];
  const types = [
    'pointerover',
    'pointermove',
    'pointerdown',
    'mousemove',
    'mouseup',
    'click',
    'focusin',
    'keydown',
  ];
  const names = ['target', 'relatedTarget', 'originalTarget', 'explicitOriginalTarget', 'rangeParent'];
  for (const type of types)
    addEventListener(
      type,
      (event) => {
        const own = event as unknown as Record<string, unknown>;
        const nodes = [...names.map((name) => own[name]), ...event.composedPath()];
        for (const node of nodes) {
          if (!(node instanceof Node)) continue;
          const root = node.getRootNode();
          if (root instanceof ShadowRoot) spy.heard.push(`${type}: ${root.textContent}`);
        }
      },
      true,
    );
};

/** Ways in which a page looks for a text that only the card contains. Each returns what it found. */
const WAYS: Readonly<Record<string, (verdict: string) => string>> = {
  'window.find': (verdict) => {
    getSelection()?.removeAllRanges();
    const { find } = globalThis as unknown as { find: (...how: unknown[]) => boolean };
    return find(verdict, false, false, true) ? verdict : '';
  },
  'the selection after window.find': () => String(getSelection()),
  'a selection that is extended': () => {
    const selection = getSelection();
    selection?.collapse(document.body, document.body.childNodes.length);
    for (let turn = 0; turn < 40; turn++) selection?.modify('extend', 'forward', 'line');
    selection?.modify('extend', 'forward', 'documentboundary');
    return String(selection);
  },
  'a selection of everything': () => {
    getSelection()?.selectAllChildren(document.documentElement);
    document.execCommand('selectAll');
    return String(getSelection());
  },
  'the text of the document': () =>
    `${document.documentElement.innerText} ${document.documentElement.textContent}`,
  'the point of the verdict': () => {
    const host = document.querySelector('html > div');
    const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
    const found: (Node | null | undefined)[] = [];
    for (let down = 0; down < height; down += 12)
      for (let along = 0; along < width; along += 40) {
        const [left, top] = [x + along, y + down];
        found.push(...document.elementsFromPoint(left, top));
        found.push(document.caretPositionFromPoint?.(left, top)?.offsetNode);
        found.push(document.caretRangeFromPoint?.(left, top)?.startContainer);
      }
    return found.map((node) => (node?.getRootNode() instanceof ShadowRoot ? node.textContent : '')).join(' ');
  },
};

/** What cannot be prevented, and stands in PRIVACY.md. */
const READABLE: Readonly<Record<string, readonly string[]>> = {
  chromium: ['window.find'],
  firefox: ['window.find', 'the selection after window.find', 'the events of a pointer'],
};

/** Tests of what a page can read of the open card. */
export function cardSecrecy(stage: Stage, name: 'chromium' | 'firefox'): void {
  const openCard = async (): Promise<{ readonly page: DriverPage; readonly verdict: string }> => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await page.evaluate(SPY);
    await hover(page, 'NATO');
    const verdict = await page.inShadow((root) => root.querySelector('.sp-verdict')?.textContent ?? '');
    expect(verdict.length).toBeGreaterThan(10);
    return { page, verdict };
  };

  test('A page reads of the open card no more than PRIVACY.md says', async () => {
    const { page, verdict } = await openCard();
    const found: string[] = [];
    for (const [way, look] of Object.entries(WAYS))
      if ((await page.evaluate(look, verdict)).includes(verdict)) found.push(way);
    const box = await page.inShadow((root) => {
      const { left, right, top, bottom } =
        root.querySelector('.sp-verdict')?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top, bottom };
    });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.drag({ x: box.left + 2, y: box.top + 6 }, { x: box.right - 2, y: box.bottom + 12 });
    const dragged = await page.evaluate(() => {
      const { anchorNode, focusNode } = getSelection() ?? {};
      const nodes = [anchorNode, focusNode].map((node) => node?.textContent ?? '');
      return { text: String(getSelection()), nodes: nodes.join(' ') };
    });
    const words = verdict.split(' ').slice(-2).join(' ');
    if (dragged.text.includes(words)) found.push('the text that a reader selects');
    if (dragged.nodes.includes(verdict)) found.push('the nodes of what a reader selects');
    const heard = await page.evaluate(() => (globalThis as unknown as Spy).heard);
    if (heard.some((text) => text.includes(verdict))) found.push('the events of a pointer');
    expect(found).toEqual(READABLE[name]);
  });
}
