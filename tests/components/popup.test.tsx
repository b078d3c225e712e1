// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { PageStatus } from '../../core/page-status.ts';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { about } from './about-facts.ts';
import { words } from './english.ts';
import { actor } from './invented-views.ts';

afterEach(cleanup);

const line = (id: string, name: string, changes: Partial<EntityLine> = {}): EntityLine => ({
  id,
  name: { en: name },
  type: 'actor',
  kind: 'person',
  detail: null,
  hit: null,
  ...changes,
});
const minister = line('example-minister', 'Example Minister', {
  detail: { texts: [{ en: 'Foreign minister' }], date: null },
});
const plan = line('canal-plan', 'Canal plan', { type: 'proposal', kind: 'proposal' });
const reading: PageStatus = {
  state: 'reading',
  date: '2025-02-06',
  modified: null,
  mentions: 38,
  entities: [
    { ...minister, count: 37 },
    { ...plan, count: 1 },
  ],
  hidden: [],
  current: 0,
};

function show(changes: Partial<PopupProps> = {}) {
  const asked = {
    onSite: vi.fn(),
    onPause: vi.fn(),
    onQuery: vi.fn(),
    onStep: vi.fn(),
    onOpen: vi.fn(),
    onSelect: vi.fn(),
    onChange: vi.fn(),
    onSelectBack: vi.fn(),
    onShowAgain: vi.fn(),
    onAnyway: vi.fn(),
    onMark: vi.fn(),
    onMarkNews: vi.fn(),
    onPanel: vi.fn(),
    onOptions: vi.fn(),
  };
  const site = { host: 'news.example.org', on: true, paused: false, hidden: [] };
  const props = {
    site,
    status: reading,
    unavailable: null,
    query: '',
    results: [],
    selected: null,
    about,
    changes: [],
    refused: 0,
  };
  const { container } = render(<Popup words={words} {...props} {...asked} {...changes} />);
  return { ...asked, container };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('offers to mark a page that waits for the reader, and has no switch for its site', () => {
  const site = { host: 'news.example.org', on: true, paused: false, hidden: [], unasked: true };
  const { onMark, onMarkNews, container } = show({ site, status: null, unavailable: 'It cannot be read.' });
  expect(container.textContent).toContain('Not read until you ask');
  expect(container.textContent).not.toContain('It cannot be read.');
  expect(screen.queryByRole('switch')).toBeNull();
  press('Mark this page');
  expect(onMark).toHaveBeenCalledOnce();
  press('Always mark news pages');
  expect(onMarkNews).toHaveBeenCalledOnce();
});

it('says that all is paused where nothing of ours runs because of that', () => {
  const site = { host: 'news.example.org', on: true, paused: true, hidden: [], unasked: false };
  const { container } = show({ site, status: null, unavailable: 'It cannot be read.' });
  expect(container.textContent).toContain('Paused everywhere');
  expect(container.textContent).not.toContain('It cannot be read.');
});

it('turns the site off with a switch', () => {
  const { onSite } = show();
  const toggle = screen.getByRole('switch', { name: 'Standpoint on news.example.org' });
  expect(toggle.getAttribute('aria-checked')).toBe('true');
  fireEvent.click(toggle);
  expect(onSite).toHaveBeenCalledWith(false);
});

const changes: ChangeAfter[] = ['canal', 'toll', 'pilots', 'dredging', 'debt'].map((issue) => ({
  entity: 'example-minister',
  name: { en: 'Example Minister' },
  issue,
  title: { en: issue },
  from: { en: 'It stays closed' },
  to: { en: 'It may open' },
  date: '2025-03-14',
}));

it('begins with what changed after the article: who, on what, to what, from what and when', () => {
  const { onChange } = show({ changes });
  const [first, ...others] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toBe('Changed since this article');
  expect(others.length).toBeGreaterThan(0);
  press('Example Minister · canal 14 Mar 2025: It may open (before: It stays closed)');
  expect(onChange).toHaveBeenCalledWith(changes[0]);
  expect(screen.getByText('3 more').closest('details')?.querySelectorAll('button')).toHaveLength(3);
});

it('says nothing of changes where there are none', () => {
  show();
  expect(screen.queryByText('Changed since this article')).toBeNull();
});

it('says its version, the day up to which its facts go, and that it sends nothing', () => {
  show();
  expect(
    screen.getByText(
      'Standpoint 1.2.3: dated positions with sources, up to 3 Dec 2025. Nothing that you read is sent anywhere.',
    ),
  ).toBeTruthy();
});

it('gives the focus to the search field', () => {
  show();
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

it('lists the hidden names that the page contains, with their places, and shows one again', () => {
  const hidden = [
    { entity: 'example-minister', name: { en: 'Example Minister' }, where: 'page' },
    { entity: 'canal-plan', name: { en: 'Canal plan' }, where: 'everywhere' },
    { entity: 'elsewhere', name: { en: 'Not on this page' }, where: 'everywhere' },
  ] as const;
  const site = { host: 'news.example.org', on: true, paused: false, hidden };
  show();
  expect(screen.queryByRole('heading', { name: 'Hidden names on this page' })).toBeNull();
  cleanup();
  const { onShowAgain } = show({
    site,
    status: { ...reading, hidden: ['example-minister', 'canal-plan'] },
  });
  const list = screen.getByRole('heading', { name: 'Hidden names on this page' }).closest('section');
  expect([...(list?.querySelectorAll('.sp-line-main') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Example Minister on this page',
    'Canal plan everywhere',
  ]);
  press('Show again: Canal plan');
  expect(onShowAgain).toHaveBeenCalledWith(hidden[1]);
});

it('says that the site is off, and turns it on', () => {
  const site = { host: 'news.example.org', on: false, paused: false, hidden: [] };
  const { onSite, container } = show({ site, status: { ...reading, state: 'off' } });
  expect(container.textContent).toContain('Standpoint is off on news.example.org');
  press('Turn on');
  expect(onSite).toHaveBeenCalledWith(true);
  cleanup();
  show({ site: { ...site, paused: true } });
  expect(screen.queryByRole('button', { name: 'Turn on' })).toBeNull();
});

it('states the status of the page in a sentence', () => {
  const site = { host: 'mail.example.org', on: true, paused: false, hidden: [] };
  const cases: [Partial<PopupProps>, string][] = [
    [{}, 'On for this site'],
    [{ status: { ...reading, state: 'not-news' } }, 'Not a news page, so nothing is marked'],
    [{ site: { ...site, on: false } }, 'Off for this site'],
    [{ site: { ...site, paused: true, hidden: [] } }, 'Paused everywhere'],
    [{ site: null }, 'Reading this page…'],
    [{ site: null, unavailable: 'No page here.' }, 'No page here.'],
  ];
  for (const [changes, sentence] of cases) {
    show(changes);
    expect(screen.getByRole('status').textContent).toBe(sentence);
    cleanup();
  }
});

it('has no switch on a page where the extension cannot run, but still has the search field', () => {
  show({ site: null, unavailable: 'No page here.' });
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.getByRole('searchbox')).toBeTruthy();
});

it('keeps the switch of a site that is off, even if the page does not answer', () => {
  show({
    site: { host: 'mail.example.org', on: false, paused: false, hidden: [] },
    status: null,
    unavailable: 'No page here.',
  });
  expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false');
  expect(screen.getByRole('status').textContent).toBe('Off for this site');
});

it('lists the entities on the page and steps to each mention', () => {
  const { onStep, onSelect, onOpen, container } = show();
  expect(container.querySelector('.sp-section h2')?.textContent).toBe('On this page · 38 mentions');
  press('Next mention of Example Minister');
  press('Previous mention');
  press('Canal plan');
  expect(onStep.mock.calls).toEqual([
    [1, 'example-minister'],
    [-1, null],
  ]);
  expect(onSelect).toHaveBeenCalledWith('canal-plan');
  expect(screen.queryByRole('button', { name: 'Open' })).toBeNull();
  cleanup();
  const second = show({ status: { ...reading, current: 3 } });
  expect(second.container.querySelector('.sp-section h2')?.textContent).toBe('On this page · 3 of 38');
  press('Open');
  expect(second.onOpen).toHaveBeenCalledOnce();
  expect(onOpen).not.toHaveBeenCalled();
});

it('says so if the page has no mentions', () => {
  show({ status: { ...reading, mentions: 0, entities: [] } });
  expect(screen.getByText('Nothing on this page is in the dossiers.')).toBeTruthy();
});

it('groups search results and shows the matching spelling', () => {
  const state = line('example-state', 'Example State', { kind: 'state' });
  const issue = line('canal', 'Passage through the canal', { type: 'issue', kind: 'issue' });
  const results = [plan, issue, { ...minister, hit: 'Beispielministerin' }, state];
  const { onSelect, container } = show({ query: 'beisp', results });
  expect([...container.querySelectorAll('h2')].map((title) => title.textContent)).toEqual([
    'People',
    'States, organisations and offices',
    'Plans',
    'Issues',
  ]);
  expect(container.querySelector('.sp-detail')?.textContent).toBe('Beispielministerin · Foreign minister');
  press('Canal plan');
  press('Passage through the canal');
  expect(onSelect.mock.calls).toEqual([['canal-plan'], ['canal']]);
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
  expect(onSelect).toHaveBeenLastCalledWith('example-minister');
});

it('says for which query nothing was found', () => {
  const { onQuery, container } = show({ query: ' xyz ' });
  expect(container.textContent).toContain('No results for “xyz”');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'canal' } });
  expect(onQuery).toHaveBeenCalledWith('canal');
});

