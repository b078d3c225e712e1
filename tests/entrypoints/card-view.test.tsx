// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { readMessages } from '../../cli/read-messages.ts';
import { type CardOptions, drawCard, type ShownCard } from '../../entrypoints/card/card-view.tsx';
import { speak } from '../../entrypoints/shared/ui-words.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import { askFromPage } from '../../platform/messaging.ts';
import { actor } from '../components/invented-views.ts';

vi.mock('../../platform/messaging.ts', () => ({ askFromPage: vi.fn() }));

it.each([
  ['Turn off on this site', 'turnSiteOff'],
  ['on this page', 'hide'],
  ['on this site', 'hide'],
  ['everywhere', 'hide'],
])('A card says that a choice was not stored: “%s”', async (label, request) => {
  speak({ language: 'en', messages: Object.fromEntries(readMessages('en')) });
  const view = actor();
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const block = { element: host, text: 'A name' };
  const mention = { id: 1, block, start: 0, end: 6, entity: view.id, rule: 'name' } as unknown as PageMention;
  const isAllowed = vi.fn(() => true);
  const guard = { allows: isAllowed, isByKey: () => false };
  const shown = {
    ...{ mention, host, root, view, guard, latest: null, refused: null, options: [], trail: [view.id] },
  } as unknown as ShownCard;
  const found = { line: () => undefined, meanings: () => [], company: () => [] };
  const onFault = vi.fn();
  const options = {
    reading: { found, days: { dateOf: () => null, modified: () => null }, reason: () => null },
    painting: { rectsOf: () => [] },
    about: { version: '1', home: null },
    onFault,
  } as unknown as CardOptions;
  const draw = (): void =>
    drawCard(shown, options, {
      onRefused: draw,
      onUpdate: vi.fn(),
      onIssue: vi.fn(),
      onClose: vi.fn(),
    });
  draw();
  const press = (text: string): void => {
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent === text);
    fireEvent.click(button as Element);
  };
  const said = () => root.querySelector('[role=alert]')?.textContent;
  if (request === 'hide') {
    press('Why is this marked?');
    await vi.waitFor(() => expect(root.querySelector('.sp-why-hide')).toBeTruthy());
  }
  const error = new Error('The disk is full.');
  vi.mocked(askFromPage).mockRejectedValueOnce(error);
  press(label);
  await vi.waitFor(() =>
    expect(said()).toMatch(/^The browser could not read or write what Standpoint stores\./),
  );
  expect(vi.mocked(askFromPage).mock.lastCall?.[0]).toBe(request);
  expect(onFault).toHaveBeenCalledExactlyOnceWith(error);
  // What is asked again and covered by the page is told as such.
  isAllowed.mockReturnValue(false);
  press(label);
  await vi.waitFor(() => expect(said()).toMatch(/^Not done/));
});
