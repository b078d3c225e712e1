// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createGuide } from '../../entrypoints/annotator/guide.ts';
import type { PageCard } from '../../entrypoints/annotator/lazy-card.ts';
import type { Painting } from '../../entrypoints/annotator/painting.ts';
import type { PageReading } from '../../entrypoints/annotator/reading.ts';
import { speak } from '../../entrypoints/shared/ui-words.ts';
import type { PageMention } from '../../page/painting/painter.ts';

const end = new AbortController();
afterEach(() => end.abort());

const mentionOf = (id: number): PageMention =>
  ({ id, block: { element: document.body } }) as unknown as PageMention;

it('opens the card of the first mention in view if the page has replaced the one that was current', async () => {
  speak({ language: 'en', messages: {} });
  let all = [mentionOf(1), mentionOf(2)];
  const open = vi.fn(async (_: PageMention) => undefined);
  const guide = createGuide({
    reading: { found: { all: () => all } } as unknown as PageReading,
    painting: { setCurrent: () => {}, rangeOf: () => null, labelOf: () => 'A name' } as unknown as Painting,
    card: { open, close: () => {}, isOpen: () => true } as unknown as PageCard,
    name: Promise.resolve('mx'),
    onChange: () => {},
    signal: end.signal,
  });
  document.body.scrollIntoView = () => {};
  guide.step(-1, null);
  await guide.open();
  expect(open.mock.lastCall?.[0]).toBe(all[1]);
  all = [mentionOf(3), mentionOf(4)];
  expect(await guide.open()).toBe(true);
  expect(open.mock.lastCall?.[0]).toBe(all[0]);
});
