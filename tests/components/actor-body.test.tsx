// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { full } from '../gallery/invented-samples.ts';
import { button } from './card/show-card.tsx';
import { words } from './english.ts';
import { actor, earlier, issue, later, moved, position, report } from './invented-views.ts';
import { showBody as show } from './show-body.tsx';

afterEach(cleanup);

describe('the body of an actor', () => {
  it('shows three issues open and the rest as single lines that open on a click', () => {
    show();
    expect(screen.queryByText(/once the canal is settled/)).toBeNull();
    const closed = button(/The second bridge/);
    expect(closed.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(closed);
    expect(closed.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/once the canal is settled/)).toBeTruthy();
    expect(
      screen
        .getAllByRole('button')
        .filter((each) => each.closest('h3') && each.getAttribute('aria-expanded') === 'true'),
    ).toHaveLength(4);
  });

  it('does not list a position as later than the article if it is only possibly later', () => {
    const loose = position({
      id: 'loose',
      date: '2025',
      perhapsBefore: true,
      summary: { en: 'Dredged it.' },
    });
    const { container } = show({ view: actor({ issues: [issue({ later: [loose, later] })] }) });
    const lists = [...container.querySelectorAll('.sp-history-later')].map((list) => [
      list.querySelector('h4')?.textContent,
      [...list.querySelectorAll('.sp-summary')].map((summary) => summary.firstChild?.textContent),
    ]);
    expect(lists).toEqual([
      ['May be before or after this article', ['Dredged it.']],
      ['After this article', ['Closed the canal to all ships.']],
    ]);
  });

  it('states the current and the previous step on the ladder in words', () => {
    const { text, container } = show();
    expect(text('.sp-step')).toBe(
      'Passage for a fee (5 Feb 2025) · Before: Free passage for every ship (autumn 2024)',
    );
    expect(container.querySelectorAll('.sp-path')).toHaveLength(1);
  });

  it('draws no path if the order of two positions is unknown', () => {
    const unsure = position({ move: { kind: 'order-unknown' } });
    const { container, text } = show({
      view: actor({ issues: [issue({ standing: [unsure], history: [earlier, unsure] })] }),
    });
    expect(container.querySelector('.sp-path')).toBeNull();
    expect(text('.sp-step')).toBe('Passage for a fee (5 Feb 2025)');
    expect(screen.getByText('order unknown')).toBeTruthy();
  });

  it('separates positions after the article and flags the change', () => {
    const { text } = show();
    expect(text('.sp-history-later')).toContain('Closed the canal to all ships.');
    expect(text('.sp-standing')).not.toContain('Closed the canal');
    expect(screen.getByText('changed since this article')).toBeTruthy();
  });

  it('shows a later report as unconfirmed, not as the position', () => {
    const { text } = show();
    expect(text('.sp-history-report')).toContain('1 unconfirmed report');
    expect(text('.sp-history-report')).toContain('reported by two unnamed officials');
  });

  it('says that only reports are known if nothing is on record', () => {
    const only = issue({ standing: [], history: [report], ageMonths: null });
    const { text } = show({ view: actor({ issues: [only] }) });
    expect(text('.sp-row h3')).toContain('reported, not confirmed');
    expect(text('.sp-row')).toContain('Nothing on record as of 6 Feb 2025.');
    expect(text('.sp-step')).toBe('Reported: Passage by day only (6 Feb 2025)');
  });

  it('shows two standing statements of unknown order, each with its speaker', () => {
    const speaker = { id: 'example-speaker', name: { en: 'Example Speaker' } };
    const two = [position({ id: 'one', speaker, disputed: true }), position({ id: 'two', rank: 3 })];
    const { onEntity, text } = show({
      view: actor({ issues: [issue({ standing: two, history: two, isOrderKnown: false })] }),
    });
    expect(screen.getByText('2 statements, order unknown')).toBeTruthy();
    expect(screen.getByText('disputed')).toBeTruthy();
    expect(text('.sp-step')).toBe('Passage for a fee (5 Feb 2025) · Closed to all (5 Feb 2025)');
    fireEvent.click(button('Example Speaker'));
    expect(onEntity).toHaveBeenCalledWith('example-speaker');
  });

  it('says nothing of an unknown order if one statement stands beside the scale', () => {
    const two = [position({ id: 'one' }), position({ id: 'two', rank: null, rung: null })];
    show({ view: actor({ issues: [issue({ standing: two, history: two })] }) });
    expect(screen.queryByText('2 statements, order unknown')).toBeNull();
  });

  it('opens with a position that has ended, and says why', () => {
    const government = { en: 'Example Administration' };
    const ended = position({ ended: { reason: 'government-changed', date: '2025-01-20', government } });
    const { text } = show({
      view: actor({ issues: [issue({ standing: [], ended: [ended], history: [ended] })] }),
    });
    expect(text('.sp-ended .sp-headline')).toBe('Passage for a fee that both set');
    expect(text('.sp-ended')).toContain('former government (Example Administration), until 20 Jan 2025');
    expect(screen.queryByText(/Nothing on record/)).toBeNull();
  });

  it('shows a forecast as what it is, and neither as a report nor as the position', () => {
    const forecast = position({ kind: 'forecast', rank: null, rung: null });
    const { text } = show({
      view: actor({ issues: [issue({ standing: [], history: [forecast], ageMonths: null })] }),
    });
    expect(text('.sp-row')).toContain('Nothing on record as of 6 Feb 2025.');
    expect(text('.sp-history-report')).toContain('Also said or reported');
    expect(screen.getByText('forecast')).toBeTruthy();
    expect(screen.queryByText('reported, not confirmed')).toBeNull();
  });

  it('lists the other records of a statement, its act, conditions and scope', () => {
    const { text } = show({ view: actor({ issues: [issue({ standing: [full], history: [full] })] }) });
    expect(text('.sp-records summary')).toBe('2 records');
    expect(text('.sp-records')).toContain('The minister told the council');
    expect(text('.sp-standing')).toContain('Only after: a joint pilot service');
    expect(text('.sp-standing')).toContain('Scope: the northern lock · for one year');
    expect(text('.sp-standing')).toContain('Speech to the Harbour Council');
  });

  it('says what the sources leave open after the last statement', () => {
    const silence = { upTo: '2025-12-03', unread: { from: '2025-03-15', to: '2025-12-02' } };
    const { text } = show({ view: actor({ issues: [issue({ silence })] }) });
    expect(text('.sp-row')).toContain(
      'No newer statement found in sources up to 3 Dec 2025. No source was read for 15 Mar 2025 to 2 Dec 2025.',
    );
  });

  it('shortens a long history until the user asks for more', () => {
    const old = ['a', 'b', 'c', 'd'].map((id) =>
      position({ id, date: '2023', summary: { en: `Said ${id}.` } }),
    );
    show({ view: actor({ issues: [issue({ history: [...old, moved] })] }) });
    expect(screen.queryByText(/Said b\./)).toBeNull();
    fireEvent.click(button('Show 2 more'));
    expect(screen.getByText(/Said b\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  it('names the issues of the paragraph for which no position was found', () => {
    const silent = [{ issue: 'night', title: { en: 'Night passage' } }];
    const { text } = show({ view: actor({ issues: [], silent }) });
    expect(text('.sp-row')).toContain('No position found on “Night passage” as of 6 Feb 2025.');
  });

  it('puts what was found on the paragraph before what was not', () => {
    const silent = [{ issue: 'night', title: { en: 'Night passage' } }];
    const found = issue({ rankedBy: 'paragraph' });
    const { text } = show({ view: actor({ issues: [found], silent }) });
    expect(text('.sp-row')).toContain('Passage through the canal');
  });

  it('marks English dossier text as English in another interface language', () => {
    const conditions = [{ relation: 'only-with', text: { en: 'a fee' }, issue: null }] as const;
    const standing = [position({ conditions, headline: { en: 'For a fee', de: 'Gegen eine Gebühr' } })];
    const { container } = show({
      view: actor({ issues: [issue({ standing, history: standing })] }),
      words: { ...words, language: 'de-AT' },
    });
    expect(container.querySelector('.sp-headline')?.textContent).toBe('Gegen eine Gebühr');
    expect(container.querySelector('.sp-headline [lang]')).toBeNull();
    expect(container.querySelector('.sp-aside [lang=en]')?.textContent).toBe('a fee');
  });
});
