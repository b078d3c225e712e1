import type { Driver, DriverPage } from '../../cli/browsers/driver.ts';
import { firstMark } from '../../cli/marks.ts';
import { article, type BenchPage, personsOf } from './bench-pages.ts';
import { onStage, type Setting } from './bench-setting.ts';
import { notesOf, rest, wakeBackground } from './isolated-world.ts';
import type { Notes } from './probes/clock.ts';
import { median, type Row } from './rows.ts';

/** Generates an article of typical length about the pack's topic that names persons of the pack in every paragraph. */
function articleWithPersons({ pack }: Pick<Setting, 'pack'>): BenchPage {
  const persons = personsOf(pack);
  const topic = 'the peace talks of Ukrainians and Russians';
  return article('with-persons', 30, (index) => [
    persons[index % 12] as string,
    index === 0 ? topic : 'they',
  ]);
}

/** Minimum number of rounds for the first mark, whose times vary most. */
const LEAST_ROUNDS = 21;

/** Milliseconds to wait after ending the background: a message sent while it shuts down may be lost. */
const SETTLED = 500;

type State = 'awake' | 'asleep';
const STATES: readonly State[] = ['awake', 'asleep'];
async function bring(driver: Driver, state: State): Promise<void> {
  if (state === 'awake') return wakeBackground(driver);
  await driver.killBackground();
  await rest(SETTLED);
}

async function untilFirstMark(driver: Driver, url: string, state: State): Promise<number> {
  await bring(driver, state);
  const tab = await driver.open(url);
  const { idle, firstMark } = await notesOf(tab, (notes) => notes.firstMark !== null);
  await tab.close();
  return (firstMark ?? Number.NaN) - (idle ?? Number.NaN);
}

/**
 * Measures with the probes the time from document idle, when the browser runs the bootstrap, to the frame
 * that shows the first marks: with the background awake, and after it was ended.
 */
export async function firstRows(setting: Setting): Promise<Row[]> {
  const page = articleWithPersons(setting);
  return onStage(await watched(setting), [page], async ({ driver, urlOf }) => {
    const times: Record<State, number[]> = { awake: [], asleep: [] };
    await untilFirstMark(driver, urlOf(page), 'awake');
    for (let round = 0; round < Math.max(LEAST_ROUNDS, setting.rounds); round++)
      for (const state of STATES) times[state].push(await untilFirstMark(driver, urlOf(page), state));
    return STATES.map((state) => ({
      name: `document idle to the first mark, background ${state}`,
      value: median(times[state]),
      unit: 'ms',
      target: state === 'awake' ? 45 : 130,
    }));
  });
}

/** Hovers over the first mark and closes its card. Returns the milliseconds for the card and its view. */
async function hover(tab: DriverPage): Promise<{ card: number; view: number }> {
  const mark = await firstMark(tab);
  if (!mark) throw new Error('no mark can be reached by the pointer');
  const count = (notes: Notes): number => notes.cards.length;
  const before = count(await notesOf(tab, () => true));
  await tab.move(2, 2);
  await tab.move(mark.x, mark.y);
  const { cards, views } = await notesOf(tab, (notes) => count(notes) > before);
  await tab.press('Escape');
  return { card: cards.at(-1) as number, view: views.at(-1) ?? Number.NaN };
}

/**
 * Measures with the probes the time from the end of the intent delay to the card in the top layer: for the first hover
 * on a page, which loads the card’s script, with the background awake or just ended, and for the second. Also measures how long the view takes, which is requested while the pointer rests.
 */
export async function hoverRows(setting: Setting): Promise<Row[]> {
  const page = articleWithPersons(setting);
  return onStage(await watched(setting), [page], async ({ driver, urlOf }) => {
    const times: Record<State | 'again', number[]> = { awake: [], asleep: [], again: [] };
    const views: Record<State, number[]> = { awake: [], asleep: [] };
    for (let round = 0; round < setting.rounds; round++)
      for (const state of STATES) {
        await wakeBackground(driver);
        const tab = await driver.open(urlOf(page));
        await notesOf(tab, (notes) => notes.firstMark !== null);
        await rest(300);
        await bring(driver, state);
        const { card, view } = await hover(tab);
        times[state].push(card);
        views[state].push(view);
        if (state === 'awake') times.again.push((await hover(tab)).card);
        await tab.close();
      }
    return [
      {
        name: 'hover to card, its script there',
        value: median(times.again),
        unit: 'ms',
        target: 16,
      },
      { name: 'hover to card, first time', value: median(times.awake), unit: 'ms', target: 30 },
      { name: 'hover to card, first time and asleep', value: median(times.asleep), unit: 'ms', target: 50 },
      { name: 'view requested to view received, awake', value: median(views.awake), unit: 'ms', target: 20 },
      {
        name: 'view requested to view received, asleep',
        value: median(views.asleep),
        unit: 'ms',
        target: 100,
      },
    ];
  });
}

/** Returns the build with the shipped pack and the probes. */
export const watched = ({ builds }: Setting): Promise<string> => builds.get('watched', { probes: true });
