import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, isoOfDay } from '../../core/dates.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { inOrder, isOnRecord, splitAt, standingOf } from '../../core/positions/standing.ts';
import type { ActorView, IssueView } from '../../core/positions/view.ts';
import { indexWith } from './packs.ts';

const RUNGS = ['north', 'north-first', 'shared', 'south'] as const;

function actorAt(
  positions: Parameters<typeof indexWith>[0],
  date: string | null,
  issues: string[] = [],
): ActorView {
  const request = { entity: 'north', date, paragraphIssues: issues, headingIssues: [] };
  const view = viewOf(indexWith(positions), request);
  if (view?.type !== 'actor') throw new Error('this is not the view of an actor');
  return view;
}
const bridgeAt = (positions: Parameters<typeof indexWith>[0], date: string | null): IssueView =>
  actorAt(positions, date).issues[0] as IssueView;
const ids = (positions: readonly { id: string }[]) => positions.map(({ id }) => id);

const STORY = [
  { id: 'first', date: '2022-03', rung: 'north' },
  { id: 'heard', date: '2023-01', rung: 'south', class: 'reported', reportedBy: 'a paper' },
  { id: 'again', date: '2023-05', rung: 'north' },
  { id: 'moved', date: '2024-02-10', rung: 'shared' },
  { id: 'last', date: '2025-06', rung: 'north-first' },
];

