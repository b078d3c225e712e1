// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import { siteTyped } from '../../components/options/SiteList.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { settingsFile } from '../../core/settings-file.ts';
import { about } from './about-facts.ts';
import { words } from './english.ts';
import { embedded, packActions } from './invented-packs.ts';

afterEach(cleanup);

const stored = { onExport: vi.fn(), onImport: vi.fn(async () => {}), onErase: vi.fn(async () => {}) };
const onEdit = vi.fn();

function show(
  changes: Partial<Settings> = {},
  { isRefused = false, refused = 0, accessRefused = false } = {},
) {
  vi.clearAllMocks();
  const onChange = vi.fn();
  render(
    <OptionsForm
      about={about}
      settings={{ ...DEFAULT_SETTINGS, ...changes }}
      names={new Map([['minister', { en: 'The minister' }]])}
      languages={['de', 'en', 'uk']}
      shortcuts={{
        list: [
          { name: 'next', keys: 'Alt+Shift+N' },
          { name: 'open', keys: '' },
        ],
        isRefused,
        onEdit,
      }}
      packs={[embedded()]}
      packProgress={null}
      packActions={packActions}
      stored={stored}
      words={words}
      accessRefused={accessRefused}
      refused={refused}
      onChange={onChange}
    />,
  );
  return onChange;
}

it('changes one setting at a time', () => {
  const onChange = show();
  expect((screen.getByLabelText(/^News pages/) as HTMLInputElement).checked).toBe(true);
  const labels = [
    /^Every page/,
    ...[/^Every mention/, /^Clear/, /^Marks that screen readers announce/],
    ...[/^Only on a click/, /^Dark/, /^Very large/],
  ];
  for (const label of labels) fireEvent.click(screen.getByLabelText(label));
  expect(onChange.mock.calls).toEqual([
    [{ scope: 'every' }],
    [{ density: 'all' }],
    [{ markStrength: 'clear' }],
    [{ painter: 'elements' }],
    [{ opening: 'click' }],
    [{ theme: 'dark' }],
    [{ textSize: 'largest' }],
  ]);
});

it('says that a choice was not stored', () => {
  show();
  expect(screen.getByRole('alert').textContent).toBe('');
  cleanup();
  show({}, { refused: 1 });
  expect(screen.getByRole('alert').textContent).toMatch(
    /could not read or write.*If the disk is full, free some space/,
  );
});

it('says what reading only where the reader asks means, and that the browser gave no access', () => {
  const onChange = show();
  expect(screen.queryByText(/gave no access/)).toBeNull();
  fireEvent.click(screen.getByLabelText(/^Only where I ask/));
  expect(onChange).toHaveBeenCalledWith({ scope: 'asked' });
  cleanup();
  show({ scope: 'asked' }, { accessRefused: true });
  expect(screen.getByText(/gave no access/).closest('[role=status]')).toBeTruthy();
});

it('warns that the element painter changes the page', () => {
  show();
  expect(screen.getByText(/Changes the page/)).toBeTruthy();
});

it('removes a site from the list of sites that are off', () => {
  const onChange = show({ sitesOff: ['example.com', 'example.org'] });
  fireEvent.click(screen.getByRole('button', { name: 'Remove example.com' }));
  expect(onChange).toHaveBeenCalledWith({ sitesOff: ['example.org'] });
});

it('marks a hidden entity again by one press, also if a file has named it twice', () => {
  const twice = [0, 1].map(() => ({ entity: 'minister', site: null }));
  const onChange = show({ hidden: [...twice, { entity: 'other', site: null }] });
  fireEvent.click(screen.getAllByRole('button', { name: 'Mark The minister again' })[0] as HTMLElement);
  expect(onChange).toHaveBeenCalledWith({ hidden: [{ entity: 'other', site: null }] });
});

it('marks a hidden entity again only on the site where it was hidden', () => {
  const everywhere = { entity: 'unknown-id', site: null };
  const onChange = show({ hidden: [{ entity: 'minister', site: 'example.org' }, everywhere] });
  expect(screen.getByText('on example.org').parentElement?.textContent).toBe('The minister on example.org');
  fireEvent.click(screen.getByRole('button', { name: 'Mark The minister again' }));
  expect(onChange).toHaveBeenCalledWith({ hidden: [everywhere] });
});

it.each([
  ['Chosen sites', 'sitesOn'],
  ['Sites turned off', 'sitesOff'],
] as const)('adds a site to the list “%s”, and says so if the input is not a site', (title, list) => {
  const onChange = show({ scope: 'chosen', [list]: ['example.org'] });
  const field = screen.getByLabelText(`${title}: Add a site`);
  const form = field.closest('form') as HTMLFormElement;
  const add = (typed: string) => {
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.submit(form);
  };
  add('not a site');
  expect(within(form).getByRole('status').textContent).toBe('Enter a site, such as example.org');
  expect(onChange).not.toHaveBeenCalled();
  add('https://www.Example.com/news?page=2');
  expect(onChange).toHaveBeenCalledWith({ [list]: ['example.com', 'example.org'] });
  expect(within(form).getByRole('status').textContent).toBe('');
});

