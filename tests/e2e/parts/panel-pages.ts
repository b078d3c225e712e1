import { expect, test } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { faultsOf } from '../axe.ts';
import type { Stage } from '../browser-stage.ts';
import { hover, marksOf, pressIn, pressInCard, untilMarked, untilTold } from '../reader-actions.ts';

/** Tests of the panel: from a mention to the dossier of its entity, the comparison, and back to the page. */
export function panel(stage: Stage): void {
  const pack = loadPack();

  /** Expects no axe violation in light and dark mode, and saves a screenshot of each mode in `screenshots/`. */
  async function expectNoFault(page: DriverPage, name: string): Promise<void> {
    for (const scheme of ['dark', 'light'] as const) {
      await page.setColorScheme(scheme);
      expect(await faultsOf(page)).toEqual([]);
      await page.screenshot(`screenshots/e2e-${stage.driver.name}-panel-${name}-${scheme}.png`);
    }
  }

  test('Panel: it leads from a mention to the dossier, to the comparison, to the list of mentions, and back to the page', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky', 'victory plan');
    await hover(page, 'Zelensky');
    await pressInCard(page, 'History and sources');
    await pressInCard(page, 'Open dossier');
    const side = await stage.panel();

    const told = await untilTold(side, 'As of 6 Feb 2025');
    expect(told).toContain('Volodymyr Zelensky');
    const chosen = await side.evaluate(
      () => document.querySelector('select')?.selectedOptions[0]?.textContent,
    );
    expect(chosen).toBe(pack.issues.find(({ id }) => id === 'nato-membership')?.title.en);
    await untilTold(side, 'Article · 6 Feb 2025');
    await expectNoFault(side, 'dossier');
    await pressIn(side, 'button', 'Show as a table');
    await untilTold(side, 'in chronological order');
    expect(await faultsOf(side)).toEqual([]);

    await pressIn(side, '[role=tab]', 'Compare');
    await untilTold(side, 'By plan');
    expect(await untilTold(side, 'As of 6 Feb 2025')).toContain('Russia');
    await expectNoFault(side, 'compare');
    await side.evaluate(() => document.querySelector<HTMLInputElement>('input[type=range]')?.focus());
    await side.press('ArrowLeft');
    await untilTold(side, 'As of 31 Jan 2025');
    await pressIn(side, 'button', 'By plan');
    await untilTold(side, 'Response to the plan');
    expect(await faultsOf(side)).toEqual([]);

    await pressIn(side, '[role=tab]', 'On this page');
    await untilTold(side, 'Article dated 6 Feb 2025');
    await expectNoFault(side, 'page');
    await pressIn(side, 'button[aria-label$="Victory plan"]');
    await waitUntil(
      async () => (await marksOf(page)).current.includes('victory plan'),
      'the current mention on the page',
    );
    await untilTold(side, 'You are here');
    expect(side.errors()).toEqual([]);
  });

  test('Panel: Compare on the card of a proposal opens the comparison by its points', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'victory plan');
    await hover(page, 'victory plan');
    await pressInCard(page, 'Compare');
    const side = await stage.panel();
    const point = pack.proposals.find(({ id }) => id === 'victory-plan')?.points[0]?.text.en;
    expect(await untilTold(side, 'Response to the plan')).toContain(point);
  });

  test('Panel: it opens from a link, Back works, and no view overflows a narrow panel', async () => {
    const side = await stage.extensionPage('panel.html?entity=victory-plan&date=2025-02-06');
    await untilTold(side, 'As of 6 Feb 2025');
    await pressIn(side, '.sp-role button', 'Volodymyr Zelensky');
    await untilTold(side, 'President of Ukraine');
    expect(await side.url()).toContain('entity=volodymyr-zelensky&date=2025-02-06');
    await pressIn(side, 'button[aria-label=Back]');
    await untilTold(side, 'Points');
    for (const [width, view] of [
      [360, 'dossier'],
      [320, 'compare'],
      [320, 'page'],
    ] as const) {
      await side.setViewport(width, 700);
      await pressIn(side, `#sp-tab-${view}`);
      const room = await side.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
      expect(room[0]).toBeLessThanOrEqual(room[1]);
    }
  });

  test('Panel: five actors are compared, and a sixth is not offered', async () => {
    const six = pack.actors.filter(({ kind }) => kind === 'state').slice(0, 6);
    const ids = six.map(({ id }) => id).join();
    const page = await stage.extensionPage(`panel.html?view=compare&actors=${ids}`);
    await untilTold(page, six[4]?.name.en ?? '');
    expect(await page.evaluate(() => document.querySelectorAll('[aria-label^="Remove "]').length)).toBe(5);
    const choices = () => page.evaluate(() => document.querySelectorAll('select').length);
    const withFive = await choices();
    await pressIn(page, '[aria-label^="Remove "]');
    await waitUntil(async () => (await choices()) === withFive + 1, 'the field for adding another actor');
  });
}
