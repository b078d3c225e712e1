// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { actor, issue, later } from '../invented-views.ts';
import { button, covered, show } from './show-card.tsx';

afterEach(cleanup);

describe('the date of the card', () => {
  it('says that the article is newer than the dossier and how old each position is', () => {
    const view = actor({
      date: '2026-11-20',
      asOf: '2025-12-03',
      coverage: { ...covered, article: 'after' },
      issues: [issue({ ageMonths: 20 })],
    });
    const { text } = show({ view });
    expect(text('.sp-note')).toBe(
      'This article is dated 20 Nov 2026, but this dossier ends on 3 Dec 2025. Below is what was last documented.',
    );
    expect(screen.getByText('20 months old · nothing later found as of 3 Dec 2025')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Latest' })).toBeNull();
  });

  it('says that the page has no date and lets the user set one', () => {
    const view = actor({ date: null, asOf: '2025-12-03', coverage: { ...covered, article: 'undated' } });
    const { onDate, text } = show({ view });
    expect(text('.sp-as-of p')).toBe('No date found on this page. These are the latest known positions.');
    fireEvent.click(button('Set a date'));
    const input = screen.getByLabelText('Article date');
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(onDate).not.toHaveBeenCalled();
    fireEvent.input(input, { target: { value: '2025-02-06' } });
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(onDate).toHaveBeenCalledWith('2025-02-06');
  });

  it('says that an article is older than the dossier', () => {
    const issues = [issue({ standing: [], history: [], later: [later], ageMonths: null })];
    const view = actor({ date: '2019-03-01', coverage: { ...covered, article: 'before' }, issues });
    const { text } = show({ view });
    expect(text('.sp-note')).toContain('this dossier begins on 1 Jan 2022');
    expect(text('.sp-history-later')).toContain('Closed the canal');
  });

  it('switches to the latest positions and back', () => {
    const { onLatest } = show();
    expect(button('Article date').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Latest'));
    expect(onLatest).toHaveBeenCalledWith(true);
    cleanup();
    const undated = actor({ date: null, asOf: '2025-12-03', coverage: { ...covered, article: 'undated' } });
    const { text } = show({ latest: undated });
    expect(text('.sp-as-of p')).toBe('Latest as of 3 Dec 2025');
    expect(button('Latest').getAttribute('aria-pressed')).toBe('true');
  });
});
