import { expect, test } from 'vitest';
import type { ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import { pressIn, untilMarked } from '../reader-actions.ts';

/** Ways in besides pointer and popup. No script can open a context menu or type into the address bar. */
export function ways(stage: Stage): void {
  test('The browser has taken the item of the menu and the keys of the commands', async () => {
    const world = await stage.driver.inExtension(async () => {
      const { chrome } = globalThis as unknown as ExtensionWorld;
      const commands = await chrome.commands.getAll();
      // Asking for a change of an item that is not there fails.
      await chrome.contextMenus.update('look-up', { visible: true });
      return { commands: commands.map(({ name, description }) => [name, description]) };
    });
    expect(world.commands).toContainEqual(['site', 'Turn this site on or off']);
  });

  test('A look-up out of a page leads to the dossier on the day of its article', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const panel = await stage.extensionPage(`panel.html?q=зеленс&tab=${await stage.driver.tabId(page)}`);
    await pressIn(panel, '.sp-results button', 'Volodymyr Zelensky');
    await waitUntil(
      async () => (await panel.evaluate(() => document.body.innerText)).includes('Position on 6 Feb 2025'),
      'the dossier on the day of the article',
    );
    expect(panel.errors()).toEqual([]);
  });
}
