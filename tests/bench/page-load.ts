import type { DriverPage } from '../../cli/browsers/driver.ts';
import { unwrapPage } from '../../cli/browsers/page.ts';
import { article, type BenchPage, listOf, personsOf } from './bench-pages.ts';
import { onStage, type Setting, type Stage } from './bench-setting.ts';
import { intervalOf, middle } from './interval.ts';
import { rest, wakeBackground } from './isolated-world.ts';
import { buildsByNames } from './pass.ts';
import { median, type Row } from './rows.ts';

/** Maximum number of loads of a page with and without the extension, even if the interval is too wide. */
const MOST_LOADS = 100;
/** Maximum half-width of the interval of a difference, in per cent of the value without the extension. */
const NARROW = 5;
/** Milliseconds after the load within which the extension has read a page. */
const SETTLED = 700;

/**
 * Measurements of one load in milliseconds, except `shift` (CLS) and `heap` (MB, after garbage collection).
 */
type Load = Readonly<Record<'ready' | 'paint' | 'blocked' | 'shift' | 'delay' | 'heap', number>>;
type Watched = { paint: number; blocked: number; shift: number; delay: number };

/** Runs in the page before any other script. */
function watch(): void {
  const seen: Watched = { paint: 0, blocked: 0, shift: 0, delay: 0 };
  (globalThis as unknown as { benchSeen: Watched }).benchSeen = seen;
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => (seen.paint = entry.startTime));
  observe('longtask', (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
  observe('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
  observe('first-input', (entry) => {
    seen.delay = (entry as PerformanceEventTiming).processingStart - entry.startTime;
  });
}

/** Loads a page, presses a key as soon as its text is painted, and waits until the page has settled. */
async function loadOnce({ tab, url }: Tab): Promise<Load> {
  await tab.go('about:blank');
  await tab.go(url);
  await unwrapPage(tab).waitForFunction(
    () => (globalThis as unknown as { benchSeen: Watched }).benchSeen.paint > 0,
  );
  await tab.press('Shift');
  await rest(SETTLED);
  const seen = await tab.evaluate(() => ({
    ...(globalThis as unknown as { benchSeen: Watched }).benchSeen,
    ready: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
      .domContentLoadedEventEnd,
  }));
  return { ...seen, heap: await heapOf(tab) };
}

/**
 * A tab that loads a page repeatedly. A new tab for each load would add the start of a process to the noise.
 */
type Tab = { readonly tab: DriverPage; readonly url: string };

async function openTab({ driver, urlOf }: Stage, page: BenchPage): Promise<Tab> {
  const tab = await driver.open('about:blank');
  await unwrapPage(tab).evaluateOnNewDocument(watch);
  await loadOnce({ tab, url: urlOf(page) });
  return { tab, url: urlOf(page) };
}

async function heapOf(tab: DriverPage): Promise<number> {
  const session = await unwrapPage(tab).createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

const MEASURES = [
  ['DOMContentLoaded', 'ready'],
  ['largest contentful paint', 'paint'],
  ['blocking time', 'blocked'],
  ['layout shift', 'shift'],
  ['input delay', 'delay'],
] as const;
const NARROWED = MEASURES.slice(1);
/**
 * Minimum base for a difference in per cent, if the value without us is smaller: one frame or a good shift.
 */
const LEAST = { ready: 16.7, paint: 16.7, blocked: 16.7, delay: 16.7, shift: 0.1, heap: 0 } as const;

/** Loads a page with and without us in turn, until the intervals are narrow or the maximum is reached. */
async function loads(
  control: Stage,
  ours: Stage,
  page: BenchPage,
  rounds: number,
): Promise<readonly [Load[], Load[]]> {
  const pair: readonly [Load[], Load[]] = [[], []];
  const isNarrow = (): boolean =>
    NARROWED.every(([, key]) => intervalOf(...columns(pair, key), LEAST[key]).half <= NARROW);
  const [without, withUs] = [await openTab(control, page), await openTab(ours, page)];
  while (pair[0].length < rounds || (!isNarrow() && pair[0].length < Math.min(MOST_LOADS, rounds * 14))) {
    pair[0].push(await loadOnce(without));
    pair[1].push(await loadOnce(withUs));
  }
  await without.tab.close();
  await withUs.tab.close();
  return pair;
}

const columns = (
  [without, withUs]: readonly [readonly Load[], readonly Load[]],
  key: keyof Load,
): [number[], number[]] => [without.map((load) => load[key]), withUs.map((load) => load[key])];

function rowsOf(name: string, pair: readonly [Load[], Load[]]): Row[] {
  const rows = MEASURES.flatMap(([measure, key]): Row[] => {
    const [without, withUs] = columns(pair, key);
    const { difference, half } = intervalOf(without, withUs, LEAST[key]);
    return [
      // There is no measurable difference if the interval contains 0.
      {
        name: `${name}: ${measure}, difference`,
        value: Math.abs(difference),
        unit: '%',
        target: Number(half.toFixed(2)),
      },
      { name: `${name}: ${measure}, half-width of the interval`, value: half, unit: '%', target: NARROW },
      {
        name: `${name}: ${measure}, without us`,
        value: middle(without),
        unit: key === 'shift' ? 'CLS' : 'ms',
      },
    ];
  });
  const [without, withUs] = columns(pair, 'heap');
  return [
    ...rows,
    { name: `${name}: heap over control`, value: median(withUs) - median(without), unit: 'MB', target: 1.5 },
    { name: `${name}: loads`, value: without.length, unit: 'pairs' },
  ];
}

/** Generates pages with many mentions and with few, and one that is not read. */
function pagesOf({ pack }: Setting): BenchPage[] {
  const persons = personsOf(pack);
  return [
    article('many-mentions', 60, (index) => [persons[index % 20], persons[(index + 7) % 20]] as string[]),
    article('few-mentions', 60, (index) => (index % 30 === 3 ? [persons[0] as string] : [])),
    listOf('no-article', 200),
  ].map((page) => ({ ...page, isShared: true }));
}

/**
 * Measures what loading a page costs with and without the extension, in two browsers in turn. The control
 * browser has an extension that does nothing. Differences are in per cent of the value without us, or of one
 * frame or a good layout shift if that is larger, and have a 95 % interval.
 */
export async function loadRows(setting: Setting): Promise<Row[]> {
  const pages = pagesOf(setting);
  const shipped = await setting.builds.get('shipped', { probes: false });
  const { few, many } = await buildsByNames(setting);
  return onStage(await setting.builds.empty(), pages, (control) =>
    onStage(shipped, pages, async (ours) => {
      const rows: Row[] = [];
      for (const page of pages) {
        await wakeBackground(ours.driver);
        rows.push(...rowsOf(page.name, await loads(control, ours, page, setting.rounds)));
      }
      const first = pages[0] as BenchPage;
      for (const [names, extension] of [
        [300, few],
        [100_000, many],
      ] as const)
        rows.push(await heapRow(control, extension, first, names, setting.rounds));
      return rows;
    }),
  );
}

const heapRow = (
  control: Stage,
  extension: string,
  page: BenchPage,
  names: number,
  rounds: number,
): Promise<Row> =>
  onStage(extension, [page], async (stage) => {
    await wakeBackground(stage.driver);
    const [without, withUs] = [await openTab(control, page), await openTab(stage, page)];
    const pairs: [Load, Load][] = [];
    for (let round = 0; round < rounds; round++)
      pairs.push([await loadOnce(without), await loadOnce(withUs)]);
    await without.tab.close();
    const value = median(pairs.map(([one, other]) => other.heap - one.heap));
    return { name: `heap over control, ${names} names`, value, unit: 'MB', target: 1.5 };
  });
