import * as v from 'valibot';
import type { FromPage } from '../../core/protocol/from-page.ts';
import { FROM_PAGE_SHAPES } from '../../core/protocol/from-page-shapes.ts';
import type { AskingTab, Handlers } from '../../platform/messaging.ts';

/**
 * How much a tab may ask: so much at once, and so much a second after that. It is counted in requests, for `match` in
 * UTF-16 units of text. What is more waits for its turn, but an act of the reader is refused: it must not happen late.
 */
type Rate = { readonly atOnce: number; readonly perSecond: number; readonly isAct?: true };

const SELDOM: Rate = { atOnce: 30, perSecond: 2 };
const ACT: Rate = { atOnce: 10, perSecond: 0.5, isAct: true };

const RATES: { readonly [K in keyof FromPage]: Rate } = {
  annotate: SELDOM,
  hello: SELDOM,
  dropStyle: SELDOM,
  inject: SELDOM,
  explainMarks: ACT,
  hide: ACT,
  turnSiteOff: ACT,
  undo: ACT,
  openPanel: ACT,
  statusChanged: { atOnce: 50, perSecond: 10 },
  // A live blog may ask about hundreds of stories at once.
  pageChanges: { atOnce: 400, perSecond: 40 },
  view: { atOnce: 100, perSecond: 30 },
  match: { atOnce: 12_000_000, perSecond: 3_000_000 },
};

/** Milliseconds that a request waits at most. What would have to wait longer is refused. */
const MOST_WAIT = 5_000;

/** What a tab has asked of one kind and is not yet allowed again; `at` is the time when that was so (ms). */
type Used = { readonly amount: number; readonly at: number; readonly rate: Rate };

const left = ({ amount, at, rate }: Used, now: number): number =>
  Math.max(0, amount - ((now - at) * rate.perSecond) / 1000);

/** Counts what tabs ask. */
class Meter {
  private readonly used = new Map<string, Used>();

  /** Returns the milliseconds that a request of some amount must wait, and counts it; null if it is refused. */
  wait(tab: number, type: keyof FromPage, amount: number): number | null {
    const now = performance.now();
    const rate = RATES[type];
    const key = `${tab} ${type}`;
    const before = this.used.get(key);
    const sum = (before ? left(before, now) : 0) + amount;
    const wait = (Math.max(0, sum - rate.atOnce) * 1000) / rate.perSecond;
    if (wait > (rate.isAct ? 0 : MOST_WAIT)) return null;
    if (!before) for (const [old, one] of this.used) if (left(one, now) === 0) this.used.delete(old);
    this.used.set(key, { amount: sum, at: now, rate });
    return wait;
  }
}

/** A text costs its length and something for itself. */
const amountOf = (type: keyof FromPage, request: unknown): number =>
  type === 'match'
    ? (request as { readonly texts: readonly string[] }).texts.reduce(
        (sum, text) => sum + text.length + 20,
        0,
      )
    : 1;

/**
 * Makes handlers of requests of web pages check each request before it is handled: its shape, its size and how much its
 * tab asks. What fails is refused with an Error. A page that runs only our own scripts meets no limit.
 */
export function guardPage(handlers: Handlers<FromPage, AskingTab>): Handlers<FromPage, AskingTab> {
  const meter = new Meter();
  const guard = (type: keyof FromPage) => (request: unknown, tab: AskingTab) => {
    const { success, output } = v.safeParse(FROM_PAGE_SHAPES[type], request, { abortEarly: true });
    if (!success) throw new Error(`The request “${type}” is not well-formed.`);
    const wait = meter.wait(tab.id, type, amountOf(type, output));
    if (wait === null) throw new Error(`This page sends too many requests “${type}”.`);
    const handle = (): unknown => handlers[type](output as never, tab);
    // Handle it in this turn if possible: browsers open a panel only during a click.
    return wait === 0 ? handle() : new Promise((resolve) => setTimeout(resolve, wait)).then(handle);
  };
  const types = Object.keys(handlers) as (keyof FromPage)[];
  return Object.fromEntries(types.map((type) => [type, guard(type)])) as Handlers<FromPage, AskingTab>;
}
