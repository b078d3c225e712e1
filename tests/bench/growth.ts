import { readdirSync, readFileSync } from 'node:fs';
import type { DriverPage } from '../../cli/browsers/driver.ts';
import { unwrapPage } from '../../cli/browsers/page.ts';
import { article, personsOf } from './bench-pages.ts';
import { onStage, type Setting } from './bench-setting.ts';
import { rest } from './isolated-world.ts';
import type { Row } from './rows.ts';

const TABS = 40;
const NAVIGATIONS = 300;
/** Number of navigations after which the browser's cache of pages is full. */
const CACHED = 20;
/** About the number of our listeners on one page: the browser may have one page more in its cache. */
const LISTENERS = 30;
/** Milliseconds in which the extension has read a page, and has done what it does when the page is idle. */
const READ = 400;
const IDLE = 4_000;

/** The memory of all processes below this one in MB, each shared page divided among those that share it (PSS). */
function memory(): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [, after = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) \w /);
      parents.set(Number(name), Number(after.split(' ')[0]));
    } catch {
      // The process has ended.
    }
  }
  const isBelow = (id: number): boolean => {
    for (let up = parents.get(id); up; up = parents.get(up)) if (up === process.pid) return true;
    return false;
  };
  let total = 0;
  for (const id of parents.keys()) {
    if (!isBelow(id)) continue;
    try {
      total += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The process has ended.
    }
  }
  return total / 1000;
}

/** What is left in a tab: numbers of nodes and listeners, and the heap in MB. */
export type Left = { readonly nodes: number; readonly listeners: number; readonly heap: number };

/** Returns what is left in a tab of Chromium after garbage collection. */
export async function leftIn(tab: DriverPage): Promise<Left> {
  const session = await unwrapPage(tab).createCDPSession();
  try {
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') / 1e6 };
  } finally {
    await session.detach();
  }
}

type Grown = {
  /** The memory with one tab, and with forty more. */
  readonly one: number;
  readonly tabs: number;
  readonly before: Left;
  readonly after: Left;
};

async function grow(extension: string, { pack }: Setting): Promise<Grown> {
  const persons = personsOf(pack);
  const names = (index: number): string[] => [
    persons[index % 12] as string,
    index === 0 ? 'the peace talks of Ukrainians and Russians' : 'they',
  ];
  const pages = Array.from({ length: 7 }, (_, at) => ({
    ...article(`grown-${at}`, 20 + 5 * at, names),
    isShared: true,
  }));
  return onStage(extension, pages, async ({ driver, urlOf }) => {
    const urls = pages.map(urlOf);
    const first = await driver.open(urls[0] as string);
    await rest(IDLE);
    const one = memory();
    const open: DriverPage[] = [first];
    for (let at = 1; at <= TABS; at++) {
      open.push(await driver.open(urls[at % urls.length] as string));
      await rest(READ);
    }
    await rest(IDLE);
    const tabs = memory();
    for (const tab of open) await tab.close();
    const tab = await driver.open(urls[0] as string);
    await rest(IDLE);
    const navigate = async (times: number): Promise<Left> => {
      for (let at = 1; at <= times; at++) {
        await tab.go(urls[at % urls.length] as string);
        // Every tenth page is read to its end; a reader leaves many earlier.
        if (at % 10 === 0) await rest(READ);
      }
      await tab.go(urls[0] as string);
      await rest(IDLE);
      return leftIn(tab);
    };
    // The browser keeps the last pages of a tab in its cache.
    const before = await navigate(CACHED);
    return { one, tabs, before, after: await navigate(NAVIGATIONS) };
  });
}

/**
 * Measures the memory of forty tabs with articles over that of the same tabs with an extension that does nothing, the
 * background included, and what three hundred navigations leave in one tab.
 */
export async function growthRows(setting: Setting): Promise<Row[]> {
  const own = await grow(await setting.builds.get('shipped', { probes: false }), setting);
  const control = await grow(await setting.builds.empty(), setting);
  const more = (of: keyof Left): number =>
    own.after[of] - own.before[of] - (control.after[of] - control.before[of]);
  return [
    {
      name: 'a tab of 40, background included, over control',
      value: (own.tabs - control.tabs) / TABS,
      unit: 'MB',
      target: 3,
    },
    { name: 'one tab and the background, over control', value: own.one - control.one, unit: 'MB' },
    {
      name: 'one more tab, over control',
      value: (own.tabs - own.one - control.tabs + control.one) / TABS,
      unit: 'MB',
    },
    { name: '300 navigations: nodes left, over control', value: more('nodes'), unit: 'nodes', target: 100 },
    {
      name: '300 navigations: listeners left, over control',
      value: more('listeners'),
      unit: 'listeners',
      target: LISTENERS,
    },
    { name: '300 navigations: heap left, over control', value: more('heap'), unit: 'MB', target: 1 },
  ];
}
