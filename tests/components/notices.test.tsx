// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { MarksHint } from '../../components/notice/MarksHint.tsx';
import { Notice } from '../../components/notice/Notice.tsx';
import { About } from '../../components/shared/About.tsx';
import { about } from './about-facts.ts';
import { words } from './english.ts';

afterEach(cleanup);

it('says what was done, and undoes it', () => {
  const [onUndo, onClose] = [vi.fn(), vi.fn()];
  const done = { what: 'hidden', where: 'page', name: 'Example State' } as const;
  render(<Notice done={done} words={words} onUndo={onUndo} onClose={onClose} />);
  expect(screen.getByRole('status').textContent).toBe('Example State is hidden on this page');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect([onUndo, onClose].map((each) => each.mock.calls.length)).toEqual([1, 1]);
});

it.each([
  [null, ''],
  [{ what: 'hidden', where: 'site', name: 'Example State' }, 'Example State is hidden on this site'],
  [{ what: 'hidden', where: 'everywhere', name: 'Example State' }, 'Example State is hidden everywhere'],
  [{ what: 'off', site: 'example.org' }, 'Standpoint is off on example.org'],
  [{ what: 'notUndone' }, 'This could not be undone. Use the toolbar button.'],
] as const)('says what was done: %j', (done, said) => {
  render(<Notice done={done} words={words} onUndo={() => {}} onClose={() => {}} />);
  expect(screen.getByRole('status').textContent).toBe(said);
});

it('explains the marks to a pointer or a finger, once it is announced', () => {
  for (const [by, said] of [
    [null, ''],
    ['rest', 'Names with a dotted line have a record. Rest the pointer on one.'],
    ['touch', 'Names with a dotted line have a record. Tap one.'],
  ] as const) {
    render(<MarksHint by={by} words={words} />);
    expect(screen.getByRole('status').textContent).toBe(said);
    cleanup();
  }
});

it('links the introduction and the privacy page, and copies the details for feedback', () => {
  const onCopy = vi.fn();
  render(<About facts={{ ...about, onCopy }} words={words} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/welcome.html',
    '/privacy.html',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Copy details for feedback' }));
  expect(onCopy).toHaveBeenCalledWith(about.details);
  expect(screen.getByRole('button').textContent).toBe('Copied: version, browser and language');
});

it('links the place for feedback if the project has one', () => {
  const feedback = 'https://example.org/project/issues/new/choose';
  render(<About facts={{ ...about, feedback }} words={words} />);
  expect(screen.getByRole('link', { name: 'Send feedback' }).getAttribute('href')).toBe(feedback);
  expect(screen.queryByRole('button')).toBeNull();
});
