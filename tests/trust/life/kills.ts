import type { DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { closeByEscape, placeOf, untilMarked } from '../../e2e/reader-actions.ts';
import type { TrustRow } from '../row.ts';
import { MARKS, type Scene, tallyOf } from './scene.ts';

const ROUNDS = 100;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A question that a page asks, and whether its answer is there. */
type Question = { ask(): Promise<void>; isAnswered(): Promise<boolean>; end(): Promise<void> };

/** New text asks which names it has, over the page's port. */
const newText = (page: DriverPage, round: number): Question => ({
  ask: () =>
    page.evaluate((number) => {
      const added = document.createElement('p');
      added.id = 'added';
      added.textContent = `In this invented text, number ${number}, Marco Rubio speaks of the peace talks of Ukraine and Russia.`;
      document.querySelector('article')?.append(added);
    }, round),
  isAnswered: () =>
    page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
      const added = document.querySelector('#added');
      return ranges.some((range) => added?.contains(range.startContainer));
    }),
  end: () => page.evaluate(() => document.querySelector('#added')?.remove()),
});

/** A pointer that rests on a mark asks what is known, in a message. */
const restingPointer = (page: DriverPage, round: number): Question => ({
  ask: async () => {
    const { x, y } = await placeOf(page, MARKS[round % MARKS.length] ?? '');
    await page.move(x, y);
  },
  isAnswered: () => page.isCardOpen(),
  end: async () => {
    await closeByEscape(page);
    await page.move(2, 2);
  },
});

/**
 * A row on a background that ends while a question waits for its answer. It has just been stopped when the question is
 * asked, and is stopped again while it starts, each time a little later. The control: most kills meet a question.
 */
export async function killRows({ driver, article }: Scene): Promise<readonly TrustRow[]> {
  const answers = tallyOf(
    `${ROUNDS} questions in flight when the background is killed are answered`,
    driver.name,
  );
  const control = tallyOf('kills that met a question without an answer, at least 60 (control)', driver.name);
  await driver.inExtension(() =>
    (globalThis as unknown as ExtensionWorld).chrome.storage.local.set({ explained: true, density: 'all' }),
  );
  const page = await driver.open(article);
  await page.bringToFront();
  await untilMarked(page, ...MARKS);
  let met = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { ask, isAnswered, end } = (round % 2 ? restingPointer : newText)(page, round);
    await answers.try(`question ${round}`, async () => {
      await driver.killBackground();
      await ask();
      await sleep((round * 7) % 200);
      await driver.interruptBackground();
      if (!(await isAnswered())) met += 1;
      await waitUntil(isAnswered, 'the answer');
    });
    await end();
    if (round % 10 === 9)
      console.error(
        `${driver.name}: ${round + 1} kills, ${met} met a question, ${answers.row().held} answered`,
      );
  }
  control.hold(met >= 60, `Only ${met} of ${ROUNDS} kills met a question.`);
  control.hold(page.errors().length === 0, `The page has errors: ${page.errors().join(' ')}`);
  await page.close();
  return [answers.row(), control.row()];
}
