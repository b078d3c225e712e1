// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import { siteTyped } from '../../components/options/SiteList.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { about } from './about-facts.ts';
import { words } from './english.ts';

afterEach(cleanup);

function show(changes: Partial<Settings> = {}) {
  const onChange = vi.fn();
  render(
    <OptionsForm
      about={about}
      settings={{ ...DEFAULT_SETTINGS, ...changes }}
      names={new Map([['minister', { en: 'The minister' }]])}
      words={words}
      onChange={onChange}
    />,
  );
  return onChange;
}

it('changes one setting at a time', () => {
  const onChange = show();
  expect((screen.getByLabelText(/^News pages/) as HTMLInputElement).checked).toBe(true);
  for (const label of [/^Every page/, /^Every mention/, /^Marks that screen readers announce/])
    fireEvent.click(screen.getByLabelText(label));
  expect(onChange.mock.calls).toEqual([
    [{ scope: 'every' }],
    [{ density: 'all' }],
    [{ painter: 'elements' }],
  ]);
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

it('marks a hidden entity again only on the site where it was hidden', () => {
  const everywhere = { entity: 'unknown-id', site: null };
  const onChange = show({ hidden: [{ entity: 'minister', site: 'example.org' }, everywhere] });
  expect(screen.getByText('on example.org').parentElement?.textContent).toBe('The minister on example.org');
  fireEvent.click(screen.getByRole('button', { name: 'Mark The minister again' }));
  expect(onChange).toHaveBeenCalledWith({ hidden: [everywhere] });
});

it('adds a site to the chosen ones, and says so if the input is not a site', () => {
  const onChange = show({ scope: 'chosen', sitesOn: ['example.org'] });
  const field = screen.getByLabelText('Add a site');
  const add = (typed: string) => {
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
  };
  add('not a site');
  expect(screen.getByRole('status').textContent).toBe('Enter a site, such as example.org');
  expect(onChange).not.toHaveBeenCalled();
  add('https://www.Example.com/news?page=2');
  expect(onChange).toHaveBeenCalledWith({ sitesOn: ['example.com', 'example.org'] });
  expect(screen.getByRole('status').textContent).toBe('');
});

it('extracts the site from pasted text', () => {
  expect(siteTyped(' HTTPS://www.example.org:8080/a#b ')).toBe('example.org');
  expect(siteTyped('новини.example')).toBe('новини.example');
  expect(siteTyped('localhost')).toBe('localhost');
  for (const none of ['', 'two words', 'example..org', 'ftp://example.org'])
    expect(siteTyped(none)).toBeUndefined();
});
