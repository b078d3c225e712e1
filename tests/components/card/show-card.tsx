import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/Card.tsx';
import type { IssueView } from '../../../core/positions/view.ts';
import { words } from '../english.ts';
import { actor } from '../invented-views.ts';

/**
 * Renders the card of an actor, with its history open unless `how` is `glance`. Returns its callbacks as mocks, and a function that returns the
 * text of the element that a selector matches.
 */
export function show(changes: Partial<CardProps> = {}, how: 'whole' | 'glance' = 'whole') {
  const asked = {
    onLatest: vi.fn(),
    onEntity: vi.fn(),
    onIssue: vi.fn(() => new Promise<IssueView | null>(() => {})),
    onDate: vi.fn(),
    onPanel: vi.fn(),
    onCopy: vi.fn(),
    onOff: vi.fn(),
    onHide: vi.fn(),
    why: null,
    refused: false,
    onClose: vi.fn(),
  };
  const { container } = render(
    <Card words={words} view={actor()} latest={null} modified={null} onBack={null} {...asked} {...changes} />,
  );
  const history = screen.queryByRole('button', { name: 'History and sources' });
  if (how === 'whole' && history) fireEvent.click(history);
  const text = (selector: string): string => container.querySelector(selector)?.textContent ?? '';
  return { ...asked, container, text };
}

/** Returns the button with an accessible name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The dates that the dossier covers. */
export const covered = { from: '2022-01-01', to: '2025-12-03' };
