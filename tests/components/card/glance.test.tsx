// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { full } from '../../gallery/invented-samples.ts';
import { words } from '../english.ts';
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
    expect(text('.sp-proof')).toBe('direct quote\u00a0· 5 Feb 2025\u00a0· Example Daily');
    expect(container.textContent).not.toContain('The minister said every ship may pass');
    expect(container.querySelector('.sp-history')).toBeNull();
    for (const jargon of ['restated', 'order unknown', 'in this paragraph', 'step'])
      expect(container.textContent).not.toContain(jargon);
  });

  it('shows the condition in the place of how it is known', () => {
    expect(glance({ standing: [full], history: [full] }).text('.sp-proof')).toBe(
      'Only after: a joint pilot service\u00a0· 5 Feb 2025\u00a0· Example Daily',
    );
  });

  it('says how old a position is, and who said it if not the holder', () => {
    const said = position({ speaker: { id: 'speaker', name: { en: 'Example Speaker' } } });
    expect(glance({ standing: [said], history: [said], ageMonths: 11 }).text('.sp-proof')).toBe(
      'said by Example Speaker\u00a0· 5 Feb 2025\u00a0· 11 months old\u00a0· Example Daily',
    );
  });

  it('says a newer position on no step if the last one on a step is more than 60 days older, and names that too', () => {
    const newer = position({
      id: 'newer',
      rung: null,
      rank: null,
      date: '2025-02-05',
      headline: { en: 'A newer word' },
    });
    const older = (date: string) => position({ id: 'older', date, headline: { en: 'The last step' } });
    const late = [older('2024-12-06'), newer];
    const fresh = glance({ standing: late, history: late });
    expect(fresh.text('.sp-verdict')).toBe('A newer word');
    expect(fresh.text('.sp-change-beside')).toBe('Also on record: 6 Dec 2024, The last step');
    expect(fresh.container.querySelectorAll('.sp-place-now')).toHaveLength(1);
    cleanup();
    const near = [older('2024-12-08'), newer];
    expect(glance({ standing: near, history: near }).text('.sp-verdict')).toBe('The last step');
  });

  it('warns of a disputed position in the strip', () => {
    const disputed = position({ disputed: true });
    expect(glance({ standing: [disputed], history: [disputed] }).text('.sp-strip')).toBe(
      'Others contradict this account.',
    );
    cleanup();
    expect(glance({}).container.querySelector('.sp-strip')).toBeNull();
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
    const { text, container } = glance({
      standing: [other, moved],
      history: [other, moved],
      isOrderKnown: false,
    });
    expect(container.querySelectorAll('.sp-place-now')).toHaveLength(2);
    expect(text('.sp-change')).toBe('Also on record: 5 Feb 2025, Closed to every ship');
    cleanup();
    expect(
      glance({ standing: [other, moved], history: [earlier, other, moved] }).text('.sp-change'),
    ).toContain('Before:');
  });

  it('gives no age to a position beside a newer one that stands', () => {
    const newer = position({ id: 'newer', date: '2025-01-05', rank: null, rung: null });
    const both = { standing: [moved, newer], history: [moved, newer], ageMonths: 1 };
    expect(glance(both).text('.sp-proof')).not.toContain('old');
    cleanup();
    expect(glance({ ...both, standing: [newer, moved] }).text('.sp-proof')).toContain('1 month old');
  });

  it('claims no change that may be from before the article', () => {
    const loose = { ...later, perhapsBefore: true as const };
    expect(glance({ later: [loose], changedSince: false }).text('.sp-change')).toContain('Before:');
  });

  it('has a soft verdict for what does not stand: a report, a forecast, an ended position', () => {
    const forecast = position({ kind: 'forecast', rank: null, rung: null });
    const ended = position({ ended: { reason: 'lapsed', date: '2025-01', government: null } });
    for (const [changes, label] of [
      [{ standing: [], history: [report] }, 'not confirmed: reported by two unnamed officials'],
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
    const nothing = glance({}, { silent, subject: 'night' });
    expect(nothing.text('.sp-subject b')).toBe('Night passage');
    expect(nothing.text('.sp-verdict')).toBe('No position on record');
    expect(nothing.text('.sp-proof')).toBe('Nothing found in our sources up to 6 Feb 2025.');
    expect(nothing.text('.sp-change')).toBe(
      'Passage through the canal: 5 Feb 2025, Passage for a fee that both set',
    );
    fireEvent.click(button('Passage through the canal'));
    expect(nothing.text('.sp-verdict')).toBe('Passage for a fee that both set');
    fireEvent.click(button('Night passage'));
    expect(nothing.text('.sp-verdict')).toBe('No position on record');
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
    button('Harbour dues').focus();
    fireEvent.click(button('Harbour dues'));
    expect(text('.sp-subject b')).toBe('Harbour dues');
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
    expect(onIssue).not.toHaveBeenCalled();
    fireEvent.click(button('The second bridge'));
    await vi.waitFor(() => expect(text('.sp-subject b')).toBe('The second bridge'));
  });

  it('keeps a chosen subject that was loaded when the card gets a new view of the same day', async () => {
    const onIssue = vi.fn(async () => plain('bridge', 'The second bridge', 'Says so.'));
    const brief = (): ReturnType<typeof inBrief> => ({ ...inBrief(), issues: inBrief().issues.slice(0, 2) });
    const { text, change } = show({ view: brief(), onIssue }, 'glance');
    fireEvent.click(button('The second bridge'));
    await vi.waitFor(() => expect(text('.sp-subject b')).toBe('The second bridge'));
    change({ view: brief() });
    expect(text('.sp-subject b')).toBe('The second bridge');
    expect(onIssue).toHaveBeenCalledOnce();
  });

  it('loads a chosen subject again if the first answer failed', async () => {
    const answers = [null, plain('bridge', 'The second bridge', 'Says so.')];
    const onIssue = vi.fn(async () => answers.shift() ?? null);
    const view = { ...inBrief(), issues: inBrief().issues.slice(0, 2) };
    const { text } = show({ view, onIssue }, 'glance');
    fireEvent.click(button('The second bridge'));
    await vi.waitFor(() => expect(onIssue).toHaveBeenCalledOnce());
    fireEvent.click(button('The second bridge'));
    await vi.waitFor(() => expect(text('.sp-subject b')).toBe('The second bridge'));
  });

  it('offers three other subjects, two beside a Back button, and all in the history', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => plain(id, `Subject ${id}`, 'Says so.'));
    const chips = ({ container }: ReturnType<typeof show>): (string | null)[] =>
      [...container.querySelectorAll('.sp-chip')].map((chip) => chip.textContent);
    const view = actor({ issues: many });
    expect(chips(show({ view }, 'glance'))).toEqual(['Subject b', 'Subject c', 'Subject d']);
    cleanup();
    expect(chips(show({ view, onBack: () => {} }, 'glance'))).toEqual(['Subject b', 'Subject c']);
    cleanup();
    expect(chips(show({ view }))).toHaveLength(5);
  });

  it('offers no subject whose title would make the card too long', () => {
    const wordy = plain('long', Array.from({ length: 60 }, () => 'word').join(' '), 'Says so.');
    const { container } = show(
      { view: actor({ issues: [issue(), wordy, plain('short', 'Tides', 'Says so.')] }) },
      'glance',
    );
    expect(container.querySelectorAll('.sp-chip')).toHaveLength(0);
  });

  it('shows the last known place if the record ends before the article', () => {
    const { container } = glance(
      {},
      { date: '2026-11-20', asOf: '2025-12-03', coverage: { ...covered, article: 'after' } },
    );
    expect(container.querySelector('.sp-place-last')).toBeTruthy();
    expect(container.querySelector('.sp-place-now')).toBeNull();
  });

  it('marks English dossier text as English in another interface language', () => {
    const { container } = show({ words: { ...words, language: 'de-AT' } }, 'glance');
    expect(container.querySelector('.sp-name')?.textContent).toBe('Beispielministerin');
    expect(container.querySelector('.sp-role [lang=en]')?.textContent).toBe(
      'Foreign minister of Example State',
    );
    expect(container.querySelector('.sp-name [lang]')).toBeNull();
  });

  it('does not mark its own words as English in another interface language', () => {
    const { container } = show({ view: proposal(), words: { ...words, language: 'de' } }, 'glance');
    expect(container.querySelector('.sp-subject b')?.innerHTML).toBe('What came of it');
  });

  it('is a dialog named after the entity, in its own language and direction and not those of the page', () => {
    show({ words: { ...words, language: 'ar' } });
    const dialog = screen.getByRole('dialog', { name: 'Example Minister' });
    expect(dialog.tabIndex).toBe(-1);
    expect(dialog.getAttribute('dir')).toBe('rtl');
    expect(dialog.getAttribute('lang')).toBe('ar');
    expect(screen.queryByRole('banner')).toBeNull();
  });

  it('shows a plan with who put it forward, what came of it, its points and the answers', () => {
    const { text, container } = show({ view: proposal() }, 'glance');
    expect(text('.sp-role')).toBe('Put forward by Example Minister · Oct 2024');
    expect(text('.sp-subject b')).toBe('What came of it');
    expect(text('.sp-verdict')).toBe('1 of 2 points carried out');
    expect(text('.sp-proof')).toBe('partly carried out, Nov 2024');
    expect([...container.querySelectorAll('.sp-plan-points li')].map((point) => point.textContent)).toEqual([
      'Free passage for every ship (partly carried out)',
      'A joint pilot service, paid for by both sides ',
    ]);
    expect(text('.sp-plan-answers')).toContain('Example Stateaccepts in part');
    expect(container.querySelector('.sp-strip')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Example Minister' })).toBeNull();
  });

  it('opens proposers and those who answered from the history of a plan', () => {
    const { onEntity } = show({ view: proposal() });
    fireEvent.click(button('Example Minister'));
    fireEvent.click(button('Other State'));
    expect(onEntity.mock.calls).toEqual([['example-minister'], ['other-state']]);
  });

  it('shows what a plan asks for while nothing has come of its points, and if it is later than the article', () => {
    const points = proposal().points.map((point) => ({ ...point, outcome: null }));
    const { text } = show({ view: proposal({ points, isLater: true, proposedBy: [] }) }, 'glance');
    expect(text('.sp-subject b')).toBe('What it asks for');
    expect(text('.sp-verdict')).toBe('Free passage and joint pilots');
    expect(text('.sp-strip')).toBe('This plan is later than the article.');
    expect(text('.sp-role')).toContain('Proposer not documented');
  });

  it('takes turns between points and answers while there is room, and counts the other points', () => {
    const points = Array.from({ length: 5 }, (_, at) => ({
      ...(proposal().points[1] as (typeof points)[number]),
      text: { en: `Point ${at} ${'word '.repeat(10)}`.trim() },
    })) as ReturnType<typeof proposal>['points'][number][];
    const answers = ['a', 'b', 'c', 'd'].map((id) => answer({ from: { id, name: { en: `State ${id}` } } }));
    const { container } = show({ view: proposal({ points, answers }) }, 'glance');
    const said = [...container.querySelectorAll('.sp-plan-points li')].map((each) =>
      each.textContent?.trim(),
    );
    expect(said.slice(0, 2).map((each) => each?.slice(0, 7))).toEqual(['Point 0', 'Point 1']);
    expect(said.at(-1)).toBe('3 more points');
    expect(container.querySelectorAll('.sp-plan-answers li').length).toBeGreaterThan(1);
    fireEvent.click(button('3 more points'));
    expect(container.querySelectorAll('.sp-points li')).toHaveLength(5);
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
    expect(text('.sp-strip')).toBe('Disputed. Its existence is denied by Example State.');
    expect(container.querySelector('.sp-verdict.sp-soft')).toBeTruthy();
    expect(text('.sp-proof')).toBe('partly carried out, Nov 2024');
    expect(container.querySelector('.sp-plan-answers')).toBeNull();
  });

  it('says that a press was not carried out', () => {
    show({ refused: 'card.refused' }, 'glance');
    expect(screen.getByRole('alert').textContent).toMatch(/^Not done/);
    cleanup();
    show({}, 'glance');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
