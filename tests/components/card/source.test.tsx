// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { actor, issue, position, source } from '../invented-views.ts';
import { button, show } from './show-card.tsx';

afterEach(cleanup);

describe('a source', () => {
  const withSource = (changes: Partial<typeof source>) =>
    actor({ issues: [issue({ standing: [position({ source: { ...source, ...changes } })], history: [] })] });

  it('opens in place with its wording and a link that sends no referrer', () => {
    const { text } = show({ view: withSource({ wording: 'machine-translated' }) });
    fireEvent.click(button('Source: Example Daily, 5 Feb 2025'));
    expect(text('.sp-source')).toContain('Example Daily, published 6 Feb 2025');
    expect(text('.sp-source')).toContain('This is a machine translation');
    expect(text('.sp-passage')).toBe('From the source“the canal stays open to every flag”');
    const link = screen.getByRole('link', { name: /Open the source/ });
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('href')).toBe(
      'https://example.org/canal#:~:text=the%20canal%20stays%20open%20to%20every%20flag',
    );
  });

  it('has no link if the address is unknown, and says so if title and publisher are', () => {
    const { text } = show({ view: withSource({ title: null, publisher: null, url: null }) });
    fireEvent.click(button('Source: Publisher unknown, 5 Feb 2025'));
    expect(text('.sp-source')).toContain('Title unknown');
    expect(text('.sp-passage')).toContain('the canal stays open');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('has quotation marks only for the original wording', () => {
    show();
    expect(screen.getByText('“every ship that pays”').tagName).toBe('Q');
    cleanup();
    const translated = position({
      class: 'quoted',
      quote: { text: 'no ship at night', wording: 'translated' },
    });
    const { text, container } = show({ view: actor({ issues: [issue({ standing: [translated] })] }) });
    expect(text('.sp-quote')).toBe('In translation: no ship at night');
    expect(container.querySelector('.sp-standing q')).toBeNull();
    expect(text('.sp-standing .sp-badge')).toBe('direct quote, in translation');
  });
});
