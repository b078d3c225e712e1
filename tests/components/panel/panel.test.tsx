// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../../components/panel/Panel.tsx';
import type { EntityLine, PageMention, PageStatus } from '../../../core/messages.ts';
import { readPlace } from '../../../core/place.ts';
import type { Cell, ComparisonView, PlanComparisonView } from '../../../core/positions/compare.ts';
import { words } from '../translate.ts';
import { actor, earlier, issue, later, moved, position, proposal, report } from '../views.ts';

afterEach(cleanup);

const line = (id: string, name: string, changes: Partial<EntityLine> = {}): EntityLine => ({
  ...{ id, name: { en: name }, type: 'actor', kind: 'person', detail: null, hit: null },
  ...changes,
});
const minister = line('example-minister', 'Example Minister');
const state = line('example-state', 'Example State', { kind: 'state' });
const plan = line('canal-plan', 'Canal plan', { type: 'proposal', kind: 'proposal' });
const directory = [minister, state, plan];

const coverage = { from: '2022-01-01', to: '2025-12-03', article: 'within' } as const;
const cell = (says: string, changes: Partial<Cell> = {}): Cell => {
  const { id, date, class: record, reportedBy, rank, conditions, disputed, move } = moved;
  const said = { id, date, class: record, reportedBy, rank, conditions, disputed, move, says: { en: says } };
  return { standing: [said], reported: null, ...changes };
};
const head = { date: '2025-02-06', asOf: '2025-02-06', coverage, actors: [minister, state] };
const comparison: ComparisonView = {
  ...head,
  rows: [
    {
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      cells: [cell('Passage for a fee'), null],
    },
    {
      issue: 'harbour',
      title: { en: 'Harbour dues' },
      cells: [{ standing: [], reported: cell('Would raise them').standing[0] ?? null }, cell('No dues')],
    },
  ],
};
const byPlan: PlanComparisonView = {
  ...head,
  proposal: plan,
  rows: [
    {
      text: { en: 'Ships pay a fee.' },
      issue: 'canal',
      title: { en: 'Passage through the canal' },
      rung: { en: 'Passage for a fee' },
      cells: [
        { ...cell('Passage for a fee'), sameRung: true },
        { ...cell('Closed to all'), sameRung: false },
      ],
    },
    { text: { en: 'A feast is held.' }, issue: null, title: null, rung: null, cells: [null, null] },
  ],
  answers: [[], []],
};
const mention = (id: number, entity: string, heading: string): PageMention => ({
  ...{ id, entity, heading },
  before: 'It was ',
  text: 'the name',
  after: ' that stood there.',
});
const status: PageStatus = {
  ...{ state: 'reading', date: '2025-02-06', modified: null, mentions: 3, current: 2 },
  entities: [
    { ...minister, count: 2 },
    { ...plan, count: 1 },
  ],
};

type Changes = {
  readonly at?: string;
  readonly dossier?: Partial<PanelProps['dossier']>;
  readonly compare?: Partial<PanelProps['compare']>;
  readonly page?: Partial<PanelProps['page']>;
};

