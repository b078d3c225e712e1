// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Cell, ComparisonView } from '../../../core/positions/compare.ts';
import { MOST_COMPARED } from '../../../core/positions/constants.ts';
import {
  byPlan,
  choose,
  comparison,
  coverage,
  directory,
  line,
  minister,
  press,
  show,
  state,
} from './show-panel.tsx';

afterEach(cleanup);

describe('the comparison', () => {
  it('shows actors by issue, and labels positions that are only reported or not found', () => {
    const { onGo } = show({ at: '?view=compare&date=2025-02-06' });
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[0]).toContain('Example Minister');
    expect(rows[1]).toContain('Passage for a fee');
    expect(rows[1]).toContain('5 Feb 2025');
    expect(rows[1]).toContain('nothing found');
    expect(rows[2]).toContain('reported, not confirmed');
    expect(rows[1]).toContain('Before: Free passage (autumn 2024)');
    press('No dues');
    expect(onGo).toHaveBeenCalledWith(
      expect.objectContaining({ view: 'dossier', entity: 'example-state', issue: 'harbour' }),
    );
  });

  describe('that begins with a subject', () => {
    const third = line('third', 'Third');
    const poles = { a: { en: 'open' }, b: { en: 'closed' } };
    const pair: ComparisonView = {
      ...comparison,
      subject: { issue: 'canal', poles, rungs: 4, others: [state, third] },
    };
    const at = '?view=compare&entity=example-minister&issue=canal&date=2025-02-06';

    it('shows one subject first, and all others on request', () => {
      const { onGo } = show({ at, compare: { comparison: pair } });
      expect(screen.getByRole('heading', { name: 'Passage through the canal' })).toBeTruthy();
      expect(screen.getByText('Passage for a fee')).toBeTruthy();
      expect(screen.queryByRole('table')).toBeNull();
      press('Show all subjects (1 more)');
      expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
        'Harbour dues',
      ]);
      press('Harbour dues');
      expect(onGo).toHaveBeenLastCalledWith({ issue: 'harbour' });
      press('Show only this subject');
      expect(screen.queryByRole('table')).toBeNull();
    });

    it('offers other actors with a position on the subject in the place of the second one', () => {
      const { onGo } = show({ at, compare: { comparison: pair } });
      const select = screen.getByRole('combobox', { name: 'Compare with' }) as HTMLSelectElement;
      expect(select.value).toBe('example-state');
      expect([...select.options].map(({ value }) => value)).toEqual(['third', 'example-state']);
      choose('Compare with', 'third');
      expect(onGo).toHaveBeenLastCalledWith({ actors: 'example-minister,third' }, 'keep');
    });

    it('draws both on one scale', () => {
      const second = (pair.rows[0]?.cells[0] as Cell) ?? null;
      const rows = [{ issue: 'canal', title: { en: 'Passage' }, cells: [second, second] }];
      const { container } = show({ at, compare: { comparison: { ...pair, rows } } });
      const signs = [...container.querySelectorAll('.sp-pair-line .sp-sign path')].map((sign) =>
        sign.getAttribute('d'),
      );
      expect(signs).toHaveLength(2);
      expect(signs[0]).not.toBe(signs[1]);
    });
  });

  it('moves through the coverage by month, and back to the article date', () => {
    const { onGo } = show({ at: '?view=compare&date=2025-02-06&at=2025-02-28' });
    const slider = screen.getByRole('slider', { name: 'Comparison date' });
    expect(slider.getAttribute('aria-valuetext')).toBe('6 Feb 2025');
    expect([slider.getAttribute('min'), slider.getAttribute('max')]).toEqual(['0', '47']);
    fireEvent.input(slider, { target: { value: '12' } });
    const actors = 'example-minister,example-state';
    expect(onGo).toHaveBeenLastCalledWith({ at: '2023-01-31', actors }, 'keep');
    press('Article date');
    expect(onGo).toHaveBeenLastCalledWith({ at: null, actors }, 'keep');
  });

  it('adds actors and removes them, except the last one', () => {
    const { onGo } = show({
      at: '?view=compare',
      compare: { directory: [...directory, line('third', 'Third')] },
    });
    choose('Add an actor', 'third');
    expect(onGo).toHaveBeenLastCalledWith({ actors: 'example-minister,example-state,third' }, 'keep');
    press('Remove Example State');
    expect(onGo).toHaveBeenLastCalledWith({ actors: 'example-minister' }, 'keep');
    cleanup();
    show({ at: '?view=compare', compare: { comparison: { ...comparison, actors: [minister], rows: [] } } });
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    expect(screen.getByText(/No positions found for these actors/)).toBeTruthy();
  });

  it('offers no further actor when the comparison is full', () => {
    const actors = Array.from({ length: MOST_COMPARED }, (_, at) => line(`actor-${at}`, `Actor ${at}`));
    const more = [...directory, line('sixth', 'Sixth')];
    show({
      at: '?view=compare',
      compare: { comparison: { ...comparison, actors, rows: [] }, directory: more },
    });
    expect(screen.queryByLabelText('Add an actor')).toBeNull();
    cleanup();
    const fewer = { ...comparison, actors: actors.slice(1), rows: [] };
    show({ at: '?view=compare', compare: { comparison: fewer, directory: more } });
    expect(screen.getByLabelText('Add an actor')).toBeTruthy();
  });

  it('compares by the points of a plan, and says who is on the plan’s step', () => {
    const { onGo } = show({ at: '?view=compare&plan=canal-plan', compare: { comparison: byPlan } });
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toContain('no response found');
    expect(rows[2]).toContain('same as the plan');
    expect(rows[2]).toContain('differs from the plan');
    expect(rows[3]).toContain('This point doesn’t belong to any issue');
    press('Canal plan');
    expect(onGo).toHaveBeenLastCalledWith(expect.objectContaining({ view: 'dossier', entity: 'canal-plan' }));
  });

  it('says that the article is newer than the dossier', () => {
    const younger = {
      ...comparison,
      asOf: '2025-12-03',
      coverage: { ...coverage, article: 'after' as const },
    };
    const { container } = show({ at: '?view=compare&date=2026-11-20', compare: { comparison: younger } });
    expect(container.querySelector('.sp-note')?.textContent).toContain('this dossier ends on 3 Dec 2025');
  });
});
