import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, isoOfDay, readDate } from '../../core/dates.ts';
import type { PositionView } from '../../core/positions/view.ts';
import type { Stated } from './packs.ts';
import { tell } from './tell.ts';

const RUNGS = ['north', 'north-first', 'shared', 'south'];
const LABELS = ['North alone', 'North first', 'Shared', 'South alone'];

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
