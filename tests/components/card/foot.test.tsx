// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actor, issue, proposal, report, source } from '../invented-views.ts';
import { button, show } from './show-card.tsx';

afterEach(cleanup);

describe('the foot of the card', () => {
  it('copies the subject of the card with its class, quotation, source and the end date of the dossier', async () => {
    const { onCopy } = show({ view: actor() }, 'glance');
    fireEvent.click(button('Copy with source'));
    expect(onCopy.mock.calls[0]?.[0]).toBe(
      'Example Minister on Passage through the canal, 5 Feb 2025 (direct quote): The minister said every ship may pass for ' +
        'a fee that both sides set. “every ship that pays” Source: What the two sides said of the canal. Example Daily, ' +
        'published 6 Feb 2025. https://example.org/canal\nAs of 6 Feb 2025. Standpoint dossier, covering events up to ' +
        '3 Dec 2025.',
    );
    await screen.findByRole('button', { name: 'Copied' });
    fireEvent.click(button('Harbour dues'));
    fireEvent.click(button('Copied'));
    expect(onCopy.mock.calls[1]?.[0]).toMatch(/^Example Minister on Harbour dues/);
  });

  it('does not say that it copied what the browser refused to copy', async () => {
    const onCopy = vi.fn(async () => false);
    const { container } = show({ onCopy }, 'glance');
    fireEvent.click(button('Copy with source'));
    fireEvent.click(button('Something is wrong'));
    fireEvent.click(button('Copy this text'));
    await vi.waitFor(() => expect(onCopy).toHaveBeenCalledTimes(2));
    expect(container.textContent).not.toContain('Copied');
  });

  it('copies what was reported if nothing stands, with the passage of a source without an address', () => {
    const only = issue({
      standing: [],
      history: [{ ...report, source: { ...source, url: null, title: null } }],
    });
    const { onCopy } = show({ view: actor({ issues: [only] }) }, 'glance');
    fireEvent.click(button('Copy with source'));
    expect(onCopy.mock.calls[0]?.[0]).toMatch(
      /\(reported by two unnamed officials\): .* Source: Example Daily, published 6 Feb 2025\. “the canal stays open/,
    );
  });

  it('explains on request why the text was marked, and hides the entity where the user chooses', () => {
    const why = { text: 'Minister', name: { en: 'Example Minister' }, company: [], date: '2025-02-06' };
    const sentences = {
      name: '“Minister” is a name for Example Minister.',
      known: '“Minister” is ambiguous, but this page names Example Minister in full.',
      company:
        '“Minister” is ambiguous. It is taken to mean Example Minister because this page also names A and B.',
      description: '“Minister” refers to Example Minister (as of 6 Feb 2025).',
      capital: '“Minister” here means the government: Example Minister.',
    };
    const company = [{ en: 'A' }, { en: 'B' }];
    for (const [rule, sentence] of Object.entries(sentences)) {
      const { onHide, text } = show({ why: { ...why, company, rule: rule as keyof typeof sentences } });
      fireEvent.click(button('Why is this marked?'));
      expect(text('.sp-why p')).toBe(sentence);
      for (const place of ['on this page', 'on this site', 'everywhere']) fireEvent.click(button(place));
      expect(onHide.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
      cleanup();
    }
    const unsure = [
      ['company', '“Minister” is ambiguous. On this page it is taken to mean Example Minister.'],
      ['description', '“Minister” refers to Example Minister (the only match in this dossier).'],
    ] as const;
    for (const [rule, sentence] of unsure) {
      const { text } = show({ why: { ...why, rule, date: null } });
      fireEvent.click(button('Why is this marked?'));
      expect(text('.sp-why p')).toBe(sentence);
      cleanup();
    }
  });

  it('offers to hide the name from the menu, and takes the place of what is less than the proof', () => {
    const why = { text: 'Minister', name: { en: 'X' }, company: [], date: null, rule: 'name' as const };
    const { onHide, container } = show({ why }, 'glance');
    fireEvent.click(button('Hide Example Minister'));
    expect(container.querySelector('.sp-chip')).toBeNull();
    expect(container.querySelector('.sp-busy .sp-proof')).toBeTruthy();
    fireEvent.click(button('on this site'));
    expect(onHide.mock.calls).toEqual([['site']]);
    fireEvent.click(button('Hide Example Minister'));
    expect(container.querySelector('.sp-why')).toBeNull();
  });

  it('explains and hides nothing after the reader has opened another entity', () => {
    show({ why: null }, 'glance');
    expect(screen.queryByRole('button', { name: /^(Why|Hide)/ })).toBeNull();
  });

  it('offers to hide a name only under its own card, not under the one to which it led', () => {
    const why = { text: 'Plan', name: { en: 'Plan' }, company: [], date: null, rule: 'name' as const };
    const { container, change, onEntity } = show({ view: proposal(), why });
    fireEvent.click(button(/^Hide /));
    expect(button('everywhere')).toBeTruthy();
    fireEvent.click(button('Example Minister'));
    expect(onEntity).toHaveBeenCalledOnce();
    change({ view: actor(), why: null });
    expect(container.querySelector('.sp-why')).toBeNull();
    expect(container.querySelector('.sp-busy')).toBeNull();
  });

  it('shows the text of a report before it is copied', async () => {
    const why = { text: 'the minister', name: { en: 'X' }, company: [], date: null, rule: 'name' as const };
    const { onCopy, text } = show({ why }, 'glance');
    fireEvent.click(button('Something is wrong'));
    expect(onCopy).not.toHaveBeenCalled();
    const said = text('.sp-report');
    expect(said).toContain('Marked: “the minister”');
    expect(said).toContain('Subject: Passage through the canal');
    fireEvent.click(button('Copy this text'));
    expect(onCopy.mock.calls).toEqual([[said]]);
    await screen.findByRole('button', { name: 'Copied' });
  });

  it('links the forms of a project that has an address, filled in', () => {
    show({ about: { version: '1.2.3', home: 'https://github.com/example/standpoint' } }, 'glance');
    fireEvent.click(button('Something is wrong'));
    const links = screen.getAllByRole('link').filter((link) => link.closest('.sp-why'));
    expect(links.map((link) => link.textContent)).toEqual(['Report a wrong mark', 'Report a wrong fact']);
    expect(screen.queryByRole('button', { name: 'Copy this text' })).toBeNull();
  });

  it('turns the site off, closes, and has a Back button only if there is a previous card', () => {
    const onBack = vi.fn();
    const { onOff, onClose } = show({ onBack });
    fireEvent.click(button('Turn off on this site'));
    fireEvent.click(button('Close the card of Example Minister'));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Back' }));
    expect([onOff, onClose, onBack].map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('says of each button what it is about', () => {
    show({}, 'glance');
    const of = 'Example Minister, Passage through the canal';
    for (const name of [`History and sources: ${of}`, `Compare: ${of}`]) expect(button(name)).toBeTruthy();
    expect(screen.getByLabelText('More actions: Example Minister').localName).toBe('summary');
  });

  it('opens the comparison and, below the history, the dossier, on the current subject', () => {
    const { onPanel } = show({}, 'glance');
    fireEvent.click(button(/^Compare/));
    fireEvent.click(button('Fishing grounds'));
    fireEvent.click(button(/^Compare/));
    fireEvent.click(button(/^History and sources/));
    expect(screen.queryByRole('button', { name: /^Compare/ })).toBeNull();
    fireEvent.click(button(/^Open dossier/));
    expect(onPanel.mock.calls).toEqual([
      ['compare', 'canal'],
      ['compare', 'fishing'],
      ['dossier', 'fishing'],
    ]);
    cleanup();
    const plan = show({ view: proposal() }, 'glance');
    fireEvent.click(button(/^Compare/));
    expect(plan.onPanel.mock.calls).toEqual([['compare', null]]);
  });

  it('moves the focus through the menu by the arrow keys, and closes it when the focus leaves', () => {
    const { container } = show({}, 'glance');
    const menu = container.querySelector('details') as HTMLDetailsElement;
    menu.open = true;
    const summary = menu.querySelector('summary') as HTMLElement;
    summary.focus();
    fireEvent.keyDown(summary, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Copy with source');
    fireEvent.keyDown(summary, { key: 'ArrowUp' });
    fireEvent.keyDown(summary, { key: 'ArrowUp' });
    expect(document.activeElement?.textContent).toBe('Something is wrong');
    fireEvent.focusOut(menu, { relatedTarget: button(/^Compare/) });
    expect(menu.open).toBe(false);
  });
});
