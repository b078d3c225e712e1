// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { SourceLine } from '../../../components/shared/SourceLine.tsx';
import { words } from '../english.ts';
import { actor, issue, moved, position, source } from '../invented-views.ts';
import { showBody } from '../show-body.tsx';
import { button, show } from './show-card.tsx';

afterEach(cleanup);

const PASSAGE = 'https://example.org/canal#:~:text=the%20canal%20stays%20open%20to%20every%20flag';
const line = (changes: Partial<typeof source>) =>
  render(<SourceLine date="2025-02-05" source={{ ...source, ...changes }} words={words} />);
const withSource = (changes: Partial<typeof source>) => {
  const standing = [position({ source: { ...source, ...changes } })];
  return actor({ issues: [issue({ standing, history: standing })] });
};

describe('a source', () => {
  it('opens at the passage by its name, without a referrer, and shows its wording in place', () => {
    const { container } = line({
      wording: 'machine-translated',
      publisher: 'Example Daily (Eastern service)',
    });
    const link = screen.getByRole('link', { name: 'Source: Example Daily, 5 Feb 2025 (opens in a new tab)' });
    expect(link.textContent).toBe('Example Daily');
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('href')).toBe(PASSAGE);
    fireEvent.click(button('Source: Example Daily, 5 Feb 2025'));
    const box = container.querySelector('.sp-source')?.textContent;
    expect(box).toContain('Example Daily (Eastern service), published 6 Feb 2025');
    expect(box).toContain('This is a machine translation');
    expect(box).toContain('From the source“the canal stays open to every flag”');
  });

  it('leaves out what is not known: address, title and publisher', () => {
    const { container } = line({ title: null, publisher: null, url: null });
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.click(button('Source: 5 Feb 2025'));
    expect(container.querySelector('.sp-source')?.textContent).toBe(
      'published 6 Feb 2025From the source“the canal stays open to every flag”',
    );
  });

  it('that was read for facts opens its page as “Read at …”, with its address and day, and cites nothing', () => {
    const page = { passage: null, read: '2026-11-27', url: 'https://www.example.org/canal-news' };
    const { container } = line(page);
    const link = screen.getByRole('link', { name: 'Read at Example Daily, 5 Feb 2025 (opens in a new tab)' });
    expect(link.textContent).toBe('Read at Example Daily');
    expect(link.getAttribute('href')).toBe('https://www.example.org/canal-news');
    fireEvent.click(button('Source: Example Daily, 5 Feb 2025'));
    expect(container.querySelector('.sp-source')?.textContent).toBe(
      'What the two sides said of the canalExample Daily, published 6 Feb 2025example.org/canal-newsRead for facts on 27 Nov 2026.',
    );
    expect(container.querySelector('q')).toBeNull();
    cleanup();
    show({ view: withSource(page) }, 'glance');
    expect(screen.getByRole('link').textContent).toBe('Read at Example Daily');
    cleanup();
    const { container: history } = show({ view: withSource(page) });
    expect(history.querySelector('.sp-cite')).toBeNull();
    expect(history.textContent).toContain('Read at Example Daily');
  });

  it('is named after the outlet in which an agency’s text was read', () => {
    const { container } = line({
      publisher: 'Example Wire (in The Canal Herald)',
      passage: null,
      read: '2026-11-27',
    });
    expect(screen.getByRole('link').textContent).toBe('Read at The Canal Herald');
    fireEvent.click(button('Source: The Canal Herald, 5 Feb 2025'));
    expect(container.querySelector('.sp-source')?.textContent).toContain(
      'Example Wire (in The Canal Herald)',
    );
  });

  it('is a link in the line of proof', () => {
    show({ view: withSource({}) }, 'glance');
    expect(screen.getByRole('link').getAttribute('href')).toBe(PASSAGE);
  });

  it('without an address opens the history, where its passage is shown at once', () => {
    const { text, container } = show({ view: withSource({ url: null }) }, 'glance');
    expect(container.textContent).not.toContain('stays open');
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.click(button('Source: Example Daily, 5 Feb 2025'));
    expect(text('.sp-entries .sp-cite')).toBe('“the canal stays open to every flag”');
    expect(text('.sp-entries .sp-meta')).toContain('Example Daily 6 Feb 2025');
    expect(container.textContent).not.toMatch(/unknown|No public/);
  });

  it('has quotation marks only for the original wording', () => {
    showBody({ view: actor({ issues: [issue({ standing: [moved] })] }) });
    expect(screen.getByText('“every ship that pays”').tagName).toBe('Q');
    cleanup();
    const translated = position({
      class: 'quoted',
      quote: { text: 'no ship at night', wording: 'translated' },
    });
    const { text, container } = showBody({ view: actor({ issues: [issue({ standing: [translated] })] }) });
    expect(text('.sp-quote')).toBe('In translation: no ship at night');
    expect(container.querySelector('.sp-standing q')).toBeNull();
    expect(text('.sp-standing .sp-badge')).toBe('direct quote, in translation');
  });
});
