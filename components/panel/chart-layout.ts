import { scalePoint, scaleUtc } from 'd3-scale';
import { isBefore, type PartialDate, readDate } from '../../core/dates.ts';
import type { Localised } from '../../core/pack/model.ts';
import { IS_STANCE } from '../../core/positions/constants.ts';
import type { IssueView, PositionView } from '../../core/positions/view.ts';

/** Milliseconds per day: dates count days, the scale takes milliseconds. */
const DAY = 86_400_000;
/** Space above the rungs (for the article's label), below them (for the time axis) and at the right edge, in px. */
const ABOVE = 34;
const BELOW = 30;
const BESIDE = 14;
/** Line height and mean letter width of the rung labels, and the minimum distance between two rungs, in px. */
const LINE = 16;
const LETTER = 7;
const LEAST_GAP = 36;
/** Minimum width per label of the time axis, in px. */
const TICK = 72;
/** Width of a time-axis label: of a day with the longest month, per character of another; minimum gap, in px. */
const TICK_DAY = 118;
const TICK_LETTER = 8;
const TICK_GAP = 8;
/** Length of a span whose start is unknown, in px. */
const OPEN = 16;
/** Offset of the second actor's track below the first one's, so that both are visible on one rung, in px. */
const ASIDE = 7;

/** An actor with one issue of its view, as input to the chart. */
export type ChartedIssue = { readonly id: string; readonly name: Localised; readonly issue: IssueView };

/** The shape of a mark, which shows how the position is documented. */
export type Shape = 'quoted' | 'stated' | 'text' | 'offRecord';

/** The range of days that a date can mean, in px; `isOpen` if its start or its end is unknown. */
export type Span = { readonly from: number; readonly to: number; readonly isOpen: boolean };

/** One position on a rung. Coordinates are px from the chart's top left corner. */
export type Mark = {
  readonly position: PositionView;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Null if the date is a single day. */
  readonly span: Span | null;
};

/** One actor's marks, and the SVG path of the standing positions over time. */
type Track = { readonly marks: readonly Mark[]; readonly path: string };

export type Chart = {
  readonly width: number;
  readonly height: number;
  /** The x-coordinate at which the labels end and the time axis begins. */
  readonly left: number;
  readonly rungs: readonly { readonly rank: number; readonly y: number }[];
  /** Dates of the time axis (EDTF), no more precise than needed. */
  readonly ticks: readonly { readonly x: number; readonly date: string }[];
  /** The x-coordinate of the article's date; null if there is none. */
  readonly article: number | null;
  /** The x-coordinate of the end of the coverage, where the lines of standing positions end. */
  readonly end: number;
  /** In the order of the requested issues. */
  readonly tracks: readonly Track[];
};

type Request = {
  /** The issue in one actor's view, or in two actors' views. */
  readonly issues: readonly IssueView[];
  /** Length of the longest rung label, in UTF-16 code units. */
  readonly letters: number;
  /** The end of the coverage and the article's date, EDTF. */
  readonly to: string;
  readonly date: string | null;
  /** The available width, in px. */
  readonly width: number;
};

type Dated = { readonly position: PositionView; readonly date: PartialDate };

const datedOf = (issue: IssueView): Dated[] =>
  [...issue.history, ...issue.later].map((position) => ({ position, date: readDate(position.date) }));

/** The first day on which a position certainly holds: the start of an interval, else the last possible day. */
const heldFrom = ({ precision, earliest, latest }: PartialDate): number =>
  (precision === 'interval' ? (earliest ?? latest) : latest) ?? 0;

const firstDay = (date: PartialDate): number => date.earliest ?? heldFrom(date);

const shapeOf = ({ onRecord, class: record }: PositionView): Shape =>
  onRecord ? (record as 'quoted' | 'stated' | 'text') : 'offRecord';

/** Returns the positions that certainly follow one, with none certainly in between. */
const nextAfter = (one: Dated, all: readonly Dated[]): Dated[] => {
  const after = all.filter((other) => isBefore(one.date, other.date));
  return after.filter((other) => !after.some((between) => isBefore(between.date, other.date)));
};

type Scales = {
  readonly x: (day: number) => number;
  readonly y: (rank: number) => number;
  readonly end: number;
};

/** A section of a line, in px. */
type Stretch = readonly [from: number, to: number];

/** Merges overlapping sections of a line: dashes drawn over dashes would fill the gaps. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const [from, to] of [...stretches].sort((one, other) => one[0] - other[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], to)];
    else whole.push([from, to]);
  }
  return whole;
}

/**
 * Returns the SVG path of the standing positions: a line from each position on record to those that certainly follow
 * it, or to its own end if it had ended before. Lines overlap in time if the order is unknown.
 */