it('lists the languages by their own names, and chooses one', () => {
  const onChange = show({ language: 'xx' });
  const list = screen.getByLabelText('Language') as HTMLSelectElement;
  expect(list.value).toBe('auto');
  expect([...list.options].map(({ text }) => text)).toEqual([
    'As in the browser',
    ...['Deutsch', 'English', 'Українська'],
  ]);
  fireEvent.change(list, { target: { value: 'uk' } });
  expect(onChange).toHaveBeenCalledWith({ language: 'uk' });
});

it('lists the shortcuts and leads to the page of the browser that changes them', () => {
  show();
  const told = screen.getByText('Keyboard shortcuts').parentElement;
  expect(told?.textContent).toContain('Go to the next mentionAlt+Shift+N');
  expect(told?.textContent).toContain('Open the card for the current mentionnot set');
  expect(told?.textContent).not.toContain('You find them');
  fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
  expect(onEdit).toHaveBeenCalledOnce();
  cleanup();
  show({}, { isRefused: true });
  expect(screen.getByText(/You find them where your browser lists its extensions/)).toBeTruthy();
});

describe('the stored data', () => {
  const told = (): string | undefined => screen.getByText('Stored data').parentElement?.textContent ?? '';

  it('is counted', () => {
    show({ theme: 'dark', paused: true, sitesOff: ['a.example'], sitesOn: ['b.example', 'c.example'] });
    expect(told()).toMatch(/Changed settings2Sites in your lists3Hidden names0/);
  });

  it('is saved to a file', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Save to a file' }));
    expect(stored.onExport).toHaveBeenCalledOnce();
  });

  const choose = (text: string): void => {
    const field = screen
      .getByText('Stored data')
      .parentElement?.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(field, 'files', { value: [new File([text], 'a.json')], configurable: true });
    fireEvent.change(field);
  };

  it('is loaded from a file', async () => {
    show();
    const settings: Settings = { ...DEFAULT_SETTINGS, theme: 'dark', sitesOff: ['example.org'] };
    choose(settingsFile(settings));
    await screen.findByText('The settings from the file now apply.');
    expect(stored.onImport).toHaveBeenCalledWith(settings);
  });

  it('stays as it is if the file is wrong', async () => {
    show();
    choose('[]');
    await screen.findByText(/This file holds no Standpoint settings/);
    choose(settingsFile({ ...DEFAULT_SETTINGS, theme: 'pink' as 'dark' }));
    await screen.findByText(/The value of “theme” in this file is not valid/);
    expect(stored.onImport).not.toHaveBeenCalled();
  });

  it('is erased only after a second press; the first puts the focus on the safe answer', async () => {
    show();
    const erase = screen.getByRole('button', { name: 'Erase everything' });
    fireEvent.click(erase);
    expect(document.activeElement?.textContent).toBe('Cancel');
    fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' });
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(erase);
    fireEvent.click(erase);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(stored.onErase).not.toHaveBeenCalled();
    fireEvent.click(erase);
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    await screen.findByText('Everything is erased, and all settings have their defaults.');
    expect(stored.onErase).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('is not said to be erased if the browser refuses', async () => {
    show();
    stored.onErase.mockRejectedValueOnce(new Error('The disk is full.'));
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.queryByText(/Everything is erased/)).toBeNull();
  });
});

it('shows the first hundred of many sites, and the others once they are asked for', () => {
  const sitesOff = Array.from({ length: 103 }, (_, at) => `site-${at}.example`);
  const onChange = show({ sitesOff });
  const removers = () => screen.getAllByRole('button', { name: /^Remove site-/ });
  expect(removers()).toHaveLength(100);
  fireEvent.click(screen.getByRole('button', { name: '3 more' }));
  expect(removers()).toHaveLength(103);
  fireEvent.click(removers()[102] as HTMLElement);
  expect(onChange).toHaveBeenCalledWith({ sitesOff: sitesOff.slice(0, 102) });
});

it('extracts the site from pasted text', () => {
  expect(siteTyped(' HTTPS://www.example.org:8080/a#b ')).toBe('example.org');
  expect(siteTyped('http://Новини.example/a')).toBe('xn--b1amarcd.example');
  expect(siteTyped('my_paper.example.org')).toBe('my_paper.example.org');
  expect(siteTyped('http://[2001:DB8::1]:80/')).toBe('[2001:db8::1]');
  expect(siteTyped('localhost')).toBe('localhost');
  for (const none of ['', 'two words', 'example..org', 'ftp://example.org'])
    expect(siteTyped(none)).toBeUndefined();
});
