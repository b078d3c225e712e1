// Invented for tests: the state and its governments exist nowhere.
import { describe, expect, it } from 'vitest';
import { readDate } from '../../core/dates.ts';
import type { Actor, Government, Position } from '../../core/pack/model.ts';
import { endingOf } from '../../core/positions/ending.ts';
import type { Dated } from '../../core/positions/standing.ts';
import type { Ending } from '../../core/positions/view.ts';

/** Returns how a position of a date had ended by a day (`YYYY-MM-DD`). */
function ended(
  position: { readonly date: string; readonly until?: { readonly date: string; readonly reason: string } },
  day: string,
  governments?: readonly Partial<Government>[],
): Ending | null {
  const dated = { position: position as Position, date: readDate(position.date) } as Dated;
  return endingOf(dated, governments && ({ governments } as unknown as Actor), readDate(day).latest ?? 0);
}

const GOVERNMENTS = [
  { name: { en: 'First' }, to: '2022-03-31' },
  { name: { en: 'Second' }, from: '2022-04-01', to: '2024-06-30' },
  { name: { en: 'Third' }, from: '2024-07-01' },
];
const changed = (date: string, name: string): Ending => ({
  reason: 'government-changed',
  date,
  government: { en: name },
});

describe('a position that a government took', () => {
  it.each([
    ['2022-03-31', '2022-03-31', null],
    ['2022-03-31', '2022-04-01', changed('2022-04-01', 'First')],
    ['2022-04-01', '2024-06-30', null],
    ['2022-04-01', '2024-07-01', changed('2024-07-01', 'Second')],
    ['2024-06-30', '2025-01-01', changed('2024-07-01', 'Second')],
    ['2024-07-01', '2099-01-01', null],
  ])('on %s had ended by %s: %o', (date, day, ending) => {
    expect(ended({ date }, day, GOVERNMENTS)).toEqual(ending);
  });

  it('ends with the last day on which the next one may have begun', () => {
    const loose = [{ name: { en: 'First' } }, { name: { en: 'Second' }, from: '2024-07' }];
    expect(ended({ date: '2024-07-10' }, '2024-07-30', loose)).toBeNull();
    expect(ended({ date: '2024-07-10' }, '2024-07-31', loose)).toEqual(changed('2024-07', 'First'));
  });

  it('holds if it has no last day, or no government is known', () => {
    expect(ended({ date: '2022-03/..' }, '2025-01-01', GOVERNMENTS)).toBeNull();
    expect(ended({ date: '2022-03-31' }, '2025-01-01')).toBeNull();
    expect(ended({ date: '2022-03-31' }, '2025-01-01', [])).toBeNull();
    expect(ended({ date: '2022-03-31' }, '2025-01-01', GOVERNMENTS.slice(1))).toBeNull();
  });
});

describe('a position with an end of its own', () => {
  const until = (reason: string, date: string) => ({ date: '2022-01', until: { reason, date } });

  it('has ended on the day of its end, and after a deadline on the next day', () => {
    const lapsed = { reason: 'lapsed', date: '2022-02', government: null };
    expect(ended(until('lapsed', '2022-02'), '2022-02-27')).toBeNull();
    expect(ended(until('lapsed', '2022-02'), '2022-02-28')).toEqual(lapsed);
    expect(ended(until('deadline-passed', '2022-02'), '2022-02-28')).toBeNull();
    expect(ended(until('deadline-passed', '2022-02'), '2022-03-01')).toMatchObject({
      reason: 'deadline-passed',
    });
  });

  it('holds if that end has no last day', () => {
    expect(ended(until('lapsed', '2022-02/..'), '2099-01-01')).toBeNull();
  });

  it('has ended for that reason if the government changed, too, and for the other one before', () => {
    expect(ended(until('withdrawn', '2022-05'), '2022-06-01', GOVERNMENTS)?.reason).toBe('withdrawn');
    expect(ended(until('withdrawn', '2022-05'), '2022-05-01', GOVERNMENTS)?.reason).toBe(
      'government-changed',
    );
  });
});
