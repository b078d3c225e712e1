import { expect, test } from 'vitest';
import { chartOf } from '../../../components/panel/chart-layout.ts';
import type { IssueView, PositionView } from '../../../core/positions/view.ts';
import { issue, position } from '../invented-views.ts';

const at = (date: string, rank: number | null, changes: Partial<PositionView> = {}): PositionView =>
  position({ id: `${date} ${rank}`, date, rank, ...changes });
const held = (...history: PositionView[]): IssueView => issue({ history, standing: [], later: [] });

const draw = (issues: readonly IssueView[], changes: { date?: string | null; width?: number } = {}) => {
  const chart = chartOf({ issues, letters: 20, to: '2025-12-31', date: null, width: 600, ...changes });
  if (!chart) throw new Error('there is no chart');
  return chart;
};
const track = (...history: PositionView[]) => {
  const chart = draw([held(...history)]);
  const { marks, path } = chart.tracks[0] ?? { marks: [], path: '' };
  return { chart, marks, path, y: (rank: number) => chart.rungs[rank]?.y };
};

test('An issue without an order or without a position on a rung has no chart', () => {
  const asked = { letters: 20, to: '2025-12-31', date: null, width: 600 };
  expect(chartOf({ ...asked, issues: [] })).toBeNull();
  expect(chartOf({ ...asked, issues: [issue({ poles: null })] })).toBeNull();
  expect(chartOf({ ...asked, issues: [held(at('2025-01-01', null))] })).toBeNull();
});

test('Rungs are listed from pole a downwards, and the time axis is to the right of their labels', () => {
  const { chart, marks } = track(at('2022-03-01', 0), at('2025-02-05', 3));
  expect(chart.rungs.map(({ y }) => y)).toEqual([...chart.rungs.map(({ y }) => y)].sort((a, b) => a - b));
  expect(marks.map(({ y }) => y)).toEqual([chart.rungs[0]?.y, chart.rungs[3]?.y]);
  for (const { x } of [...marks, ...chart.ticks]) {
    expect(x).toBeGreaterThanOrEqual(chart.left);
    expect(x).toBeLessThanOrEqual(chart.end);
  }
  expect(chart.end).toBeLessThan(chart.width);
});

test('A position extends to the next one with a step, and the last extends to the end of the coverage', () => {
  const { chart, marks, path, y } = track(at('2024-01-10', 0), at('2025-02-05', 2));
  const [first, second] = marks;
  expect(path).toContain(`M${first?.x} ${y(0)}H${second?.x}`);
  expect(path).toContain(`M${second?.x} ${y(0)}V${y(2)}`);
  expect(path).toContain(`M${second?.x} ${y(2)}H${chart.end}`);
});

test('If the order is unknown, no step is drawn and both positions extend to the end', () => {
  const { chart, marks, path, y } = track(at('2024', 0), at('2024-06-01', 2));
  expect(path).not.toContain('V');
  expect(path).toContain(`M${marks[0]?.x} ${y(0)}H${chart.end}`);
  expect(path).toContain(`M${marks[1]?.x} ${y(2)}H${chart.end}`);
});

test('A position that ended before the next one was taken stops there, and no step leads on', () => {
  const { marks, path, y, chart } = track(at('2024-01-10', 0, { endsOn: '2024-06-01' }), at('2025-02-05', 2));
  expect(path).not.toContain('V');
  const [, to] = new RegExp(`M${marks[0]?.x} ${y(0)}H([\\d.]+)`).exec(path) ?? [];
  expect(Number(to)).toBeGreaterThan(marks[0]?.x ?? chart.end);
  expect(Number(to)).toBeLessThan(marks[1]?.x ?? 0);
});

test('Two positions on one day after an earlier one share a single step, which is drawn once', () => {
  const { marks, path, y } = track(
    at('2024-01-10', 1),
    at('2025-02-05', 0, { id: 'one' }),
    at('2025-02-05', 3, { id: 'other' }),
  );
  expect(path.match(/V/g)).toHaveLength(1);
  expect(path).toContain(`M${marks[1]?.x} ${y(0)}V${y(3)}`);
});

