// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { full } from '../../gallery/invented-samples.ts';
import { actor, earlier, issue, later, moved, position, report, source } from '../invented-views.ts';
import { button, show } from './show-card.tsx';

afterEach(cleanup);

const opened = (changes: Parameters<typeof issue>[0], more: Parameters<typeof actor>[0] = {}) =>
  show({ view: actor({ issues: [issue(changes)], ...more }) });
const headings = (): (string | null)[] =>
  screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

describe('the history of the card', () => {
  it('opens in place on what came after the article and before, and closes again', () => {
    const change = { ...later, isChange: true as const };
    const { container, text } = show({
      view: actor({ issues: [issue({ history: [earlier, moved, report], later: [change] })] }),
    });
    expect(headings()).toEqual(['After this article', 'on 6 Feb 2025', 'Also said or reported', 'Earlier']);
    expect(text('.sp-entries-later')).toContain('Closed the canal to all ships.');
    expect(text('.sp-verdict')).toBe('Passage for a fee that both set');
    expect(container.querySelectorAll('.sp-scale')).toHaveLength(1);
    fireEvent.click(button(/^Less/));
    expect(container.querySelector('.sp-entries')).toBeNull();
  });

  it('keeps what may be from before the article apart from what came after it', () => {
    opened({ later: [{ ...later, id: 'loose', date: '2025', perhapsBefore: true }, later] });
    expect(headings().slice(0, 2)).toEqual(['After this article', 'May be before or after this article']);
  });

  it('says how each statement is known, its conditions and quotation, and nothing of steps or directions', () => {
    const { container, text } = opened({
      standing: [moved, full],
      history: [earlier, moved, full, report],
      isOrderKnown: false,
    });
    expect(text('.sp-entries')).toContain('“every ship that pays”');
    expect(text('.sp-entries')).toContain('Only after: a joint pilot service');
    expect(container.textContent).toContain('not confirmed: reported by two unnamed officials');
    for (const jargon of ['restated', 'order unknown', 'in this paragraph', 'step', 'From “'])
      expect(container.textContent).not.toContain(jargon);
    expect(container.querySelector('.sp-badge')).toBeNull();
  });

  it('shows a quotation once if the passage that stands for an address contains it', () => {
    const quote = { text: 'stays open to every flag', wording: 'original' } as const;
    const said = position({ quote, source: { ...source, url: null } });
    const { container } = opened({ standing: [said], history: [said] });
    expect(container.querySelectorAll('.sp-entries q')).toHaveLength(1);
  });

  it('says that nothing was found on a subject, and offers all others', () => {
    const silent = [{ issue: 'night', title: { en: 'Night passage' } }];
    const { text } = opened({}, { silent, subject: 'night' });
    expect(text('.sp-entries')).toBe('No position found on “Night passage” as of 6 Feb 2025.');
    fireEvent.click(button('Passage through the canal'));
    expect(text('.sp-verdict')).toBe('Passage for a fee that both set');
    expect(text('.sp-entries')).toContain('The minister said every ship may pass');
  });
});
