import { expect, test } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { ENGLISH } from '../../../cli/read-messages.ts';
import { printDate } from '../../../core/print-date.ts';
import { STORY_DAYS, type Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  placeOf,
  pressIn,
  pressInCard,
  untilMarked,
  untilSaid,
  untilTold,
} from '../reader-actions.ts';

/** A way to do the same actions: by mouse, keyboard or touch. */
type Way = {
  /** Opens the card of a mark. */
  readonly open: (page: DriverPage, text: string) => Promise<unknown>;
  /** Presses a button of the card. */
  readonly press: (page: DriverPage, label: string) => Promise<void>;
  /** Selects a tab of the panel. */
  readonly choose: (panel: DriverPage, tab: string) => Promise<void>;
};

/** Maximum number of key presses to reach a button, a tab or a mention. */
const MOST_TABS = 60;

/** Presses Tab until `holds` returns true. Throws if it does not within the maximum number of key presses. */
async function tabTo(page: DriverPage, holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < MOST_TABS; turn++) {
    if (await holds()) return;
    await page.press('Tab');
  }
  throw new Error(`the Tab key did not reach ${what}`);
}

const centreInCard = (page: DriverPage, label: string) =>
  page.inShadow(async (root, wanted) => {
    // A card whose size has changed is placed again one frame later.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent.trim() === wanted);
    button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const rect = button?.getBoundingClientRect();
    if (!rect) throw new Error(`the card has no button “${wanted}”`);
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, label);

function waysOf(stage: Stage): Readonly<Record<string, Way>> {
  return {
    mouse: {
      open: hover,
      press: pressInCard,
      choose: (panel, tab) => pressIn(panel, '[role=tab]', tab),
    },
    keyboard: {
      async open(page, text) {
        for (let turn = 0; turn < MOST_TABS; turn++) {
          await stage.ask(page, 'step', { by: 1, entity: null });
          const current = await page.evaluate(() =>
            [...CSS.highlights].flatMap(([name, highlight]) =>
              name.endsWith('-c') ? [...highlight].map(String) : [],
            ),
          );
          if (current.includes(text)) break;
        }
        await stage.ask(page, 'open');
      },
      async press(page, label) {
        const holds = () =>
          page.inShadow((root, wanted) => root.activeElement?.textContent.trim() === wanted, label);
        await tabTo(page, holds, label);
        await page.press('Enter');
      },
      async choose(panel, tab) {
        const focused = () => panel.evaluate(() => document.activeElement?.getAttribute('role') === 'tab');
        await tabTo(panel, focused, 'the tabs');
        const chosen = () => panel.evaluate(() => document.activeElement?.textContent?.trim());
        for (let turn = 0; turn < 3 && (await chosen()) !== tab; turn++) await panel.press('ArrowRight');
        await panel.press('Enter');
      },
    },
    touch: {
      async open(page, text) {
        const { x, y } = await placeOf(page, text);
        await page.tap(x, y);
        await waitUntil(() => page.isCardOpen(), 'the sheet');
      },
      async press(page, label) {
        const { x, y } = await centreInCard(page, label);
        await page.tap(x, y);
      },
      choose: (panel, tab) => pressIn(panel, '[role=tab]', tab),
    },
  };
}

/** Tests of a user story: two paragraphs of an article, the card, a source, the dossier, the comparison. */
export function story(stage: Stage): void {
  const { issues, coverage } = loadPack();
  const titleOf = (id: string): string => issues.find((issue) => issue.id === id)?.title.en ?? '';
  const [nato, territory] = [titleOf('nato-membership'), titleOf('territory')];

  const walk = async (article: keyof typeof STORY_DAYS, { open, press, choose }: Way): Promise<void> => {
    const day = STORY_DAYS[article];
    const page = await stage.open(`${article}.html`);
    await untilMarked(page, 'Volodymyr Zelensky', 'Vladimir Putin');

    const firstIssue = (): Promise<string> =>
      page.inShadow((root) => root.querySelector('.sp-subject b')?.textContent ?? '');
    const asOf = day === null ? 'No date found on this page' : `on ${printDate(day, ENGLISH)}`;
    await open(page, 'Volodymyr Zelensky');
    await untilSaid(page, asOf);
    expect(await firstIssue()).toBe(nato);
    await closeByEscape(page);
    await open(page, 'Vladimir Putin');
    await untilSaid(page, asOf);
    expect(await firstIssue()).toBe(territory);

    await press(page, 'History and sources');
    await untilSaid(page, 'More issues');
    await press(page, 'Open dossier');
    const panel = await stage.panel();
    await untilTold(panel, 'Vladimir Putin');
    await untilTold(panel, territory);
    await choose(panel, 'Compare');
    await untilTold(panel, 'Show all subjects');
    await untilTold(panel, territory);
    await untilTold(panel, `As of ${printDate(day ?? coverage.to, ENGLISH)}`);
    await choose(panel, 'Dossier');
    await untilTold(panel, 'Vladimir Putin');
    expect(panel.errors()).toEqual([]);
    expect(page.errors()).toEqual([]);
  };

  for (const [way, how] of Object.entries(waysOf(stage)))
    test(`Story: by ${way}, from an article of February 2025 to its source, the dossier, the comparison and back`, () =>
      walk('february', how));
  test('Story: an article of December 2025 shows the positions at its date', () =>
    walk('december', waysOf(stage).mouse as Way));
  test('Story: an article without a date shows the latest known positions', () =>
    walk('dateless', waysOf(stage).mouse as Way));
}