function pathOf(all: readonly Dated[], { x, y, end }: Scales): string {
  const [across, along] = [new Map<number, Stretch[]>(), new Map<number, Stretch[]>()];
  const add = (lines: Map<number, Stretch[]>, at: number, from: number, to: number): void =>
    void lines.set(at, [...(lines.get(at) ?? []), [Math.min(from, to), Math.max(from, to)]]);
  const stances = all.filter(
    ({ position }) => position.onRecord && IS_STANCE[position.kind] && position.rank !== null,
  );
  for (const one of stances) {
    const { rank, endsOn } = one.position;
    if (rank === null) continue;
    const last = endsOn === undefined ? Number.POSITIVE_INFINITY : heldFrom(readDate(endsOn));
    const next = nextAfter(one, stances).filter(({ date }) => heldFrom(date) < last);
    const until =
      next.length > 0
        ? Math.max(...next.map(({ date }) => x(heldFrom(date))))
        : endsOn === undefined
          ? end
          : x(last);
    add(across, y(rank), x(heldFrom(one.date)), until);
    for (const { position, date } of next)
      if (position.rank !== null && position.rank !== rank)
        add(along, x(heldFrom(date)), y(rank), y(position.rank));
  }
  return [
    ...[...across].flatMap(([at, lines]) => merged(lines).map(([from, to]) => `M${from} ${at}H${to}`)),
    ...[...along].flatMap(([at, lines]) => merged(lines).map(([from, to]) => `M${at} ${from}V${to}`)),
  ].join('');
}

function spanOf(date: PartialDate, { x, end }: Scales): Span | null {
  const at = x(heldFrom(date));
  if (date.earliest === undefined) return { from: at - OPEN, to: at, isOpen: true };
  if (date.latest === undefined) return { from: at, to: end, isOpen: true };
  return date.earliest === date.latest && !date.approximate
    ? null
    : { from: x(date.earliest), to: x(date.latest), isOpen: false };
}

function trackOf(all: readonly Dated[], scales: Scales): Track {
  const marks = all.flatMap(({ position, date }): Mark[] => {
    if (position.rank === null) return [];
    const [x, y] = [scales.x(heldFrom(date)), scales.y(position.rank)];
    return [{ position, shape: shapeOf(position), x, y, span: spanOf(date, scales) }];
  });
  // Marks on record are drawn last, over any other marks in the same place.
  marks.sort((one, other) => Number(one.position.onRecord) - Number(other.position.onRecord));
  return { marks, path: pathOf(all, scales) };
}

/** Returns ticks as years if each is the start of a year, as months if each is the start of a month, else as days. */
function tickDates(ticks: readonly Date[]): string[] {
  const iso = ticks.map((tick) => tick.toISOString().slice(0, 10));
  const length = iso.every((day) => day.endsWith('-01-01'))
    ? 4
    : iso.every((day) => day.endsWith('-01'))
      ? 7
      : 10;
  return iso.map((day) => day.slice(0, length));
}

/** Returns every nth tick, far enough apart for the labels not to touch. */
const apart = (ticks: Chart['ticks']): Chart['ticks'] => {
  const step = (ticks[1]?.x ?? 0) - (ticks[0]?.x ?? 0);
  const letters = ticks[0]?.date.length ?? 0;
  const label = letters === 10 ? TICK_DAY : TICK_LETTER * letters;
  const every = step > 0 ? Math.ceil((label + TICK_GAP) / step) : 1;
  return ticks.filter((_, index) => index % every === 0);
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** True if the issue of one or two actors can be charted: it has a ladder, and a position is on one of its rungs. */
export const isCharted = (lines: readonly Pick<ChartedIssue, 'issue'>[]): boolean =>
  lines[0]?.issue.poles != null &&
  lines.some(({ issue: { history, later } }) => [...history, ...later].some(({ rank }) => rank !== null));

/** Lays out a chart of rungs over time. Returns null if the issue has no ladder or no position has a rung. */
export function chartOf({ issues, letters, to, date, width }: Request): Chart | null {
  if (!isCharted(issues.map((issue) => ({ issue })))) return null;
  const rungs = issues[0]?.rungs ?? [];
  const tracks = issues.map(datedOf);
  const all = tracks.flat();

  const left = Math.round(Math.min(210, width * 0.34));
  const gap = Math.max(LEAST_GAP, Math.ceil((letters * LETTER) / (left - 12)) * LINE + 8);
  // The top rung's label may have several lines; the article's label is above them.
  const above = Math.max(ABOVE, LINE + gap / 2);
  const height = above + (rungs.length - 1) * gap + BELOW;
  const last = readDate(to).latest ?? 0;
  const article = date === null ? null : (readDate(date).latest ?? null);
  const days = [...all.map((entry) => firstDay(entry.date)), ...(article === null ? [] : [article])];
  const first = Math.min(...days);
  const until = Math.max(last, ...days);
  const margin = Math.max(20, (until - first) * 0.05);
  const time = scaleUtc()
    .domain([(first - margin) * DAY, until * DAY])
    .range([left, width - BESIDE]);
  const ranks = scalePoint<number>()
    .domain(rungs.map((_, rank) => rank))
    .range([above, height - BELOW]);
  const x = (day: number): number => rounded(time(day * DAY));
  const end = x(last);
  const count = Math.max(2, Math.floor((width - left) / TICK));
  // A single tick gives no scale.
  const few = time.ticks(count);
  const ticks = few.length > 1 ? few : time.ticks(count + 1);
  const dates = tickDates(ticks);
  return {
    width,
    height,
    left,
    end,
    rungs: rungs.map((_, rank) => ({ rank, y: rounded(ranks(rank) ?? 0) })),
    ticks: apart(ticks.map((tick, index) => ({ x: rounded(time(tick)), date: dates[index] ?? '' }))),
    article: article === null ? null : x(article),
    tracks: tracks.map((entries, place) =>
      trackOf(entries, { x, end, y: (rank) => rounded((ranks(rank) ?? 0) + place * ASIDE) }),
    ),
  };
}
