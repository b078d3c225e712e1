// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { actor, earlier, issue, later, moved, proposal, report } from '../invented-views.ts';
import { choose, line, minister, press, show, state } from './show-panel.tsx';

afterEach(cleanup);

describe('a dossier that nobody has', () => {
  const said = /Nobody and no plan in this dossier has the name “nobody-known”/;

  it('is said to be none, with the field to look up another', () => {
    show({ at: '?entity=nobody-known' });
    expect(screen.getByRole('status').textContent).toMatch(said);
    expect(screen.getByRole('searchbox', { name: 'Look up a person, plan or issue' })).toBeTruthy();
  });

  it('is not said to be none while the background has not answered', () => {
    show({ at: '?entity=nobody-known', dossier: { view: undefined } });
    expect(screen.queryByText(said)).toBeNull();
  });
});

describe('the dossier', () => {
  const history = { history: [earlier, moved, report], later: [later] };
  const view = actor({ issues: [issue(history), ...actor().issues.slice(1)] });

  it('lists all of whom something is documented until one is chosen, and looks up another', () => {
    const { onGo } = show();
    press('Canal plan');
    expect(onGo).toHaveBeenLastCalledWith(expect.objectContaining({ entity: 'canal-plan', view: 'dossier' }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'mini' } });
    expect(onGo).toHaveBeenLastCalledWith({ q: 'mini', issue: null }, 'keep');
  });

  it('says nothing of what is missing while nothing has arrived', () => {
    show({ at: '?entity=example-minister', dossier: { directory: [] } });
    expect(screen.queryByText(/Nothing found/)).toBeNull();
  });

  it('charts one issue, shows it open and the others closed, and charts another when it is chosen', () => {
    const { onGo, container } = show({ at: '?entity=example-minister&date=2025-02-06', dossier: { view } });
    expect(
      screen.getByRole('img', { name: /Passage through the canal over time: Example Minister/ }),
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

  it('says the same in a table, which is always there for a screen reader and shown when asked for', () => {
    const { container } = show({ at: '?entity=example-minister&date=2025-02-06', dossier: { view } });
    const table = screen.getByRole('table', { name: /in the order of time/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.querySelector('th')?.textContent?.trim())).toEqual([
      'autumn 2024',
      '5 Feb 2025',
      '6 Feb 2025',
      '14 May 2025 After this article',
    ]);
    expect(rows[1]?.textContent).toContain('Step 2 of 4: Passage for a fee');
    expect(rows[2]?.textContent).toContain('reported by two unnamed officials');
    expect(container.querySelector('.sp-hidden > table')).toBeTruthy();
    // A narrow panel makes a list of it by `display`, which would take the table from a screen reader.
    expect([
      ...container.querySelectorAll('.sp-chart-table :is(thead, tbody, tr, th, td):not([role])'),
    ]).toEqual([]);
    press('Show as a table');
    expect(container.querySelector('.sp-hidden > table')).toBeNull();
    expect(container.querySelector('.sp-chart-field')?.hasAttribute('hidden')).toBe(true);
  });

  it('lays another actor beside, with a line, shapes and a name of its own', () => {
    const other = actor({ id: 'example-state', name: { en: 'Example State' }, issues: [issue(history)] });
    const { onGo, container } = show({
      at: '?entity=example-minister',
      dossier: { view, beside: other, holders: [minister, state] },
    });
    const label = 'Chart of Passage through the canal over time: Example Minister and Example State';
    expect(screen.getByRole('img', { name: new RegExp(label) })).toBeTruthy();
    const [first, second] = [0, 1].map((track) =>
      [...container.querySelectorAll(`.sp-chart-field .sp-track-${track} .sp-mark`)].map((mark) =>
        mark.getAttribute('d'),
      ),
    );
    expect(first?.length).toBe(second?.length);
    expect(first?.some((shape) => second?.includes(shape))).toBe(false);
    choose('Beside', 'example-state');
    expect(onGo).toHaveBeenLastCalledWith({ beside: 'example-state', issue: 'canal' }, 'keep');
  });

  it('has no chart for an issue whose answers have no order', () => {
    const free = issue({ poles: null, rungs: [], ...history });
    show({ at: '?entity=example-minister', dossier: { view: actor({ issues: [free] }) } });
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('heading', { name: /Passage through the canal/ })).toBeTruthy();
  });

  it('leads from a proposal to who stands where on its points', () => {
    const { onGo } = show({ at: '?entity=canal-plan', dossier: { view: proposal() } });
    press('Compare');
    expect(onGo).toHaveBeenCalledWith({ view: 'compare', plan: 'canal-plan' });
  });

  it('opens an issue out of a look-up as the list of those who hold something on it', () => {
    const canal = line('canal', 'Passage through the canal', { type: 'issue', kind: 'issue' });
    const { onGo } = show({ at: '?q=canal', dossier: { results: [canal] } });
    press('Passage through the canal');
    expect(onGo).toHaveBeenCalledWith({ entity: null, issue: 'canal', q: 'Passage through the canal' });
  });
});
