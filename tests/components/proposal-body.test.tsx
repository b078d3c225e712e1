// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { button } from './card/show-card.tsx';
import { answer, proposal } from './invented-views.ts';
import { showBody as show } from './show-body.tsx';

afterEach(cleanup);

describe('the body of a proposal', () => {
  it('says first who denies its existence, each once, and says nothing if no one does', () => {
    const denial = answer({ value: 'denies-it-exists' });
    const { text } = show({ view: proposal({ answers: [denial, answer(), denial] }) });
    expect(text('.body > :first-child')).toBe('Disputed. Its existence is denied by Example State.');
    cleanup();
    expect(show({ view: proposal() }).container.querySelector('.sp-note')).toBeNull();
  });

  it('shows proposers, points, stages and answers with their classes', () => {
    const { text, onEntity, container } = show({ view: proposal() });
    fireEvent.click(button('Old canal plan'));
    expect(onEntity).toHaveBeenLastCalledWith('old-plan');
    expect(container.querySelectorAll('.sp-points > li')).toHaveLength(2);
    expect(text('.sp-stages')).toContain('partly carried out');
    expect(text('.sp-answers')).toContain('accepts in part');
    expect(text('.sp-answers')).toContain('reported by Example Daily');
    expect(text('.sp-history-later')).toContain('rejects');
    fireEvent.click(button('Other State'));
    expect(onEntity).toHaveBeenCalledWith('other-state');
  });

  it('separates answers that may be older than the article from later ones', () => {
    const laterAnswers = [answer({ date: '2025', perhapsBefore: true })];
    const { container } = show({ view: proposal({ laterAnswers }) });
    const headings = [...container.querySelectorAll('.sp-history-later h4')].map((each) => each.textContent);
    expect(headings).toEqual(['May be before or after this article']);
  });

  it('says that no answer was found', () => {
    const { text } = show({
      view: proposal({ answers: [], laterAnswers: [] }),
    });
    expect(text('.body')).toContain('No response found as of 6 Feb 2025.');
  });
});
