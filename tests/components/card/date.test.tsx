// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { DayOrigin } from '../../../core/reading-day.ts';
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

  it('takes no day whose year has more than four digits', () => {
    show({}, 'glance');
    fireEvent.click(button('on 6 Feb 2025: change the day'));
    expect((screen.getByLabelText('Article date') as HTMLInputElement).max).toBe('9999-12-31');
  });

  it('offers no other day where it cannot be changed, but still the latest positions', () => {
    const { onLatest } = show({ onDate: null }, 'glance');
    fireEvent.click(button('on 6 Feb 2025: change the day'));
    expect(screen.queryByLabelText('Article date')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Show' })).toBeNull();
    fireEvent.click(button('Latest'));
    expect(onLatest).toHaveBeenCalledWith(true);
  });

  it('shows a later update of the page, but not with the latest positions', () => {
    expect(show({ modified: '2025-02-08' }).text('.sp-updated')).toBe('page updated 8 Feb 2025');
    cleanup();
    expect(show({ modified: '2025-02-08', latest: undated() }).text('.sp-updated')).toBe('');
  });

  it('says that a rewritten text is read as of its update', () => {
    const reason = { origin: 'update', published: '2025-01-10', others: false } as const;
    const { text } = show({ reason }, 'glance');
    expect(text('.sp-day')).toBe('on 6 Feb 2025');
    expect(text('.sp-updated')).toBe('as of the update of 6 Feb 2025');
    fireEvent.click(button('on 6 Feb 2025: change the day'));
    expect(text('.sp-why-day')).toBe(
      'The page says that its text was updated on this day. Published 10 Jan 2025.',
    );
  });

  it.each<readonly [DayOrigin, string]>([
    ['json-ld', 'From the page’s data for search engines.'],
    ['meta', 'From the page’s data for search engines.'],
    ['microdata', 'From the page’s data for search engines.'],
    ['time', 'From the time shown on the page.'],
    ['printed', 'Printed near the headline.'],
    ['address', 'From the page’s address.'],
    ['entry', 'The day of this entry.'],
    ['story', 'The day of this story; the page has several.'],
  ])('says in one sentence why it is this day: %s', (origin, said) => {
    const reason = { origin, published: '2025-02-06', others: true };
    const { text } = show({ reason }, 'glance');
    expect(text('.sp-why-day')).toBe('');
    fireEvent.click(button('on 6 Feb 2025: change the day'));
    expect(text('.sp-why-day')).toBe(said);
  });

  it('says that a later change of the page does not change the day', () => {
    const reason = { origin: 'meta', published: '2025-02-06', others: false } as const;
    const { text } = show({ reason, modified: '2025-02-08' }, 'glance');
    fireEvent.click(button('on 6 Feb 2025: change the day'));
    expect(text('.sp-why-day')).toBe(
      'From the page’s data for search engines. Updated 8 Feb 2025; the day of publication counts.',
    );
  });

  it('leads back from a day that the reader chose to the page’s own', () => {
    const reason = { origin: 'reader', published: '2025-01-10', others: false } as const;
    const { text, onDate, onLatest } = show({ reason }, 'glance');
    fireEvent.click(button('on 6 Feb 2025: change the day'));
    expect(text('.sp-why-day')).toBe('Chosen by you. Published 10 Jan 2025.');
    fireEvent.click(button('The page’s day'));
    expect(onDate).toHaveBeenCalledWith(null);
    expect(onLatest).not.toHaveBeenCalled();
    expect(screen.queryByLabelText('Article date')).toBeNull();
  });
});
