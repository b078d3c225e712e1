import { type BenchPage, frequentNames, namesUpTo, packOfNames } from './bench-pages.ts';
import { onStage, type Setting, type Stage } from './bench-setting.ts';
import { floorOf, inTab } from './floor.ts';
import { extensionWorld, notesOf, setSettings, wakeBackground } from './isolated-world.ts';
import type { Taken, Work } from './probes/clock.ts';
import { median, type Row } from './rows.ts';

/** The two numbers of names with which a pass is measured. */
export const FEW = 300;
const MANY = 100_000;
/** Number of runs in one world before code counts as warm. */
const WARMING = 40;
/** Minimum length of an article, in UTF-16 units. A page with less text is left out. */
const LITTLE = 500;

const shareOf = ({ slices }: Work): number => slices.reduce((sum, slice) => sum + slice, 0);

const coldPass = (stage: Stage, page: BenchPage): Promise<Work> =>
  inTab(stage, page, async (tab) => {
    const { passes } = await notesOf(tab, (notes) => notes.passes.length > 0);
    return passes[0] as Work;
  });

const warmPasses = (
  stage: Stage,
  page: BenchPage,
  times: number,
): Promise<{ taken: Places; passes: readonly Work[] }> =>
  inTab(stage, page, async (tab) => {
    await notesOf(tab, (notes) => notes.passes.length > 0);
    const world = await extensionWorld(tab);
    const taken = await world.run<Places>('standpointBench.taken()');
    await world.run(`standpointBench.again(${times})`);
    const { passes } = await notesOf(tab, (notes) => notes.passes.length > times);
    return { taken, passes };
  });

type Places = { readonly article: Taken; readonly page: Taken };

type Measured = {
  readonly floor: { readonly cold: number; readonly warm: number };
  /** The same for all text of the page, including text that is not read. */
  readonly pageFloor: { readonly cold: number; readonly warm: number };
  readonly few: {
    readonly share: number;
    readonly whole: number;
    readonly warm: number;
    readonly warmWhole: number;
  };
  readonly many: { readonly share: number; readonly whole: number };
};

async function measure(
  stages: { readonly control: Stage; readonly few: Stage; readonly many: Stage },
  page: BenchPage,
  rounds: number,
): Promise<Measured | undefined> {
  const { taken, passes } = await warmPasses(stages.few, page, WARMING + rounds);
  if (taken.article.characters < LITTLE) return undefined;
  const warm = passes.slice(-rounds);
  const warmFloor = async (which: Taken): Promise<number> =>
    median((await floorOf(stages.control, page, which, WARMING + rounds)).slice(-rounds));
  const warmFloors = [await warmFloor(taken.article), await warmFloor(taken.page)] as const;
  const floors: number[] = [];
  const pageFloors: number[] = [];
  const few: Work[] = [];
  const many: Work[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(...(await floorOf(stages.control, page, taken.article, 1)));
    pageFloors.push(...(await floorOf(stages.control, page, taken.page, 1)));
    few.push(await coldPass(stages.few, page));
    many.push(await coldPass(stages.many, page));
  }
  const whole = (works: readonly Work[]): number => median(works.map((work) => work.whole));
  const share = (works: readonly Work[]): number => median(works.map(shareOf));
  return {
    floor: { cold: median(floors), warm: warmFloors[0] },
    pageFloor: { cold: median(pageFloors), warm: warmFloors[1] },
    few: { share: share(few), whole: whole(few), warm: share(warm), warmWhole: whole(warm) },
    many: { share: share(many), whole: whole(many) },
  };
}

function rowsOf(all: readonly Measured[]): Row[] {
  const over = (value: (one: Measured) => number): number => median(all.map(value));
  const ratio = (name: string, value: (one: Measured) => number, target?: number): Row => ({
    name,
    value: over(value),
    unit: 'times',
    target,
  });
  const time = (name: string, value: (one: Measured) => number): Row => ({
    name,
    value: over(value),
    unit: 'ms',
  });
  return [
    ratio(
      'main-thread time, cold, relative to the cold floor, 300 names',
      (one) => one.few.share / one.floor.cold,
      0.6,
    ),
    ratio(
      'main-thread time, cold, relative to the cold floor, 100000 names',
      (one) => one.many.share / one.floor.cold,
      0.6,
    ),
    ratio(
      'main-thread time, warm, relative to the warm floor, 300 names',
      (one) => one.few.warm / one.floor.warm,
      3,
    ),
    ratio(
      'whole pass, cold, relative to the cold floor, 300 names',
      (one) => one.few.whole / one.floor.cold,
      1.5,
    ),
    ratio(
      'whole pass, cold, relative to the cold floor, 100000 names',
      (one) => one.many.whole / one.floor.cold,
      1.5,
    ),
    ratio('whole pass, growth from 300 to 100000 names', (one) => one.many.whole / one.few.whole, 1.3),
    ratio(
      'main-thread time, cold, relative to the cold floor over all text of the page, 300 names',
      (one) => one.few.share / one.pageFloor.cold,
    ),
    ratio(
      'main-thread time, warm, relative to the warm floor over all text of the page, 300 names',
      (one) => one.few.warm / one.pageFloor.warm,
    ),
    time('floor, cold', (one) => one.floor.cold),
    time('floor over all text of the page, cold', (one) => one.pageFloor.cold),
    time('floor over all text of the page, warm', (one) => one.pageFloor.warm),
    time('floor, warm', (one) => one.floor.warm),
    time('main-thread time, cold, 300 names', (one) => one.few.share),
    time('main-thread time, cold, 100000 names', (one) => one.many.share),
    time('main-thread time, warm, 300 names', (one) => one.few.warm),
    time('whole pass, cold, 300 names', (one) => one.few.whole),
    time('whole pass, cold, 100000 names', (one) => one.many.whole),
    time('whole pass, warm, 300 names', (one) => one.few.warmWhole),
  ];
}

/** Returns the folders of two builds that differ only in their number of names. */
export async function buildsByNames({
  builds,
  pack,
  pages,
}: Setting): Promise<{ few: string; many: string }> {
  const given = frequentNames(pages.all, FEW);
  const make = (count: number): Promise<string> =>
    builds.get(`names-${count}`, { pack: packOfNames(pack, namesUpTo(count, given)), probes: true });
  return { few: await make(FEW), many: await make(MANY) };
}

/**
 * Measures with the probes what one pass over a page costs. The main-thread time is all of our work in the
 * page from the start of the reading to the last mark: reading, sending, painting and what is between. The
 * whole pass is the elapsed time, with the background awake. Cold is the first pass in a new tab, warm is a
 * pass after many in the same world. Every page is read, even if it is not a news page. Both numbers of names
 * find the same names.
 */
export async function passRows(setting: Setting): Promise<Row[]> {
  const { few, many } = await buildsByNames(setting);
  const { some } = setting.pages;
  return onStage(await setting.builds.empty(), some, (control) =>
    onStage(few, some, (ofFew) =>
      onStage(many, some, async (ofMany) => {
        const measured: Measured[] = [];
        for (const { driver } of [ofFew, ofMany]) {
          await setSettings(driver, { scope: 'every' });
          await wakeBackground(driver);
        }
        for (const page of some) {
          for (const { driver } of [ofFew, ofMany]) await wakeBackground(driver);
          const one = await measure({ control, few: ofFew, many: ofMany }, page, setting.rounds);
          if (one) measured.push(one);
          if (one && process.env.BENCH_VERBOSE) console.log(page.name, JSON.stringify(one));
        }
        return rowsOf(measured);
      }),
    ),
  );
}
