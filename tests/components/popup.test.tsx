// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { PageStatus } from '../../core/page-status.ts';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import type { EntityLine } from '../../core/positions/view.ts';
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
    onShowHidden: vi.fn(),
    onPanel: vi.fn(),
    onOptions: vi.fn(),
  };
  const site = { host: 'news.example.org', on: true, paused: false, hiddenHere: 0 };
  const props = {
    site,
    status: reading,
    unavailable: null,
    query: '',
    results: [],
    selected: null,
    about: { version: '1.2.3', upTo: '2025-12-03' },
    changes: [],
  };
  const { container } = render(<Popup words={words} {...props} {...asked} {...changes} />);
  return { ...asked, container };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

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

it('says how many names are hidden on this page, and marks them again', () => {
  show();
  expect(screen.queryByText(/hidden on this page/)).toBeNull();
  cleanup();
  const site = { host: 'news.example.org', on: true, paused: false, hiddenHere: 2 };
  const { container, onShowHidden } = show({ site });
  expect(container.textContent).toContain('2 names are hidden on this page.');
  press('Mark again');
  expect(onShowHidden).toHaveBeenCalledOnce();
});

it('states the status of the page in a sentence', () => {
  const site = { host: 'mail.example.org', on: true, paused: false, hiddenHere: 0 };
  const cases: [Partial<PopupProps>, string][] = [
    [{}, 'On for this site'],
    [{ status: { ...reading, state: 'not-news' } }, 'Not a news page, so nothing is marked'],
    [{ site: { ...site, on: false } }, 'Off for this site'],
    [{ site: { ...site, paused: true, hiddenHere: 0 } }, 'Paused everywhere'],
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
    site: { host: 'mail.example.org', on: false, paused: false, hiddenHere: 0 },
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
  const paused = show({ site: { host: 'news.example.org', on: true, paused: true, hiddenHere: 0 } });
  press('Resume');
  expect(paused.onPause).toHaveBeenCalledWith(false);
});

it('shows the setting of a site while everything is paused, and says that it is paused', () => {
  show({ site: { host: 'news.example.org', on: true, paused: true, hiddenHere: 0 } });
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
