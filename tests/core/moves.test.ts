import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, isoOfDay, readDate } from '../../core/dates.ts';
import { viewOf } from '../../core/positions/entity.ts';
import type { IssueView, Move, PositionView } from '../../core/positions/view.ts';
import { indexWith, type Stated } from './packs.ts';

const RUNGS = ['north', 'north-first', 'shared', 'south'];

const NOTHING = { standing: [], history: [], later: [], changedSince: false } as const;
type Told = Pick<IssueView, 'standing' | 'history' | 'later' | 'changedSince'>;

function tell(positions: readonly Stated[], date: string | null = null, middle: string | null = null): Told {
  const asked = { entity: 'north', date, paragraphIssues: [], headingIssues: [] };
  const view = viewOf(indexWith(positions, middle), asked);
  return (view?.type === 'actor' && view.issues[0]) || NOTHING;
}

type Step = string | readonly [rung: string, ...conditions: string[]];

/** Returns one position per year from 2020. A step is a rung, or a rung with its conditions. */
const yearly = (...steps: readonly Step[]): Stated[] =>
  steps.map((step, year) => {
    const [rung, ...conditions] = [step].flat() as [string, ...string[]];
    return { id: `p${year}`, date: `${2020 + year}`, rung, conditions: conditions.map((en) => ({ en })) };
  });
const lastMove = (positions: readonly Stated[], middle: string | null = null): Move | null | undefined =>
  tell(positions, null, middle).history.at(-1)?.move;

const TO_SOUTH = { en: 'kept by the south' };
const TO_NORTH = { en: 'kept by the north' };

describe('a move across the middle', () => {
  it('is reported if the middle is a rung and the two positions are on opposite sides of it', () => {
    expect(lastMove(yearly('north', 'south'), 'shared')).toEqual({
      kind: 'moved',
      steps: 3,
      towards: TO_SOUTH,
      crossed: true,
    });
    expect(lastMove(yearly('north', 'shared'), 'shared')).not.toHaveProperty('crossed');
    expect(lastMove(yearly('shared', 'south'), 'shared')).not.toHaveProperty('crossed');
  });

  it('is reported if the middle is between two rungs', () => {
    const gap = '[north-first, shared]';
    expect(lastMove(yearly('shared', 'north-first'), gap)).toEqual({
      kind: 'moved',
      steps: 1,
      towards: TO_NORTH,
      crossed: true,
    });
    expect(lastMove(yearly('north', 'north-first'), gap)).not.toHaveProperty('crossed');
  });

  it('is never reported if the issue has no middle', () => {
    expect(lastMove(yearly('north', 'south'))).toEqual({ kind: 'moved', steps: 3, towards: TO_SOUTH });
  });

  it('requires a middle that is a rung of the issue, or two neighbouring rungs in order', () => {
    const made = (middle: string) => () => indexWith([], middle);
    expect(made('west')).toThrow('the issue bridge has no rung “west”');
    expect(made('[north, shared]')).toThrow('“middle” must name one rung, or two adjacent rungs');
    expect(made('[shared, north-first]')).toThrow('“middle” must name one rung, or two adjacent rungs');
    expect(made('[north, north-first, shared]')).toThrow('issues.yaml');
    expect(made('[north, north-first]')).not.toThrow();
  });
});

describe('a return', () => {
  it('is a move to the rung held before the previous one, restated or not', () => {
    const back = { kind: 'moved', steps: 1, towards: TO_NORTH, returned: true };
    expect(lastMove(yearly('north', 'north-first', 'north'))).toEqual(back);
    expect(lastMove(yearly('north', 'north', 'north-first', 'north-first', 'north'))).toEqual(back);
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
    expect(lastMove(unsure)).toEqual({ kind: 'moved', steps: 2, towards: TO_NORTH });
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
    expect(restated(['north', 'a', 'b'], ['north', 'b', 'a'])).toEqual({ kind: 'restated' });
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
    expect(history.map(({ move }) => move?.kind ?? null)).toEqual([null, 'order-unknown', 'order-unknown']);
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
const CONDITIONS = [{ en: 'a toll' }, { en: 'a pass' }];
const made = fc.record(
  {
    date,
    rung: fc.constantFrom(...RUNGS),
    class: fc.constantFrom('stated', 'stated', 'text', 'reported', 'assessed'),
    conditions: fc.subarray(CONDITIONS),
  },
  { requiredKeys: ['date', 'class', 'conditions'] },
);
const many = fc
  .array(made, { minLength: 1, maxLength: 7 })
  .map((list) => list.map((one, place): Stated => ({ ...one, id: `p${place}`, reportedBy: 'a paper' })));
const day = fc.integer({ min: 18_900, max: 20_400 }).map(isoOfDay);
const middle = fc.constantFrom(null, 'shared', '[north, north-first]');

const surely = (one: PositionView, other: PositionView): boolean =>
  isBefore(readDate(one.date), readDate(other.date));
const counts = ({ onRecord, rank }: PositionView): boolean => onRecord && rank !== null;

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
      fc.property(many, day, middle, (positions, asOf, between) => {
        const { history, later } = tell(positions, asOf, between);
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
            const texts = ({ conditions }: PositionView) => new Set(conditions.map(({ en }) => en));
            const now = texts(position);
            const was = last.map(texts);
            const added = [...now].some((text) => !was.some((set) => set.has(text)));
            const dropped = CONDITIONS.some(({ en }) => !now.has(en) && was.every((set) => set.has(en)));
            const word = added ? (dropped ? 'changed' : 'added') : dropped ? 'dropped' : undefined;
            expect(move.conditions).toBe(word);
            return;
          }
          expect(move.steps).toBe(Math.abs(to - from));
          expect(move.towards).toEqual(to > from ? TO_SOUTH : TO_NORTH);
          const line = between === 'shared' ? 2 : 0.5;
          const isAcross = Math.min(from, to) < line && Math.max(from, to) > line;
          expect(move.crossed ?? false).toBe(between !== null && isAcross);
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

  it('has no move on its first position or on off-record positions', () => {
    fc.assert(
      fc.property(many, day, (positions, asOf) => {
        const { history } = tell(positions, asOf);
        for (const { onRecord, move } of history) if (!onRecord) expect(move).toBeNull();
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
      fc.property(many, heard, fc.nat(), day, middle, (positions, more, place, asOf, between) => {
        const before = tell(positions, asOf, between);
        const after = tell(positions.toSpliced(place % (positions.length + 1), 0, more), asOf, between);
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
      fc.property(many, many, day, middle, (positions, others, asOf, between) => {
        const late = others
          .filter(({ date }) => isYetToCome(date, asOf))
          .map((one): Stated => ({ ...one, id: `late-${one.id}` }));
        const [before, after] = [positions, [...late, ...positions]].map((list) => tell(list, asOf, between));
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