it('opens an entity in place with a Back button, and shows no article date if there is no page', () => {
  const undated = actor({
    date: null,
    asOf: '2025-12-03',
    coverage: { ...actor().coverage, article: 'undated' },
  });
  const { onSelectBack, container } = show({ selected: undated });
  expect(container.querySelector('.sp-as-of')?.textContent).toBe('Latest as of 3 Dec 2025');
  expect(screen.getByRole('heading', { name: 'Example Minister' })).toBeTruthy();
  press('Back');
  expect(onSelectBack).toHaveBeenCalledOnce();
});

it('pauses and resumes', () => {
  const { onPause, onOptions } = show();
  press('Pause everywhere');
  press('Settings');
  expect(onPause).toHaveBeenCalledWith(true);
  expect(onOptions).toHaveBeenCalledOnce();
  cleanup();
  const paused = show({ site: { host: 'news.example.org', on: true, paused: true, hidden: [] } });
  press('Resume');
  expect(paused.onPause).toHaveBeenCalledWith(false);
});

it('shows the setting of a site while everything is paused, and says that it is paused', () => {
  show({ site: { host: 'news.example.org', on: true, paused: true, hidden: [] } });
  const toggle = screen.getByRole('switch', { checked: true });
  const described = document.getElementById(toggle.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Paused everywhere');
  expect(toggle.className).toContain('sp-switch-idle');
  cleanup();
  show();
  expect(screen.getByRole('switch').hasAttribute('aria-describedby')).toBe(false);
});

it('opens the dossiers, or the dossier of the entity that is open', () => {
  const { onPanel } = show();
  press('Dossiers');
  cleanup();
  const second = show({ selected: actor() });
  press('Open dossier');
  expect([onPanel, second.onPanel].map((asked) => asked.mock.calls)).toEqual([[['dossier']], [['dossier']]]);
});

it('says the day of the page and, on demand, why it is that day', () => {
  const reason = { origin: 'json-ld', published: '2025-02-06', others: true } as const;
  const { container } = show({ status: { ...reading, reason, modified: '2025-02-08' } });
  const note = (): string => container.querySelector('.sp-section-note')?.textContent ?? '';
  expect(note()).toContain('Article dated 6 Feb 2025\u00a0· page updated 8 Feb 2025');
  expect(note()).not.toContain('search engines');
  press('Why this day?');
  expect(note()).toContain(
    'From the page’s data for search engines. Updated 8 Feb 2025; the day of publication counts. Entries and stories with a day of their own are read as of that day.',
  );
});

it('says that a page is read as of its update, or as of the day that the reader chose', () => {
  const update = { origin: 'update', published: '2025-01-10', others: false } as const;
  const first = show({ status: { ...reading, reason: update } }).container;
  expect(first.querySelector('.sp-section-note')?.textContent).toContain(
    'Article dated 10 Jan 2025\u00a0· as of the update of 6 Feb 2025',
  );
  cleanup();
  const chosen = { origin: 'reader', published: '2025-01-10', others: false } as const;
  const second = show({ status: { ...reading, reason: chosen } }).container;
  expect(second.querySelector('.sp-section-note')?.textContent).toContain('as of 6 Feb 2025, chosen by you');
});

it('says that a page has no date, and explains none', () => {
  const reason = { origin: null, published: null, others: false } as const;
  const { container } = show({ status: { ...reading, date: null, reason } });
  expect(container.querySelector('.sp-section-note')?.textContent?.trim()).toBe('No date found on this page');
});

it('says that a change was not stored', () => {
  expect(show().container.querySelector('[role=alert]')?.textContent).toBe('');
  cleanup();
  expect(show({ refused: 1 }).container.querySelector('[role=alert]')?.textContent).toMatch(
    /could not read or write what Standpoint stores/,
  );
});
