import { expect, test } from 'vitest';
import type { ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import { pressIn, untilMarked } from '../reader-actions.ts';

/** Tests of the menu and the commands. A script cannot open a context menu or type into the address bar. */
export function ways(stage: Stage): void {
  test('The menu item and the commands are registered in the browser', async () => {
    const world = await stage.driver.inExtension(async () => {
      const { chrome } = globalThis as unknown as ExtensionWorld;
      const commands = await chrome.commands.getAll();
      // Updating an item that does not exist fails.
      await chrome.contextMenus.update('look-up', { visible: true });
      return { commands: commands.map(({ name, description }) => [name, description]) };
    });
    expect(world.commands).toContainEqual(['site', 'Turn Standpoint on or off for this site']);
  });

  test('A look-up from a page opens the dossier at the article date', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const panel = await stage.extensionPage(`panel.html?q=зеленс&tab=${await stage.driver.tabId(page)}`);
    await pressIn(panel, '.sp-results button', 'Volodymyr Zelensky');
    await waitUntil(
      async () => (await panel.evaluate(() => document.body.innerText)).includes('As of 6 Feb 2025'),
      'the dossier at the article date',
    );
    expect(panel.errors()).toEqual([]);
  });
}
