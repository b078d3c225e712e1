import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, isoOfDay, readDate } from '../../core/dates.ts';
import type { Move, PositionView } from '../../core/positions/view.ts';
import type { Stated } from './packs.ts';
import { type Step, tell, yearly } from './tell.ts';

const RUNGS = ['north', 'north-first', 'shared', 'south'];
const LABELS = ['North alone', 'North first', 'Shared', 'South alone'];

const lastMove = (positions: readonly Stated[]): Move | null | undefined =>
  tell(positions).history.at(-1)?.move;

/** Returns the step of one of the yearly positions. */
const step = (rung: string, date: string) => {
  const rank = RUNGS.indexOf(rung);
  return { rank, rung: { en: LABELS[rank] }, date };
};

describe('a move', () => {
  it('names both rungs and their dates', () => {
    expect(lastMove(yearly('north', 'south'))).toEqual({
      kind: 'moved',
      from: step('north', '2020'),
      to: step('south', '2021'),
    });
  });

  it('is not claimed between statements on different subjects', () => {
    const scoped = (...scopes: (string[] | undefined)[]): Stated[] =>
      yearly('north', 'south').map((one, place) => ({
        ...one,
        ...(scopes[place] && { scope: scopes[place] }),
      }));
    expect(lastMove(scoped(['other-bridge'], undefined))?.kind).toBe('not-comparable');
    expect(lastMove(scoped(['other-bridge'], ['other-bridge']))?.kind).toBe('moved');
    expect(lastMove(scoped(['by-night'], ['by-day']))?.kind).toBe('moved');
  });

  it('is not called a restatement if the scope differs', () => {
    const narrower: Stated[] = [
      { id: 'a', date: '2020', rung: 'north' },
      { id: 'b', date: '2021', rung: 'north', scope: ['by-day'] },
    ];
    expect(lastMove(narrower)?.kind).toBe('not-comparable');
  });
});

describe('forecasts and observations', () => {
  it.each(['forecast', 'observation'])('never stand or move: %s', (kind) => {
    const told = tell([...yearly('north'), { id: 'other', date: '2023', rung: 'south', kind }]);
    expect(told.standing.map(({ id }) => id)).toEqual(['p0']);
    expect(told.history.at(-1)).toMatchObject({ id: 'other', kind, move: null });
  });
});

