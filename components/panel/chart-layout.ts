import { scalePoint, scaleUtc } from 'd3-scale';
import { isBefore, type PartialDate, readDate } from '../../core/dates.ts';
import type { Localised } from '../../core/pack/model.ts';
import type { IssueView, PositionView } from '../../core/positions/view.ts';

/** Milliseconds of a day: dates count days, the scale takes milliseconds. */
const DAY = 86_400_000;
/** Room above the rungs for the article's label and below them for the years, and at the right edge, in px. */
const ABOVE = 34;
const BELOW = 30;
const BESIDE = 14;
/** Line height and mean width of a letter of the rungs' labels, and the least distance of two rungs, in px. */
const LINE = 16;
const LETTER = 7;
const LEAST_GAP = 36;
/** Room for one label of the time axis, in px. */
const TICK = 72;
/** Width of a label of the time axis for each character of its date, and the least room between two, in px. */
const TICK_LETTER = 8;
const TICK_GAP = 8;
/** How long a span is drawn whose beginning nobody knows, in px. */
const OPEN = 16;
/** The second actor's track runs so many px below the first one's, so that both are seen on one rung. */
const ASIDE = 7;

/** An actor with one issue of its view, as the chart lays it out. */
export type ChartedIssue = { readonly id: string; readonly name: Localised; readonly issue: IssueView };

/** How a position is documented, as its mark's shape tells it. */
export type Shape = 'quoted' | 'stated' | 'text' | 'offRecord';

/** A stretch of time that a date can mean, in px; an end nobody knows is drawn open. */
export type Span = { readonly from: number; readonly to: number; readonly isOpen: boolean };

/** One position on a rung. Lengths are px from the chart's upper left corner. */
export type Mark = {
  readonly position: PositionView;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Null for a date of one day. */
  readonly span: Span | null;
};

/** One actor's marks and, as an SVG path, what stood when. */
type Track = { readonly marks: readonly Mark[]; readonly path: string };

export type Chart = {
  readonly width: number;
  readonly height: number;
  /** Where the labels end and time begins. */
  readonly left: number;
  readonly rungs: readonly { readonly rank: number; readonly y: number }[];
  /** Dates of the time axis, EDTF, no more precise than they need be. */
  readonly ticks: readonly { readonly x: number; readonly date: string }[];
  /** The article's day; null where there is none. */
  readonly article: number | null;
  /** The end of the coverage: nothing is claimed to its right. */
  readonly end: number;
  /** In the order of the issues given. */
  readonly tracks: readonly Track[];
};

type Request = {
  /** One actor's view of the issue, or two actors'. */
  readonly issues: readonly IssueView[];
  /** The longest of the rungs' labels, in letters. */
  readonly letters: number;
  /** The last day of the coverage and the article's, EDTF. */
  readonly to: string;
  readonly date: string | null;
  /** The room that there is, in px. */
  readonly width: number;
};

type Dated = { readonly position: PositionView; readonly date: PartialDate };

const datedOf = (issue: IssueView): Dated[] =>
  [...issue.history, ...issue.later].map((position) => ({ position, date: readDate(position.date) }));

/** The day from which a position surely holds: of a stretch throughout which it was held, the first. */
const heldFrom = ({ precision, earliest, latest }: PartialDate): number =>
  (precision === 'interval' ? (earliest ?? latest) : latest) ?? 0;

const firstDay = (date: PartialDate): number => date.earliest ?? heldFrom(date);

const shapeOf = ({ onRecord, class: record }: PositionView): Shape =>
  onRecord ? (record as 'quoted' | 'stated' | 'text') : 'offRecord';

/** Those that surely come next after one: after it, and with none between. */
const nextAfter = (one: Dated, all: readonly Dated[]): Dated[] => {
  const after = all.filter((other) => isBefore(one.date, other.date));
  return after.filter((other) => !after.some((between) => isBefore(between.date, other.date)));
};

type Scales = {
  readonly x: (day: number) => number;
  readonly y: (rank: number) => number;
  readonly end: number;
};

/** From one length to another along a line, both in px. */
type Stretch = readonly [from: number, to: number];

/** The same stretches of a line with none of them drawn twice: dashes laid over dashes would fill their gaps. */
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
 * What stood when: each position on record runs on from its day until one that surely follows it, and to the end where
 * none does. Where no order is known several lines run beside each other; a position on no rung ends the line.
 */
function pathOf(all: readonly Dated[], { x, y, end }: Scales): string {
  const [across, along] = [new Map<number, Stretch[]>(), new Map<number, Stretch[]>()];
  const add = (lines: Map<number, Stretch[]>, at: number, from: number, to: number): void =>
    void lines.set(at, [...(lines.get(at) ?? []), [Math.min(from, to), Math.max(from, to)]]);
  const onRecord = all.filter(({ position }) => position.onRecord);
  for (const one of onRecord) {
    const { rank } = one.position;
    if (rank === null) continue;
    const next = nextAfter(one, onRecord);
    const until = next.length > 0 ? Math.max(...next.map(({ date }) => x(heldFrom(date)))) : end;
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
  // What is on record lies above what is not, should both be in one place.
  marks.sort((one, other) => Number(one.position.onRecord) - Number(other.position.onRecord));
  return { marks, path: pathOf(all, scales) };
}

/** A tick as a date that says no more than all of the ticks need: years, else months, else days. */
function tickDates(ticks: readonly Date[]): string[] {
  const iso = ticks.map((tick) => tick.toISOString().slice(0, 10));
  const length = iso.every((day) => day.endsWith('-01-01'))
    ? 4
    : iso.every((day) => day.endsWith('-01'))
      ? 7
      : 10;
  return iso.map((day) => day.slice(0, length));
}

/** Those so far apart that no label touches the next one. */
const apart = (ticks: Chart['ticks']): Chart['ticks'] => {
  const step = (ticks[1]?.x ?? 0) - (ticks[0]?.x ?? 0);
  const every = step > 0 ? Math.ceil((TICK_LETTER * (ticks[0]?.date.length ?? 0) + TICK_GAP) / step) : 1;
  return ticks.filter((_, index) => index % every === 0);
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Where everything of a chart of rungs over time stands; null where the issue has no ladder or nothing is on a rung. */
export function chartOf({ issues, letters, to, date, width }: Request): Chart | null {
  const rungs = issues[0]?.poles ? issues[0].rungs : [];
  const tracks = issues.map(datedOf);
  const all = tracks.flat();
  if (rungs.length === 0 || !all.some(({ position }) => position.rank !== null)) return null;

  const left = Math.round(Math.min(210, width * 0.34));
  const gap = Math.max(LEAST_GAP, Math.ceil((letters * LETTER) / (left - 12)) * LINE + 8);
  // The uppermost rung's label may have several lines; the article's stands above them.
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
  // One date alone does not tell how long a stretch is.
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