function show({ at = '', dossier, compare, page }: Changes = {}) {
  const asked = { onGo: vi.fn(), onGoTo: vi.fn(), onEntity: vi.fn(), onPrint: vi.fn(), onTab: vi.fn() };
  const { container } = render(
    <Panel
      place={readPlace(at)}
      words={words}
      onGo={asked.onGo}
      onTab={asked.onTab}
      dossier={{
        ...{ view: null, latest: null, beside: null, holders: [], results: null, directory },
        ...{ onBack: null, onLatest: vi.fn() },
        ...dossier,
      }}
      compare={{ comparison, directory, ...compare }}
      page={{
        ...{ status, unavailable: null, views: [] },
        mentions: [
          mention(1, minister.id, ''),
          mention(2, plan.id, 'A heading'),
          mention(3, minister.id, 'A heading'),
        ],
        ...{ onGoTo: asked.onGoTo, onEntity: asked.onEntity, onPrint: asked.onPrint },
        ...page,
      }}
    />,
  );
  return { ...asked, container };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

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

describe('the panel', () => {
  it('has three views as tabs, of which the arrow keys choose one', () => {
    const { onGo } = show();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
      ['Dossier', 'true', 0],
      ['Compare', 'false', -1],
      ['On this page', 'false', -1],
    ]);
    expect(screen.getByRole('tabpanel', { name: 'Dossier' })).toBeTruthy();
    fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'ArrowLeft' });
    fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'ArrowRight' });
    expect(onGo.mock.calls).toEqual([[{ view: 'page' }], [{ view: 'compare' }]]);
  });

  it('opens in a tab where it is beside a page', () => {
    const { onTab } = show();
    press('Open in a tab');
    expect(onTab).toHaveBeenCalledOnce();
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

describe('the comparison', () => {
  it('shows actors by issues, what is only reported as such, and silence as silence', () => {
    const { onGo } = show({ at: '?view=compare&date=2025-02-06' });
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[0]).toContain('Example Minister');
    expect(rows[1]).toContain('Passage for a fee');
    expect(rows[1]).toContain('5 Feb 2025');
    expect(rows[1]).toContain('nothing found');
    expect(rows[2]).toContain('reported, not confirmed');
    press('No dues');
    expect(onGo).toHaveBeenCalledWith(
      expect.objectContaining({ view: 'dossier', entity: 'example-state', issue: 'harbour' }),
    );
  });

  it('goes through the coverage by months, and back to the day of the article', () => {
    const { onGo } = show({ at: '?view=compare&date=2025-02-06&at=2025-02-28' });
    const slider = screen.getByRole('slider', { name: 'Day of the comparison' });
    expect(slider.getAttribute('aria-valuetext')).toBe('6 Feb 2025');
    expect([slider.getAttribute('min'), slider.getAttribute('max')]).toEqual(['0', '47']);
    fireEvent.input(slider, { target: { value: '12' } });
    expect(onGo).toHaveBeenLastCalledWith({ at: '2023-01-31' }, 'keep');
    press('Article date');
    expect(onGo).toHaveBeenLastCalledWith({ at: null }, 'keep');
  });

  it('adds actors and takes them out, but for the last', () => {
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
    expect(screen.getByText(/None of them had taken a position/)).toBeTruthy();
  });

  it('compares by the points of a plan, and says who stands on the plan’s step', () => {
    const { onGo } = show({ at: '?view=compare&plan=canal-plan', compare: { comparison: byPlan } });
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toContain('no answer found');
    expect(rows[2]).toContain('the plan’s step');
    expect(rows[2]).toContain('another step');
    expect(rows[3]).toContain('This point belongs to no issue');
    press('By issue');
    expect(onGo).toHaveBeenLastCalledWith({ plan: null }, 'keep');
  });

  it('says that the article is younger than the dossier', () => {
    const younger = {
      ...comparison,
      asOf: '2025-12-03',
      coverage: { ...coverage, article: 'after' as const },
    };
    show({ at: '?view=compare&date=2026-11-20', compare: { comparison: younger } });
    expect(screen.getByText(/this dossier ends on 3 Dec 2025/)).toBeTruthy();
  });
});

describe('the list of the page', () => {
  it('has every mention in order under the headings of the page, with its sentence and a way to it', () => {
    const { onGoTo, onEntity, container } = show({ at: '?view=page' });
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Start of the page', 'A heading']);
    expect([...container.querySelectorAll('.sp-excerpt')].map(({ textContent }) => textContent)).toEqual(
      Array(3).fill('It was the name that stood there.'),
    );
    expect(container.querySelector('[aria-current]')?.textContent).toContain('Canal plan');
    press('Go to mention 3: Example Minister');
    expect(onGoTo).toHaveBeenCalledWith(3);
    press('Canal plan');
    expect(onEntity).toHaveBeenCalledWith('canal-plan');
  });

  it('prints what stood on the article’s date with its sources, on every issue', () => {
    const issues = actor().issues.map((each) => ({ ...each, standing: [position({ summary: each.title })] }));
    const { onPrint, container } = show({ at: '?view=page', page: { views: [actor({ issues })] } });
    const printed = container.querySelector('.sp-printed')?.textContent;
    for (const { title } of issues) expect(printed).toContain(title.en);
    expect(printed).toContain('https://example.org/canal');
    press('Print with sources');
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('says why there is no list', () => {
    const cases: [Partial<PanelProps['page']>, string][] = [
      [{ unavailable: 'No page here.' }, 'No page here.'],
      [{ status: null }, 'Looking at this page…'],
      [{ status: { ...status, state: 'no-news' } }, 'No news page: nothing is marked here'],
      [{ status: { ...status, state: 'off' } }, 'Off on this site'],
      [{ mentions: [] }, 'Nothing on this page is in the dossiers.'],
    ];
    for (const [page, sentence] of cases) {
      show({ at: '?view=page', page });
      expect(screen.getByRole('tabpanel').textContent).toBe(sentence);
      cleanup();
    }
  });
});
