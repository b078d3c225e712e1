// @vitest-environment happy-dom
import { act, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readMessages } from '../../cli/read-messages.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { CardHost } from '../../entrypoints/card/card-host.tsx';
import type { CardOptions } from '../../entrypoints/card/card-view.tsx';
import { speak } from '../../entrypoints/shared/ui-words.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import { askFromPage } from '../../platform/messaging.ts';
import { actor, proposal } from '../components/invented-views.ts';

vi.mock('../../platform/messaging.ts', () => ({ askFromPage: vi.fn() }));
vi.mock('../../entrypoints/card/placement.ts', () => ({ placeBeside: () => {} }));
vi.mock('../../entrypoints/card/top-layer.ts', () => ({ watchAbove: () => () => false }));
// The presses of a test are not trusted.
vi.mock('../../entrypoints/card/press-guard.ts', () => ({ PressGuard: class {} }));

const block = { text: 'The plan', heading: '', element: document.body };
const mentionOf = (id: number, entity: string): PageMention =>
  ({ id, block, start: 0, end: 8, entity, rule: 'name' }) as unknown as PageMention;
const plan = mentionOf(1, proposal().id);
const minister = mentionOf(2, actor().id);

let end: AbortController;
let card: CardHost;
let roots: ShadowRoot[];
/** The requests for views that wait for an answer. */
let waiting: { readonly entity: string; answer(view: EntityView | null): Promise<void> }[];

beforeEach(() => {
  end = new AbortController();
  roots = [];
  waiting = [];
  speak({ language: 'en', messages: Object.fromEntries(readMessages('en')) });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  HTMLElement.prototype.showPopover ??= () => {};
  vi.mocked(askFromPage).mockImplementation((...[, request]) => {
    const { promise, resolve, reject } = Promise.withResolvers<never>();
    const answer = (view: EntityView | null): Promise<void> =>
      act(async () => {
        if (view) resolve(view as never);
        else reject(new Error('No answer.'));
        await new Promise((drawn) => setTimeout(drawn));
      });
    waiting.push({ entity: (request as { entity: string }).entity, answer });
    return promise;
  });
  const found = {
    ...{ line: () => undefined, meanings: () => [], company: () => [] },
    ...{ optionsAt: () => [], twinsAt: () => [], named: () => [] },
  };
  const reading = {
    ...{ found, days: { dateOf: () => null, modified: () => null } },
    ...{ reason: () => null, language: () => 'en', summary: () => null },
  };
  card = new CardHost({
    ...{ reading, painting: { rectsOf: () => [], setOpen: () => {} }, about: { version: '1', home: null } },
    ...{ name: Promise.resolve('x'), look: Promise.resolve({ theme: 'light', textSize: 'normal' }) },
    ...{ onFault: () => {}, signal: end.signal },
  } as unknown as CardOptions);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const nameOf = (): string | null | undefined => roots[0]?.querySelector('#sp-name')?.textContent;
const buttons = (name: string): HTMLElement[] =>
  [...(roots[0]?.querySelectorAll('button') ?? [])].filter(
    (each) => each.textContent === name || each.getAttribute('aria-label') === name,
  );

function press(name: string): void {
  const [button] = buttons(name);
  expect(button, name).toBeDefined();
  if (button) fireEvent.click(button);
}

/** Opens the card of the plan and its history, where the names of those who proposed it are buttons. */
async function openPlan(): Promise<void> {
  const opened = card.open(plan, { focus: false, pinned: true });
  await waiting.shift()?.answer(proposal());
  await opened;
  press('History and sources');
}

it('A name that is pressed twice while its card is awaited is one step, from which one press leads back', async () => {
  await openPlan();
  press('Example Minister');
  press('Example Minister');
  for (const { answer } of waiting.splice(0)) await answer(actor());
  expect(nameOf()).toBe('Example Minister');
  press('Back');
  expect(waiting.map(({ entity }) => entity)).toEqual([proposal().id]);
});

it('A name whose card does not come is no step: the card has no way back and is asked for as it is', async () => {
  await openPlan();
  press('Example Minister');
  await waiting.shift()?.answer(null);
  card.refresh();
  expect(waiting.map(({ entity }) => entity)).toEqual([proposal().id]);
  await waiting.shift()?.answer(proposal());
  expect(buttons('Back')).toEqual([]);
});

it('A step back that fails can be taken again', async () => {
  await openPlan();
  press('Example Minister');
  await waiting.shift()?.answer(actor());
  press('Back');
  await waiting.shift()?.answer(null);
  card.refresh();
  expect(waiting.splice(0).map(({ entity }) => entity)).toEqual([actor().id]);
  press('Back');
  expect(waiting.map(({ entity }) => entity)).toEqual([proposal().id]);
});

it('A card that is still awaited can be cancelled: the one that is open stays', async () => {
  await openPlan();
  const awaited = card.open(minister, { focus: false });
  card.cancel();
  await waiting.shift()?.answer(actor());
  await awaited;
  expect([card.shows(plan), card.isPinned()]).toEqual([true, true]);
});
