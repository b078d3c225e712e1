import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Card } from '../../../components/card/Card.tsx';
import type { CardProps } from '../../../components/card/card-props.ts';
import type { IssueView } from '../../../core/positions/view.ts';
import { words } from '../english.ts';
import { actor } from '../invented-views.ts';

/** Callbacks of the card, as mocks, and what else every card has. */
export const asked = () => ({
  onLatest: vi.fn(),
  onEntity: vi.fn(),
  onIssue: vi.fn(() => new Promise<IssueView | null>(() => {})),
  onDate: vi.fn(),
  onPanel: vi.fn(),
  onCopy: vi.fn(async (_text: string) => true),
  onOff: vi.fn(),
  onHide: vi.fn(),
  why: null,
  refused: null,
  about: { version: '1.2.3', home: null },
  onClose: vi.fn(),
});

/**
 * Renders the card of an actor, with its history open unless `how` is `glance`. Returns its callbacks as mocks, a function that returns the
 * text of the element that a selector matches, and one that gives the same card other properties.
 */
export function show(changes: Partial<CardProps> = {}, how: 'whole' | 'glance' = 'whole') {
  const callbacks = asked();
  const card = (more: Partial<CardProps>) => (
    <Card
      words={words}
      view={actor()}
      latest={null}
      modified={null}
      reason={null}
      onBack={null}
      {...callbacks}
      {...changes}
      {...more}
    />
  );
  const { container, rerender } = render(card({}));
  const history = screen.queryByRole('button', { name: /^History and sources/ });
  if (how === 'whole' && history) fireEvent.click(history);
  const text = (selector: string): string => container.querySelector(selector)?.textContent ?? '';
  return { ...callbacks, container, text, change: (more: Partial<CardProps>) => rerender(card(more)) };
}

/** Returns the button with an accessible name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The dates that the dossier covers. */
export const covered = { from: '2022-01-01', to: '2025-12-03' };
