// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { actor, earlier, issue, later, moved, position, proposal, report } from '../invented-views.ts';
import { choose, line, minister, press, show, state } from './show-panel.tsx';

afterEach(cleanup);

describe('a dossier for an unknown id', () => {
  const notFound = /This dossier has no entry for “nobody-known”/;

  it('is reported as not found, with a search field to look up another', () => {
    show({ at: '?entity=nobody-known' });
    expect(screen.getByRole('status').textContent).toMatch(notFound);
    expect(screen.getByRole('searchbox', { name: 'Look up a person, plan or issue' })).toBeTruthy();
  });

  it('is not reported as not found before the background has answered', () => {
    show({ at: '?entity=nobody-known', dossier: { view: undefined } });
    expect(screen.queryByText(notFound)).toBeNull();
  });
});

describe('the dossier', () => {
  const history = { history: [earlier, moved, report], later: [later] };
  const view = actor({ issues: [issue(history), ...actor().issues.slice(1)] });

  it('lists all documented entities until one is chosen, and has a look-up', () => {
    const { onGo } = show();
    press('Canal plan');
    expect(onGo).toHaveBeenLastCalledWith(expect.objectContaining({ entity: 'canal-plan', view: 'dossier' }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'mini' } });
    expect(onGo).toHaveBeenLastCalledWith({ q: 'mini', issue: null }, 'keep');
  });

  it('does not say that nothing was found before data has arrived', () => {
    show({ at: '?entity=example-minister', dossier: { directory: [] } });
    expect(screen.queryByText(/No results/)).toBeNull();
  });

  it('charts one issue, opens it and keeps the others closed, and switches to another on request', () => {
    const { onGo, container } = show({ at: '?entity=example-minister&date=2025-02-06', dossier: { view } });
    expect(
      screen.getByRole('img', { name: /“Passage through the canal” over time: Example Minister/ }),
    ).toBeTruthy();
    expect(container.querySelectorAll('.sp-mark').length).toBeGreaterThan(3);
    const rows = [...container.querySelectorAll('.sp-row-head button')];
    expect(rows.map((row) => row.getAttribute('aria-expanded'))).toEqual([
      'true',
      ...actor()
        .issues.slice(1)
        .map(() => 'false'),
    ]);
    choose('Issue', 'harbour');
    expect(onGo).toHaveBeenLastCalledWith({ issue: 'harbour' }, 'keep');
  });

  it('has the same data in a table, which screen readers always reach and which is shown on request', () => {
    const { container } = show({ at: '?entity=example-minister&date=2025-02-06', dossier: { view } });
    const table = screen.getByRole('table', { name: /in chronological order/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.querySelector('th')?.textContent?.trim())).toEqual([
      'autumn 2024',
      '5 Feb 2025',
      '6 Feb 2025',
      '14 May 2025 After this article',
    ]);
    expect(rows[1]?.textContent).toContain('Passage for a fee');
    expect(rows[2]?.textContent).toContain('reported by two unnamed officials');
    expect(container.querySelector('.sp-hidden > table')).toBeTruthy();
    // In a narrow panel, `display` turns it into a list. Without roles, screen readers would lose the table.
    expect([
      ...container.querySelectorAll('.sp-chart-table :is(thead, tbody, tr, th, td):not([role])'),
    ]).toEqual([]);
    press('Show as a table');
    expect(container.querySelector('.sp-hidden > table')).toBeNull();
    expect(container.querySelector('.sp-chart-field')?.hasAttribute('hidden')).toBe(true);
  });

  it('adds another actor to the chart, with its own line, shapes and name', () => {
    const other = actor({ id: 'example-state', name: { en: 'Example State' }, issues: [issue(history)] });
    const { onGo, container } = show({
      at: '?entity=example-minister',
      dossier: { view, beside: other, holders: [minister, state] },
    });
    const label =
      'Chart of positions on “Passage through the canal” over time: Example Minister and Example State';
    expect(screen.getByRole('img', { name: new RegExp(label) })).toBeTruthy();
    const [first, second] = [0, 1].map((track) =>
      [...container.querySelectorAll(`.sp-chart-field .sp-track-${track} .sp-mark`)].map((mark) =>
        mark.getAttribute('d'),
      ),
    );
    expect(first?.length).toBe(second?.length);
    expect(first?.some((shape) => second?.includes(shape))).toBe(false);
    choose('Compare with', 'example-state');
    expect(onGo).toHaveBeenLastCalledWith({ beside: 'example-state', issue: 'canal' }, 'keep');
  });

  it('tells where an issue stands once: with a chart there is no ladder below it', () => {
    const { container } = show({ at: '?entity=example-minister&issue=canal', dossier: { view } });
    expect(container.querySelector('.sp-chart')).toBeTruthy();
    expect(container.querySelector('.sp-ladder')).toBeNull();
    cleanup();
    const unplaced = { history: [position({ rank: null, rung: null })], standing: [], later: [] };
    show({ at: '?entity=example-minister', dossier: { view: actor({ issues: [issue(unplaced)] }) } });
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('explains the signs of the chart on request', () => {
    const { container } = show({ at: '?entity=example-minister&issue=canal', dossier: { view } });
    expect(container.querySelector('.sp-legend')).toBeNull();
    press('What the signs mean');
    expect(container.querySelector('.sp-legend')?.textContent).toContain('not on record');
  });

  it('has its search field behind a button, which moves the focus into it', () => {
    const { onGo } = show({ at: '?entity=example-minister&issue=canal', dossier: { view } });
    expect(screen.queryByRole('searchbox')).toBeNull();
    press('Look up a person, plan or issue');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'mini' } });
    expect(onGo).toHaveBeenLastCalledWith({ q: 'mini' }, 'keep');
  });

  it('has no chart for an issue whose answers have no order', () => {
    const free = issue({ poles: null, rungs: [], ...history });
    show({ at: '?entity=example-minister', dossier: { view: actor({ issues: [free] }) } });
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('heading', { name: /Passage through the canal/ })).toBeTruthy();
  });

  it('links a proposal to the comparison by its points', () => {
    const { onGo } = show({ at: '?entity=canal-plan', dossier: { view: proposal() } });
    press('Compare');
    expect(onGo).toHaveBeenCalledWith({ view: 'compare', plan: 'canal-plan' });
  });

  it('opens an issue from the look-up as the list of actors with a position on it', () => {
    const canal = line('canal', 'Passage through the canal', { type: 'issue', kind: 'issue' });
    const { onGo } = show({ at: '?q=canal', dossier: { results: [canal] } });
    press('Passage through the canal');
    expect(onGo).toHaveBeenCalledWith({ entity: null, issue: 'canal', q: 'Passage through the canal' });
  });
});
