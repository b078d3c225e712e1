// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popover, type PopoverProps } from '../../components/Popover.tsx';
import type { IssueView } from '../../core/positions/view.ts';
import { words } from './translate.ts';
import {
  actor,
  answer,
  earlier,
  inBrief,
  issue,
  later,
  moved,
  position,
  proposal,
  report,
  source,
} from './views.ts';

afterEach(cleanup);

function show(changes: Partial<PopoverProps> = {}) {
  const asked = {
    onLatest: vi.fn(),
    onEntity: vi.fn(),
    onIssue: vi.fn(() => new Promise<IssueView | null>(() => {})),
    onDate: vi.fn(),
    onPanel: vi.fn(),
    onCopy: vi.fn(),
    onOff: vi.fn(),
    onHide: vi.fn(),
    why: null,
    onClose: vi.fn(),
  };
  const { container } = render(
    <Popover {...words} view={actor()} latest={null} modified={null} onBack={null} {...asked} {...changes} />,
  );
  const text = (selector: string): string => container.querySelector(selector)?.textContent ?? '';
  return { ...asked, container, text };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const covered = { from: '2022-01-01', to: '2025-12-03' };

describe('the popover of an actor', () => {
  it('tells of a later change of the page beside its date, and not of the latest', () => {
    expect(show({ modified: '2025-02-08' }).text('.sp-as-of p')).toContain('page updated 8 Feb 2025');
    cleanup();
    expect(show({ modified: '2025-02-08', latest: actor() }).text('.sp-as-of p')).not.toContain('updated');
  });

  it('is a dialog named for the entity, with the role and the day', () => {
    const { text } = show();
    expect(screen.getByRole('dialog', { name: 'Example Minister' }).tabIndex).toBe(-1);
    expect(text('.sp-role')).toBe('Foreign minister of Example State');
    expect(text('.sp-as-of p')).toBe('Position on 6 Feb 2025');
  });

  it('shows three issues open and the rest a line each, which open when pressed', () => {
    show();
    expect(screen.queryByText(/once the canal is settled/)).toBeNull();
    const closed = button(/The second bridge/);
    expect(closed.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(closed);
    expect(closed.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/once the canal is settled/)).toBeTruthy();
    expect(
      screen
        .getAllByRole('button')
        .filter((each) => each.closest('h3') && each.getAttribute('aria-expanded') === 'true'),
    ).toHaveLength(4);
  });

  it('asks for an issue of which it has a line only once that is opened', async () => {
    const whole = actor();
    const onIssue = vi.fn(
      async (_: unknown, id: string) => whole.issues.find((one) => one.issue === id) ?? null,
    );
    const view = inBrief();
    show({ view, onIssue });
    expect(screen.queryByText(/once the canal is settled/)).toBeNull();
    expect(onIssue).not.toHaveBeenCalled();
    fireEvent.click(button(/The second bridge/));
    expect(await screen.findByText(/once the canal is settled/)).toBeTruthy();
    expect(onIssue.mock.calls).toEqual([[view, 'bridge']]);
  });

  it('claims of no date that it is later than the article where it only may be', () => {
    const loose = position({
      id: 'loose',
      date: '2025',
      perhapsBefore: true,
      summary: { en: 'Dredged it.' },
    });
    const { container } = show({ view: actor({ issues: [issue({ later: [loose, later] })] }) });
    const lists = [...container.querySelectorAll('.sp-history-later')].map((list) => [
      list.querySelector('h4')?.textContent,
      [...list.querySelectorAll('.sp-summary')].map((said) => said.firstChild?.textContent),
    ]);
    expect(lists).toEqual([
      ['May be before or after this article', ['Dredged it.']],
      ['After this article', ['Closed the canal to all ships.']],
    ]);
  });

  it('says the step on the ladder and the step before in words', () => {
    const { text, container } = show();
    expect(text('.sp-step')).toBe('Step 2 of 4: Passage for a fee · before: step 1');
    expect(container.querySelectorAll('.sp-path')).toHaveLength(1);
  });

  it('draws no path where the order of two positions is not known', () => {
    const unsure = position({ move: { kind: 'order-unknown' } });
    const { container, text } = show({
      view: actor({ issues: [issue({ standing: [unsure], history: [earlier, unsure] })] }),
    });
    expect(container.querySelector('.sp-path')).toBeNull();
    expect(text('.sp-step')).toBe('Step 2 of 4: Passage for a fee');
    expect(screen.getByText('order unknown')).toBeTruthy();
  });

  it('puts what came after the article apart and flags the change', () => {
    const { text } = show();
    expect(text('.sp-history-later')).toContain('Closed the canal to all ships.');
    expect(text('.sp-standing')).not.toContain('Closed the canal');
    expect(screen.getByText('changed since this article')).toBeTruthy();
  });

  it('shows a report since then as unconfirmed, not as the position', () => {
    const { text } = show();
    expect(text('.sp-history-report')).toContain('1 later report, not confirmed');
    expect(text('.sp-history-report')).toContain('reported by two unnamed officials');
  });

  it('says that only reports are known where nothing is on record', () => {
    const only = issue({ standing: [], history: [report], ageMonths: null });
    const { text } = show({ view: actor({ issues: [only] }) });
    expect(text('.sp-row h3')).toContain('reported, not confirmed');
    expect(text('.sp-row')).toContain('Nothing on record up to 6 Feb 2025.');
    expect(text('.sp-step')).toBe('Reported at step 3 of 4: Passage by day only');
  });

  it('shows two standing statements without an order, each with its speaker', () => {
    const speaker = { id: 'example-speaker', name: { en: 'Example Speaker' } };
    const two = [position({ id: 'one', speaker, disputed: true }), position({ id: 'two', rank: 3 })];
    const { onEntity, text } = show({ view: actor({ issues: [issue({ standing: two, history: two })] }) });
    expect(screen.getByText('2 statements, no order between them known')).toBeTruthy();
    expect(screen.getByText('disputed')).toBeTruthy();
    expect(text('.sp-step')).toBe('Step 2 of 4: Passage for a fee · Step 4 of 4: Closed to all');
    fireEvent.click(button('Example Speaker'));
    expect(onEntity).toHaveBeenCalledWith('example-speaker');
  });

  it('keeps a long history short until more is asked for', () => {
    const old = ['a', 'b', 'c', 'd'].map((id) =>
      position({ id, date: '2023', summary: { en: `Said ${id}.` } }),
    );
    show({ view: actor({ issues: [issue({ history: [...old, moved] })] }) });
    expect(screen.queryByText(/Said b\./)).toBeNull();
    fireEvent.click(button('Show 2 more'));
    expect(screen.getByText(/Said b\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  it('names the issues of the paragraph on which nothing is found', () => {
    const silent = [{ issue: 'night', title: { en: 'Night passage' } }];
    const { text } = show({ view: actor({ issues: [], silent }) });
    expect(text('.sp-row')).toContain('No position of theirs on Night passage found up to 6 Feb 2025.');
  });

  it('marks English text of the dossier inside another language', () => {
    const { container } = show({ language: 'de-AT' });
    expect(container.querySelector('.sp-name')?.textContent).toBe('Beispielministerin');
    expect(container.querySelector('.sp-role [lang=en]')?.textContent).toBe(
      'Foreign minister of Example State',
    );
    expect(container.querySelector('.sp-name [lang]')).toBeNull();
  });

  it('keeps the language and direction of the page out', () => {
    show({ language: 'ar' });
    expect(screen.getByRole('dialog').getAttribute('dir')).toBe('rtl');
    expect(screen.getByRole('dialog').getAttribute('lang')).toBe('ar');
  });
});

describe('the date of the popover', () => {
  it('says that the article is younger than the dossier and how old each position is', () => {
    const view = actor({
      date: '2026-11-20',
      asOf: '2025-12-03',
      coverage: { ...covered, article: 'after' },
      issues: [issue({ ageMonths: 20 })],
    });
    const { text } = show({ view });
    expect(text('.sp-note')).toBe(
      'This article is of 20 Nov 2026; this dossier ends on 3 Dec 2025. Below is what was last documented.',
    );
    expect(screen.getByText('20 months old · nothing later found up to 3 Dec 2025')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Latest' })).toBeNull();
  });

  it('says that a page gives no date and lets the reader set one', () => {
    const view = actor({ date: null, asOf: '2025-12-03', coverage: { ...covered, article: 'undated' } });
    const { onDate, text } = show({ view });
    expect(text('.sp-as-of p')).toBe('This page gives no date: latest known positions');
    fireEvent.click(button('Set a date'));
    const input = screen.getByLabelText('Date of the article');
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(onDate).not.toHaveBeenCalled();
    fireEvent.input(input, { target: { value: '2025-02-06' } });
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(onDate).toHaveBeenCalledWith('2025-02-06');
  });

  it('says that an article is older than the dossier', () => {
    const issues = [issue({ standing: [], history: [], later: [later], ageMonths: null })];
    const view = actor({ date: '2019-03-01', coverage: { ...covered, article: 'before' }, issues });
    const { text } = show({ view });
    expect(text('.sp-note')).toContain('this dossier begins on 1 Jan 2022');
    expect(text('.sp-history-later')).toContain('Closed the canal');
  });

  it('switches to the latest and back', () => {
    const { onLatest } = show();
    expect(button('Article date').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Latest'));
    expect(onLatest).toHaveBeenCalledWith(true);
    cleanup();
    const undated = actor({ date: null, asOf: '2025-12-03', coverage: { ...covered, article: 'undated' } });
    const { text } = show({ latest: undated });
    expect(text('.sp-as-of p')).toBe('Known up to 3 Dec 2025');
    expect(button('Latest').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('a source', () => {
  const withSource = (changes: Partial<typeof source>) =>
    actor({ issues: [issue({ standing: [position({ source: { ...source, ...changes } })], history: [] })] });

  it('opens in place with its wording and a link that tells its site nothing', () => {
    const { text } = show({ view: withSource({ wording: 'machine-translated' }) });
    fireEvent.click(button('Source: Example Daily, 5 Feb 2025'));
    expect(text('.sp-source')).toContain('Example Daily, published 6 Feb 2025');
    expect(text('.sp-source')).toContain('A machine translation');
    expect(text('.sp-passage')).toBe('The source’s wording“the canal stays open to every flag”');
    const link = screen.getByRole('link', { name: /Open the source/ });
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('href')).toBe(
      'https://example.org/canal#:~:text=the%20canal%20stays%20open%20to%20every%20flag',
    );
  });

  it('says so where title, publisher and address are not known', () => {
    const { text } = show({ view: withSource({ title: null, publisher: null, url: null }) });
    fireEvent.click(button('Source: Publisher not known, 5 Feb 2025'));
    expect(text('.sp-source')).toContain('Title not known');
    expect(text('.sp-source')).toContain('No public address known.');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('stands in quotation marks only in the original wording', () => {
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
    expect(text('.sp-standing .sp-badge')).toBe('own words, in translation');
  });
});

describe('the popover of a proposal', () => {
  it('says first where its existence is denied, each denier once, and nothing of that elsewhere', () => {
    const denial = answer({ value: 'denies-it-exists' });
    const { text } = show({ view: proposal({ answers: [denial, answer(), denial] }) });
    expect(text('.sp-body > :first-child')).toBe('Disputed. Its existence is denied by: Example State.');
    cleanup();
    expect(show({ view: proposal() }).container.querySelector('.sp-note')).toBeNull();
  });

  it('shows proposers, points, stages and answers with their classes', () => {
    const { text, onEntity, container } = show({ view: proposal() });
    fireEvent.click(button('Old canal plan'));
    expect(onEntity).toHaveBeenLastCalledWith('old-plan');
    expect(text('.sp-role')).toContain('Put forward by Example Minister · Oct 2024');
    expect(container.querySelectorAll('.sp-points > li')).toHaveLength(2);
    expect(text('.sp-stages')).toContain('partly met');
    expect(text('.sp-answers')).toContain('accepts in part');
    expect(text('.sp-answers')).toContain('reported by Example Daily');
    expect(text('.sp-history-later')).toContain('rejects');
    fireEvent.click(button('Other State'));
    expect(onEntity).toHaveBeenCalledWith('other-state');
  });

  it('keeps answers that may be older than the article from those that are younger', () => {
    const laterAnswers = [answer({ date: '2025', perhapsBefore: true })];
    const { container } = show({ view: proposal({ laterAnswers }) });
    const headings = [...container.querySelectorAll('.sp-history-later h4')].map((each) => each.textContent);
    expect(headings).toEqual(['May be before or after this article']);
  });

  it('says where it is later than the article, has no proposer and no answer', () => {
    const { text } = show({
      view: proposal({ isLater: true, proposedBy: [], answers: [], laterAnswers: [] }),
    });
    expect(text('.sp-role')).toContain('Proposer not documented');
    expect(text('.sp-role')).toContain('dated after this article');
    expect(text('.sp-body')).toContain('No answer found up to 6 Feb 2025.');
  });
});

describe('the foot of the popover', () => {
  it('copies a citation with class, source and the dossier’s end', () => {
    const { onCopy } = show({ view: actor({ issues: [issue()] }) });
    fireEvent.click(button('Copy citation'));
    expect(onCopy.mock.calls[0]?.[0]).toBe(
      'Example Minister on Passage through the canal, 5 Feb 2025 (own words): Would let every ship pass, for a fee ' +
        'that both sides set. Source: What the two sides said of the canal. Example Daily, published 6 Feb 2025. ' +
        'https://example.org/canal\nAs of 6 Feb 2025. Standpoint, dossier up to 3 Dec 2025.',
    );
    expect(button('Copied')).toBeTruthy();
  });

  it('says why the place was marked, once it is asked, and hides the entity where the reader wants', () => {
    const why = { text: 'Minister', name: { en: 'Example Minister' }, company: [], date: '2025-02-06' };
    const sentences = {
      name: '“Minister” is a name of Example Minister.',
      known: '“Minister” could be others too; Example Minister is named in full on this page.',
      company:
        '“Minister” could be others too; taken for Example Minister, since this page also names A and B.',
      description: '“Minister” describes Example Minister (6 Feb 2025).',
      capital: '“Minister” stands here for its government, Example Minister.',
    };
    const company = [{ en: 'A' }, { en: 'B' }];
    for (const [rule, sentence] of Object.entries(sentences)) {
      const { onHide, text } = show({ why: { ...why, company, rule: rule as keyof typeof sentences } });
      expect(button('Why marked?').getAttribute('aria-expanded')).toBe('false');
      fireEvent.click(button('Why marked?'));
      expect(text('.sp-why p')).toBe(sentence);
      for (const place of ['on this page', 'on this site', 'everywhere']) fireEvent.click(button(place));
      expect(onHide.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
      cleanup();
    }
  });

  it('turns the site off, closes, and leads back only where there is a way back', () => {
    const onBack = vi.fn();
    const { onOff, onClose } = show({ onBack });
    fireEvent.click(button('Off on this site'));
    fireEvent.click(button('Close'));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Back' }));
    expect([onOff, onClose, onBack].map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });
});

it('leads to the dossier, and from a proposal to the comparison too', () => {
  const { onPanel } = show();
  fireEvent.click(button('Open dossier'));
  expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull();
  cleanup();
  const second = show({ view: proposal() });
  fireEvent.click(button('Compare'));
  expect([onPanel, second.onPanel].map((asked) => asked.mock.calls)).toEqual([[['dossier']], [['compare']]]);
});
