// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actor, issue, proposal } from '../invented-views.ts';
import { button, show } from './show-card.tsx';

afterEach(cleanup);

describe('the foot of the card', () => {
  it('copies a citation with the class, the source and the end date of the dossier', () => {
    const { onCopy } = show({ view: actor({ issues: [issue()] }) });
    fireEvent.click(button('Copy citation'));
    expect(onCopy.mock.calls[0]?.[0]).toBe(
      'Example Minister on Passage through the canal, 5 Feb 2025 (direct quote): The minister said every ship may pass for ' +
        'a fee that both sides set. Source: What the two sides said of the canal. Example Daily, published 6 Feb 2025. ' +
        'https://example.org/canal\nAs of 6 Feb 2025. Standpoint dossier, covering events up to 3 Dec 2025.',
    );
    expect(button('Copied')).toBeTruthy();
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
      expect(button('Why is this marked?').getAttribute('aria-expanded')).toBe('false');
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

  it('turns the site off, closes, and has a Back button only if there is a previous card', () => {
    const onBack = vi.fn();
    const { onOff, onClose } = show({ onBack });
    fireEvent.click(button('Turn off on this site'));
    fireEvent.click(button('Close'));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Back' }));
    expect([onOff, onClose, onBack].map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });
});

it('opens the dossier, and for a proposal also the comparison', () => {
  const { onPanel } = show();
  fireEvent.click(button('Open dossier'));
  expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull();
  cleanup();
  const second = show({ view: proposal() });
  fireEvent.click(button('Compare'));
  expect([onPanel, second.onPanel].map((asked) => asked.mock.calls)).toEqual([[['dossier']], [['compare']]]);
});