describe('the standing position', () => {
  it('is the last one on record before the date', () => {
    expect(ids(bridgeAt(STORY, '2022-12-31').standing)).toEqual(['first']);
    expect(ids(bridgeAt(STORY, '2024-02-09').standing)).toEqual(['again']);
    expect(ids(bridgeAt(STORY, '2024-02-10').standing)).toEqual(['moved']);
  });

  it('is not affected by off-record positions, which stay in the history', () => {
    const issue = bridgeAt(STORY, '2023-02-01');
    expect(ids(issue.standing)).toEqual(['first']);
    expect(ids(issue.history)).toEqual(['first', 'heard']);
    expect(issue.history[1]).toMatchObject({ onRecord: false, move: null, reportedBy: 'a paper' });
  });

  it('is both of two positions whose order is unknown', () => {
    const issue = bridgeAt(
      [
        { id: 'said', date: '2025-03-13', rung: 'north' },
        { id: 'eased', date: '2025-03-13', rung: 'shared' },
      ],
      '2025-04-01',
    );
    expect(ids(issue.standing)).toEqual(['said', 'eased']);
    expect(issue.history[1]?.move).toEqual({ kind: 'order-unknown' });
  });

  it('counts a position held over an interval from its first day', () => {
    expect(ids(bridgeAt([{ id: 'held', date: '2022/2024', rung: 'north' }], '2023-01-01').standing)).toEqual([
      'held',
    ]);
    expect(bridgeAt([{ id: 'once', date: '2023', rung: 'north' }], '2023-06-01').standing).toEqual([]);
  });

  it('is, for any dates, each on-record position that no other one certainly follows', () => {
    const stated = fc.record({
      date: fc.constantFrom(
        '2022',
        '2022-05',
        '2022-05-03',
        '2023-21',
        '2023/2024',
        '../2024-02-01',
        '2024-11',
        '2025-01-09',
      ),
      rung: fc.constantFrom(...RUNGS),
      class: fc.constantFrom('stated', 'quoted', 'text', 'reported', 'leaked'),
    });
    const day = fc.integer({ min: 18_900, max: 20_400 });
    fc.assert(
      fc.property(fc.array(stated, { maxLength: 8 }), day, (made, asOf) => {
        const positions = made.map((one, index) => ({
          ...one,
          id: `p${index}`,
          reportedBy: 'a paper',
          quote: { text: `p${index}`, wording: 'original' },
        }));
        const index = indexWith(positions);
        const { by, later } = splitAt(inOrder(index, index.pack.positions), asOf);
        expect(by.length + later.length).toBe(positions.length);
        const standing = standingOf(index, by);
        const onRecord = by.filter((entry) => isOnRecord(entry.position));
        expect(standing.length > 0).toBe(onRecord.length > 0);
        for (const entry of onRecord)
          expect(standing.includes(entry)).toBe(!onRecord.some((other) => isBefore(entry.date, other.date)));
        for (const entry of later) expect((entry.date.latest ?? Infinity) > asOf).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a move', () => {
  it('names both rungs and their dates', () => {
    const { history, later } = bridgeAt(STORY, '2024-12-01');
    expect(history.map(({ move }) => move?.kind ?? null)).toEqual([null, null, 'restated', 'moved']);
    const [again, moved, last] = [
      { rank: 0, rung: { en: 'North alone' }, date: '2023-05' },
      { rank: 2, rung: { en: 'Shared' }, date: '2024-02-10' },
      { rank: 1, rung: { en: 'North first' }, date: '2025-06' },
    ];
    expect(history.at(-1)?.move).toEqual({ kind: 'moved', from: again, to: moved });
    expect(later[0]?.move).toEqual({ kind: 'moved', from: moved, to: last });
  });

  it('is not reported for a position without a rung, which does not break the sequence', () => {
    const { history } = bridgeAt(
      [
        { id: 'a', date: '2021' },
        { id: 'b', date: '2022', rung: 'south' },
        { id: 'c', date: '2023' },
        { id: 'd', date: '2024', rung: 'south' },
      ],
      '2025-01-01',
    );
    expect(history.map(({ move }) => move?.kind ?? null)).toEqual([null, null, null, 'restated']);
  });
});

describe('a view at an article date', () => {
  it('flags only issues that changed since', () => {
    expect(bridgeAt(STORY, '2024-12-01').changedSince).toBe(true);
    expect(bridgeAt(STORY, '2025-11-01').changedSince).toBe(false);
    expect(bridgeAt(STORY, '2022-12-01').changedSince).toBe(true);
  });

  it('flags a later date that may be from before the article', () => {
    const loose = (date: string) => bridgeAt([{ id: 'loose', date, rung: 'north' }], '2025-03-15').later;
    for (const date of ['2025', '2025-03', '2025-21', '../2025-06', '../2025-03-16'])
      expect(loose(date)).toMatchObject([{ id: 'loose', perhapsBefore: true }]);
    for (const date of ['2025-03-16', '2025-04', '2025-22', '2025-03-16/2025-04', '2026'])
      expect(loose(date).map((position) => 'perhapsBefore' in position)).toEqual([false]);
  });

  it('treats a date without a first day as later than an article from before the dossier', () => {
    const [later] = bridgeAt([{ id: 'loose', date: '../2025-06', rung: 'north' }], '1999-12-31').later;
    expect(later).toMatchObject({ id: 'loose' });
    expect(later).not.toHaveProperty('perhapsBefore');
  });

  it('flags no change that may be from before the article or before the standing position', () => {
    const since = (standing: string, later: string): boolean =>
      bridgeAt(
        [
          { id: 'stands', date: standing, rung: 'north' },
          { id: 'later', date: later, rung: 'south' },
        ],
        '2025-02-06',
      ).changedSince;
    expect(since('2025-01', '2025-02-07')).toBe(true);
    expect(since('2025-01', '2025-02')).toBe(false);
    expect(since('2025-01', '../2025-06')).toBe(false);
    expect(since('2025-01/2025-04', '2025-03')).toBe(false);
  });

  it('flags the first change on the subject that stands, and marks it in the list', () => {
    const marked = (...later: Parameters<typeof bridgeAt>[0]) =>
      bridgeAt([{ id: 'a', date: '2024-01', rung: 'north' }, ...later], '2024-07-10')
        .later.filter(({ isChange }) => isChange)
        .map(({ id }) => id);
    const aside = { id: 'aside', date: '2024-08', rung: 'shared', scope: ['other-bridge'] };
    const change = { id: 'change', date: '2024-09', rung: 'south' };
    const next = { id: 'next', date: '2024-10', rung: 'shared' };
    expect(marked(aside, change, next)).toEqual(['change']);
    expect(marked({ ...aside, date: '2024-02', rung: 'north' }, change)).toEqual(['change']);
    expect(
      marked({ id: 'b', date: '2024-06', rung: 'shared' }, { ...next, date: '2024-08' }, change),
    ).toEqual(['change']);
  });

  it('flags no change from or to a position without a rung', () => {
    const pair = (one: object, other: object) =>
      bridgeAt(
        [
          { id: 'a', date: '2024', ...one },
          { id: 'b', date: '2025-06', ...other },
        ],
        '2025-02-06',
      );
    expect(pair({}, { rung: 'south' }).changedSince).toBe(false);
    expect(pair({ rung: 'south' }, {}).changedSince).toBe(false);
  });

  it('has no standing position if everything is off record, but keeps the report', () => {
    const heard = { id: 'heard', date: '2023-01', rung: 'south', class: 'reported', reportedBy: 'a paper' };
    const issue = bridgeAt([heard], '2024-01-01');
    expect(issue.standing).toEqual([]);
    expect(ids(issue.history)).toEqual(['heard']);
    expect(issue).toMatchObject({ changedSince: false, ageMonths: null });
  });

  it('claims nothing for days after the coverage', () => {
    const view = actorAt(STORY, '2026-11-20');
    expect(view.coverage.article).toBe('after');
    expect(view.asOf).toBe('2025-12-03');
    expect(view.issues[0]?.ageMonths).toBe(16);
  });

  it('shows the latest known positions if the page has no date', () => {
    const view = actorAt(STORY, null);
    expect(view.coverage.article).toBe('undated');
    expect(ids(view.issues[0]?.standing ?? [])).toEqual(['last']);
    expect(view.issues[0]?.ageMonths).toBeNull();
  });

  it('has the role held on that day', () => {
    expect(actorAt(STORY, '2023-01-01').role).toEqual({ en: 'Keeper of the bridge' });
    expect(actorAt(STORY, '2024-08-01').role).toEqual({ en: 'Owner of the bridge' });
    expect(actorAt(STORY, '2020-01-01').role).toBeNull();
  });

  it('puts the issue of the paragraph first, and lists it as silent if nothing is found on it', () => {
    expect(actorAt(STORY, '2024-01-01', ['bridge']).issues[0]?.rankedBy).toBe('paragraph');
    expect(actorAt(STORY, '2020-01-01', ['bridge']).silent).toEqual([
      { issue: 'bridge', title: { en: 'The bridge' } },
    ]);
  });

  it('is null for an unknown id', () => {
    const request = { entity: 'nobody', date: null, paragraphIssues: [], headingIssues: [] };
    expect(viewOf(indexWith([]), request)).toBeNull();
  });

  it('is JSON-safe', () => {
    const view = actorAt(STORY, '2024-12-01');
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(isoOfDay(0)).toBe('1970-01-01');
  });
});
