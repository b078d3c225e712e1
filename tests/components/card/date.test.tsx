// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { actor, issue, later } from '../invented-views.ts';
import { button, covered, show } from './show-card.tsx';

afterEach(cleanup);

const undated = () => actor({ date: null, asOf: '2025-12-03', coverage: { ...covered, article: 'undated' } });

describe('the day of the card', () => {
  it('warns in one sentence that the record ends before the article, and says how long before', () => {
    for (const [date, said] of [
      ['2025-12-20', 'less than a month before this article.'],
      ['2026-01-20', 'a month before this article.'],
      ['2026-11-02', '10 months before this article.'],
      ['2026-11-03', '11 months before this article.'],
    ] as const) {
      const view = actor({ date, asOf: '2025-12-03', coverage: { ...covered, article: 'after' } });
      const { text } = show({ view, modified: '2026-11-22' }, 'glance');
      expect(text('.sp-strip')).toBe(`Our record ends 3 Dec 2025, ${said}`);
      expect(text('.sp-day')).toBe('last known, 3 Dec 2025');
      expect(text('.sp-updated')).toBe('');
      cleanup();
    }
  });

  it('warns that an article is older than the record', () => {
    const issues = [issue({ standing: [], history: [], later: [later], ageMonths: null })];
    const view = actor({ date: '2019-03-01', coverage: { ...covered, article: 'before' }, issues });
    expect(show({ view }, 'glance').text('.sp-strip')).toBe(
      'Our record begins 1 Jan 2022, after this article.',
    );
  });

  it('says that the page has no date, and lets the user set one', () => {
    const { onDate, text } = show({ view: undated() }, 'glance');
    expect(text('.sp-strip')).toBe('No date found on this page.');
    expect(text('.sp-day')).toBe('last known, 3 Dec 2025');
    fireEvent.click(button('last known, 3 Dec 2025: change the day'));
    const input = screen.getByLabelText('Article date');
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(onDate).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Latest' })).toBeNull();
    fireEvent.input(input, { target: { value: '2025-02-06' } });
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(onDate).toHaveBeenCalledWith('2025-02-06');
    expect(screen.queryByLabelText('Article date')).toBeNull();
  });

  it('changes the day of a page that has one, and offers the latest positions', () => {
    const { onLatest, container } = show({}, 'glance');
    fireEvent.click(button('on 6 Feb 2025: change the day'));
    expect((screen.getByLabelText('Article date') as HTMLInputElement).value).toBe('2025-02-06');
    expect(container.querySelector('.sp-chip')).toBeNull();
    fireEvent.click(button('Latest'));
    expect(onLatest).toHaveBeenCalledWith(true);
    cleanup();
    const latest = show({ latest: undated() }, 'glance');
    expect(latest.text('.sp-day')).toBe('Latest as of 3 Dec 2025');
    expect(latest.text('.sp-strip')).toBe('');
    fireEvent.click(button('Latest as of 3 Dec 2025: change the day'));
    fireEvent.click(button('Article date'));
    expect(latest.onLatest).toHaveBeenCalledWith(false);
  });

  it('shows a later update of the page, but not with the latest positions', () => {
    expect(show({ modified: '2025-02-08' }).text('.sp-updated')).toBe('page updated 8 Feb 2025');
    cleanup();
    expect(show({ modified: '2025-02-08', latest: undated() }).text('.sp-updated')).toBe('');
  });
});
