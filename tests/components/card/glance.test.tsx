// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { full } from '../../gallery/invented-samples.ts';
import {
  actor,
  answer,
  earlier,
  inBrief,
  issue,
  later,
  moved,
  plain,
  position,
  proposal,
  report,
} from '../invented-views.ts';
import { button, covered, show } from './show-card.tsx';

afterEach(cleanup);

const glance = (changes: Parameters<typeof issue>[0], more: Parameters<typeof actor>[0] = {}) =>
  show({ view: actor({ issues: [issue(changes)], ...more }) }, 'glance');

describe('the card at a glance', () => {
  it('says subject, day, verdict and proof, and nothing of the history', () => {
    const { text, container } = glance({});
    expect(text('.sp-subject')).toBe('Passage through the canalon 6 Feb 2025');
    expect(text('.sp-verdict')).toBe('Passage for a fee that both set');
    expect(container.querySelector('.sp-soft')).toBeNull();
    expect(text('.sp-proof')).toContain('The minister said every ship may pass');
    expect(container.querySelector('.sp-history')).toBeNull();
    for (const jargon of ['restated', 'order unknown', 'in this paragraph', 'step'])
      expect(container.textContent).not.toContain(jargon);
  });

  it('shows the condition in the place of the proof', () => {
    expect(
      glance({ standing: [full], history: [full] })
        .text('.sp-proof')
        .trim(),
    ).toBe('Only after: a joint pilot service');
  });

  it('says what came since the article, else what was before', () => {
    const since = glance({ later: [{ ...later, isChange: true }], changedSince: true });
    expect(since.text('.sp-change')).toBe('Since this article: 14 May 2025, Passage for a fee that both set');
    expect(since.container.querySelectorAll('.sp-place-now, .sp-place-before, .sp-place-since')).toHaveLength(
      3,
    );
    cleanup();
    const before = glance({});
    expect(before.text('.sp-change')).toBe('Before: autumn 2024, Passage for a fee that both set');
    expect(before.container.querySelector('.sp-place-since')).toBeNull();
  });

  it('names another position that stands if it is not known which came last', () => {
    const other = position({ id: 'other', headline: { en: 'Closed to every ship' } });
    const { text } = glance({ standing: [other, moved], history: [other, moved], isOrderKnown: false });
    expect(text('.sp-change')).toBe('Also on record: Closed to every ship');
    cleanup();
    expect(
      glance({ standing: [other, moved], history: [earlier, other, moved] }).text('.sp-change'),
    ).toContain('Before:');
  });

  it('claims no change that may be from before the article', () => {
    const loose = { ...later, perhapsBefore: true as const };
    expect(glance({ later: [loose], changedSince: false }).text('.sp-change')).toContain('Before:');
  });

  it('has a soft verdict for what does not stand: a report, a forecast, an ended position', () => {
    const forecast = position({ kind: 'forecast', rank: null, rung: null });
    const ended = position({ ended: { reason: 'lapsed', date: '2025-01', government: null } });
    for (const [changes, label] of [
      [{ standing: [], history: [report] }, 'reported, not confirmed'],
      [{ standing: [], history: [forecast] }, 'forecast'],
      [{ standing: [], ended: [ended], history: [ended] }, 'lapsed, Jan 2025'],
    ] as const) {
      const { text, container } = glance(changes);
      expect(container.querySelector('.sp-verdict.sp-soft')).toBeTruthy();
      expect(text('.sp-proof')).toContain(label);
      expect(container.querySelector('.sp-place-now')).toBeNull();
      cleanup();
    }
  });

  it('leads with the subject of the paragraph, and with what was not found on it if nothing was', () => {
    const silent = [{ issue: 'night', title: { en: 'Night passage' } }];
    const nothing = glance({}, { silent });
    expect(nothing.text('.sp-subject b')).toBe('Night passage');
    expect(nothing.text('.sp-verdict')).toBe('No position of Example Minister on record');
    fireEvent.click(button('Passage through the canal'));
    expect(nothing.text('.sp-verdict')).toBe('Passage for a fee that both set');
    cleanup();
    expect(glance({ rankedBy: 'paragraph' }, { silent }).text('.sp-subject b')).toBe(
      'Passage through the canal',
    );
  });

  it('changes the subject in place, and loads it if the view has only its heading', async () => {
    const whole = actor();
    const onIssue = vi.fn(
      async (_: unknown, id: string) => whole.issues.find((one) => one.issue === id) ?? null,
    );
    const view = { ...inBrief(), issues: inBrief().issues.slice(0, 2) };
    const { text } = show({ view, onIssue }, 'glance');
    fireEvent.click(button('Harbour dues'));
    expect(text('.sp-subject b')).toBe('Harbour dues');
    expect(onIssue).not.toHaveBeenCalled();
    fireEvent.click(button('The second bridge'));
    await vi.waitFor(() => expect(text('.sp-subject b')).toBe('The second bridge'));
  });

  it('offers three other subjects and counts the rest', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => plain(id, `Subject ${id}`, 'Says so.'));
    const { container } = show({ view: actor({ issues: many }) }, 'glance');
    expect([...container.querySelectorAll('.sp-chip')].map((chip) => chip.textContent)).toEqual([
      'Subject b',
      'Subject c',
      'Subject d',
      '2 more',
    ]);
  });

  it('says when the record ends before the article', () => {
    const { text, container } = glance(
      {},
      { date: '2026-11-20', asOf: '2025-12-03', coverage: { ...covered, article: 'after' } },
    );
    expect(text('.sp-note')).toContain('this dossier ends on 3 Dec 2025');
    expect(text('.sp-day')).toBe('last known, 3 Dec 2025');
    expect(container.querySelector('.sp-place-last')).toBeTruthy();
  });

  it('shows a plan with what it asks for, how far it has come, its points and the answers', () => {
    const { text, container, onEntity } = show({ view: proposal() }, 'glance');
    expect(text('.sp-verdict')).toBe('Free passage and joint pilots');
    expect(text('.sp-proof')).toBe('1 of 2 points carried out at least in part');
    expect([...container.querySelectorAll('.sp-plan-points li')].map((point) => point.textContent)).toEqual([
      'Free passage for every ship (partly carried out)',
      'A joint pilot service, paid for by both sides',
    ]);
    expect(text('.sp-plan-answers')).toContain('accepts in part');
    fireEvent.click(button('Other State'));
    expect(onEntity).toHaveBeenCalledWith('other-state');
    expect(container.querySelector('.sp-note')).toBeNull();
  });

  it('prefers an answer on record, and labels what was only reported', () => {
    const said = answer({ value: 'accepts' });
    const heard = answer({ value: 'rejects', onRecord: false, class: 'reported', reportedBy: 'a paper' });
    const both = show({ view: proposal({ answers: [said, heard] }) }, 'glance');
    expect(both.text('.sp-plan-answers')).toContain('accepts');
    expect(both.text('.sp-plan-answers')).not.toContain('rejects');
    cleanup();
    const only = show({ view: proposal({ answers: [heard] }) }, 'glance');
    expect(only.text('.sp-plan-answers')).toMatch(/rejects\s+reported, not confirmed/);
  });

  it('says first that a plan is disputed, and shows its last stage if nothing came of its points', () => {
    const points = proposal().points.map((point) => ({ ...point, outcome: null }));
    const denial = answer({ value: 'denies-it-exists' });
    const { text, container } = show({ view: proposal({ points, answers: [denial] }) }, 'glance');
    expect(text('.sp-note')).toBe('Disputed. Its existence is denied by Example State.');
    expect(container.querySelector('.sp-verdict.sp-soft')).toBeTruthy();
    expect(text('.sp-proof')).toBe('partly carried out, Nov 2024');
    expect(container.querySelector('.sp-plan-answers')).toBeNull();
  });

  it('says that a press was not carried out', () => {
    show({ refused: true }, 'glance');
    expect(screen.getByRole('alert').textContent).toMatch(/^Not done/);
    cleanup();
    show({}, 'glance');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('opens the history in place and closes it again', () => {
    const { container } = glance({ history: [earlier, moved] });
    fireEvent.click(button('History and sources'));
    expect(container.querySelector('.sp-history')).toBeTruthy();
    fireEvent.click(button('Less'));
    expect(container.querySelector('.sp-history')).toBeNull();
    fireEvent.click(button('on 6 Feb 2025'));
    expect(screen.getByRole('button', { name: 'Latest' })).toBeTruthy();
  });
});