test('A restated position is one line with two marks', () => {
  const { marks, path, chart, y } = track(at('2024-01-10', 1), at('2025-02-05', 1));
  expect(marks).toHaveLength(2);
  expect(path).toBe(`M${marks[0]?.x} ${y(1)}H${chart.end}`);
});

test('A position without a rung stands beside the line, which it does not end', () => {
  const placed = [at('2024-01-10', 1), at('2025-02-05', 2)] as const;
  const { path } = track(...placed);
  expect(path).toContain('V');
  expect(track(placed[0], at('2024-08-01', null), placed[1]).path).toBe(path);
});

test('A forecast is a mark without a line, and a line stops where its position ended', () => {
  const forecast = { ...at('2024-01-10', 1), kind: 'forecast' as const };
  expect(track(forecast).marks).toHaveLength(1);
  expect(track(forecast).path).toBe('');
  const endsOn = '2024-06-01';
  const { path, chart } = track({ ...at('2024-01-10', 1), endsOn });
  expect(Number(/H([\d.]+)/.exec(path)?.[1])).toBeLessThan(chart.end);
});

test('An off-record position is a mark beside the line and does not change the line', () => {
  const report = at('2024-08-01', 3, { class: 'leaked', onRecord: false });
  const with_ = track(at('2024-01-10', 1), report, at('2025-02-05', 2));
  const without = track(at('2024-01-10', 1), at('2025-02-05', 2));
  expect(with_.path).toBe(without.path);
  expect(with_.marks.map(({ shape }) => shape)).toEqual(['offRecord', 'stated', 'stated']);
});

test('A day is a point; a month, a season and an interval are spans; an interval without a start is open', () => {
  const { marks } = track(
    at('2022-05-01', 0),
    at('2023-04', 0),
    at('2023-23', 1),
    at('2024-03-01/2024-05-31', 1),
    at('../2025-02-06', 2),
  );
  const [day, month, season, interval, open] = marks;
  expect(day?.span).toBeNull();
  // A position of a month or season is certain only at its end; one of an interval holds from the first day.
  expect(month?.x).toBe(month?.span?.to);
  expect(season?.x).toBe(season?.span?.to);
  expect(interval?.x).toBe(interval?.span?.from);
  expect(interval?.span?.to).toBeGreaterThan(interval?.x ?? 0);
  expect(open?.span).toMatchObject({ to: open?.x, isOpen: true });
});

test('The article date has its place on the time axis, which extends to include it', () => {
  const one = held(at('2024-01-10', 1));
  expect(draw([one]).article).toBeNull();
  const within = draw([one], { date: '2025-02-06' });
  expect(within.article).toBeLessThan(within.end);
  const younger = draw([one], { date: '2026-11-20' });
  expect(younger.article).toBeGreaterThan(younger.end);
  expect(younger.tracks[0]?.path).toContain(`H${younger.end}`);
});

test('A second actor has its own track, slightly lower if both are on the same rung', () => {
  const { tracks } = draw([held(at('2024-01-10', 1)), held(at('2024-01-10', 1))]);
  expect(tracks).toHaveLength(2);
  expect(tracks[1]?.marks[0]?.x).toBe(tracks[0]?.marks[0]?.x);
  expect(tracks[1]?.marks[0]?.y).toBeGreaterThan(tracks[0]?.marks[0]?.y ?? 0);
});

test('The time axis is labelled with years for a long period and with months for a short one', () => {
  const years = draw([held(at('2018-01-10', 1), at('2025-02-05', 2))]).ticks;
  expect(years.every(({ date }) => /^\d{4}$/.test(date))).toBe(true);
  const months = draw([held(at('2025-03-10', 1))]).ticks;
  expect(months.every(({ date }) => /^\d{4}-\d{2}$/.test(date))).toBe(true);
  expect(draw([held(at('2018-01-10', 1))], { width: 320 }).ticks.length).toBeLessThan(years.length);
  const narrow = draw([held(at('2025-03-10', 1))], { width: 360 }).ticks;
  expect(narrow.length).toBeGreaterThan(1);
  narrow.slice(1).forEach(({ x }, index) => {
    expect(x - (narrow[index]?.x ?? x)).toBeGreaterThan(60);
  });
});