describe('the order of statements whose dates overlap', () => {
  const overlapping = (more: Partial<Stated>): Stated[] => [
    { id: 'a', date: '2021/2022', rung: 'north' },
    { id: 'b', date: '2022/2023', rung: 'south', ...more },
  ];
  const proof = { id: 'a', source: 'gazette' };

  it('is unknown without other evidence', () => {
    expect(lastMove(overlapping({}))?.kind).toBe('order-unknown');
    expect(tell(overlapping({})).standing).toHaveLength(2);
  });

  it.each(['after', 'replaces'])('is known from “%s”', (key) => {
    const told = tell(overlapping({ [key]: [proof] }));
    expect(told.history.at(-1)?.move?.kind).toBe('moved');
    expect(told.standing.map(({ id }) => id)).toEqual(['b']);
  });

  it('is known from the order of two acts, also through a third', () => {
    const act = (id: string, after?: string) => ({
      id,
      kind: 'meeting',
      title: { en: `Meeting ${id}` },
      date: '2022-03',
      participants: ['north'],
      ...(after && { after: [{ id: after, source: 'gazette' }] }),
      source: 'gazette',
    });
    const text = JSON.stringify({ acts: [act('one'), act('two', 'one'), act('three', 'two')] });
    const told = tell(
      [
        { id: 'late', act: 'three', rung: 'south' },
        { id: 'early', act: 'one', rung: 'north' },
      ],
      null,
      [{ path: 'acts.yaml', text }],
    );
    expect(told.history.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(told.history.at(-1)?.move).toMatchObject({ kind: 'moved', from: { date: '2022-03' } });
  });

  it('leaves room for a step between if a third statement may lie there', () => {
    const { history } = tell([
      { id: 'a', date: '2021', rung: 'north' },
      { id: 'c', date: '2023', rung: 'south' },
      { id: 'between', date: '2022/2024', rung: 'shared' },
    ]);
    expect(history.map(({ move }) => move?.kind ?? null)).toEqual([null, 'step-between', 'order-unknown']);
  });
});

describe('a return', () => {
  it('is a move to the rung held before the previous one, restated or not', () => {
    const back = { kind: 'moved', returned: true };
    expect(lastMove(yearly('north', 'north-first', 'north'))).toMatchObject(back);
    expect(lastMove(yearly('north', 'north', 'north-first', 'north-first', 'north'))).toMatchObject(back);
  });

  it('is not reported for a rung that was left before that', () => {
    expect(lastMove(yearly('north', 'south', 'shared', 'north'))).not.toHaveProperty('returned');
  });

  it('is not reported if the order of the earlier positions is unknown', () => {
    const unsure = [
      { id: 'a', date: '2020', rung: 'north' },
      { id: 'b', date: '2020', rung: 'south' },
      ...yearly('north', 'shared', 'north').slice(1),
    ];
    expect(lastMove(unsure)).toEqual({
      kind: 'moved',
      from: step('shared', '2021'),
      to: step('north', '2022'),
    });
  });
});

describe('a restated position', () => {
  it('reports added, dropped and changed conditions', () => {
    const restated = (...steps: Step[]) => lastMove(yearly(...steps));
    expect(restated('north', ['north', 'toll'])).toEqual({ kind: 'restated', conditions: 'added' });
    expect(restated(['north', 'toll'], 'north')).toEqual({ kind: 'restated', conditions: 'dropped' });
    expect(restated(['north', 'toll'], ['north', 'pass'])).toEqual({
      kind: 'restated',
      conditions: 'changed',
    });
    expect(restated(['north', 'toll', 'pass'], ['north', 'pass', 'toll'])).toEqual({ kind: 'restated' });
  });

  it('reports no conditions if the rung changed', () => {
    expect(lastMove(yearly('north', ['south', 'toll']))).not.toHaveProperty('conditions');
  });
});

describe('an unknown order', () => {
  it('reports no move after two positions on different rungs', () => {
    const [, , last] = tell([
      { id: 'a', date: '2021', rung: 'north' },
      { id: 'b', date: '2021', rung: 'south' },
      { id: 'c', date: '2022', rung: 'shared' },
    ]).history;
    expect(last?.move).toEqual({ kind: 'not-comparable' });
  });

  it('reports no move if another rung may have been held in between', () => {
    const { history } = tell([
      { id: 'a', date: '2021', rung: 'north' },
      { id: 'b', date: '2022-05', rung: 'shared' },
      { id: 'c', date: '2022/2023', rung: 'south' },
    ]);
    expect(history.map(({ move }) => move?.kind ?? null)).toEqual([null, 'step-between', 'order-unknown']);
  });
});

const two = (number: number): string => String(number).padStart(2, '0');
const single = fc
  .record({ year: fc.integer({ min: 2022, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.constantFrom(
      `${year}`,
      `${year}~`,
      `${year}-${two(month)}`,
      `${year}-${two(month)}-${two(month * 2)}`,
      `${year}-${21 + (month % 4)}`,
    ),
  );
const date = fc.oneof(
  { weight: 3, arbitrary: single },
  single.map((end) => `../${end}`),
  single.map((end) => `${end}/..`),
  fc
    .tuple(single, single)
    .filter(([from, to]) => (readDate(from).latest ?? 0) < (readDate(to).earliest ?? 0))
    .map((ends) => ends.join('/')),
);
const CONDITIONS = [
  { id: 'toll', relation: 'only-with' },
  { id: 'pass', relation: 'only-with' },
];
const made = fc.record(
  {
    date,
    rung: fc.constantFrom(...RUNGS),
    kind: fc.constantFrom('demand', 'offer', 'refusal', 'forecast'),
    class: fc.constantFrom('stated', 'stated', 'text', 'reported', 'assessed'),
    conditions: fc.subarray(CONDITIONS),
  },
  { requiredKeys: ['date', 'kind', 'class', 'conditions'] },
);
const many = fc
  .array(made, { minLength: 1, maxLength: 7 })
  .map((list) => list.map((one, place): Stated => ({ ...one, id: `p${place}`, reportedBy: 'a paper' })));
const day = fc.integer({ min: 18_900, max: 20_400 }).map(isoOfDay);

const surely = (one: PositionView, other: PositionView): boolean =>
  isBefore(readDate(one.date), readDate(other.date));
const counts = ({ onRecord, kind, rank }: PositionView): boolean =>
  onRecord && kind !== 'forecast' && kind !== 'observation' && rank !== null;

/**
 * Returns the on-record positions certainly before a position, the last of them, and those of unknown order.
 */
function proofOf(position: PositionView, list: readonly PositionView[]) {
  const others = list.filter((other) => other !== position && counts(other));
  const before = others.filter((other) => surely(other, position));
  const last = before.filter((one) => !before.some((other) => surely(one, other)));
  const unsure = others.filter((other) => !before.includes(other) && !surely(position, other));
  return { before, last, unsure, ranks: [...new Set(last.map(({ rank }) => rank))] };
}

/**
 * Returns true if a date does not count yet: it may not be over by that day, or its interval has not begun.
 */
function isYetToCome(text: string, asOf: string): boolean {
  const { precision, earliest, latest = Infinity } = readDate(text);
  const surely = precision === 'interval' ? (earliest ?? latest) : latest;
  return surely > (readDate(asOf).latest ?? 0);
}

describe('any history', () => {
  it('derives every label from two dated positions', () => {
    fc.assert(
      fc.property(many, day, (positions, asOf) => {
        const { history, later } = tell(positions, asOf);
        const judge = (position: PositionView, list: readonly PositionView[]): void => {
          const { move } = position;
          if (move?.kind !== 'moved' && move?.kind !== 'restated') return;
          const { before, last, unsure, ranks } = proofOf(position, list);
          const from = ranks[0] as number;
          const to = position.rank as number;
          expect(counts(position) && last.length > 0 && ranks.length === 1).toBe(true);
          for (const other of unsure) expect(other.rank).toBe(to);
          if (move.kind === 'restated') {
            expect(from).toBe(to);
            const texts = ({ conditions }: PositionView) => new Set(conditions.map(({ text }) => text.en));
            const now = texts(position);
            const was = last.map(texts);
            const added = [...now].some((text) => !was.some((set) => set.has(text)));
            const dropped = ['a toll', 'a pass'].some(
              (text) => !now.has(text) && was.every((set) => set.has(text)),
            );
            const word = added ? (dropped ? 'changed' : 'added') : dropped ? 'dropped' : undefined;
            expect(move.conditions).toBe(word);
            return;
          }
          expect(move.from).toMatchObject({ rank: from, rung: { en: LABELS[from] } });
          expect(last.map((one) => one.date)).toContain(move.from.date);
          expect(move.to).toEqual({ rank: to, rung: { en: LABELS[to] }, date: position.date });
          if (move.returned)
            expect(before.some((one) => one.rank === to && last.some((other) => surely(one, other)))).toBe(
              true,
            );
        };
        for (const position of history) judge(position, history);
        for (const position of later) judge(position, [...history, ...later]);
      }),
      { numRuns: 400 },
    );
  });

  it('has no move on its first position, or on one that cannot stand on a rung', () => {
    fc.assert(
      fc.property(many, day, (positions, asOf) => {
        const { history } = tell(positions, asOf);
        for (const position of history) if (!counts(position)) expect(position.move).toBeNull();
        expect(history.find(counts)?.move ?? null).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('has the same standing positions and moves with one more off-record statement', () => {
    const heard = fc
      .tuple(made, fc.constantFrom('reported', 'leaked', 'assessed'))
      .map(([one, record]): Stated => ({ ...one, id: 'heard', class: record, reportedBy: 'a paper' }));
    fc.assert(
      fc.property(many, heard, fc.nat(), day, (positions, more, place, asOf) => {
        const before = tell(positions, asOf);
        const after = tell(positions.toSpliced(place % (positions.length + 1), 0, more), asOf);
        const rest = (list: readonly PositionView[]) => list.filter(({ id }) => id !== 'heard');
        expect(after.standing).toEqual(before.standing);
        expect(rest(after.history)).toEqual(before.history);
        expect(rest(after.later)).toEqual(before.later);
        expect(after.changedSince).toBe(before.changedSince);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on positions after the day', () => {
    fc.assert(
      fc.property(many, many, day, (positions, others, asOf) => {
        const late = others
          .filter(({ date = '' }) => isYetToCome(date, asOf))
          .map((one): Stated => ({ ...one, id: `late-${one.id}` }));
        const [before, after] = [positions, [...late, ...positions]].map((list) => tell(list, asOf));
        expect(after?.standing).toEqual(before?.standing);
        expect(after?.history).toEqual(before?.history);
      }),
      { numRuns: 300 },
    );
  });

  it('says “changed since” only if a position on another rung is certainly after the old one and the day', () => {
    fc.assert(
      fc.property(many, day, (positions, asOf) => {
        const { standing, later, changedSince } = tell(positions, asOf);
        if (!changedSince) return;
        const stood = standing.filter(counts);
        const moved = later.filter(
          (position) =>
            counts(position) &&
            isBefore(readDate(asOf), readDate(position.date)) &&
            stood.every((one) => one.rank !== position.rank && surely(one, position)),
        );
        expect(stood.length > 0 && moved.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
