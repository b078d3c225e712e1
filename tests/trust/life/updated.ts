import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../../cli/browsers/launch.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import {
  closeByEscape,
  hover,
  type Marks,
  marksOf,
  untilMarked,
  withoutChange,
} from '../../e2e/reader-actions.ts';
import type { TrustRow } from '../row.ts';
import { MARKS, tallyOf, withArticle } from './scene.ts';

const TABS = 10;
/** Milliseconds after which the scripts of the old version have noticed that they are orphans. */
const NOTICED = 2_500;

/** The extension as it was built, in a folder of its own that can be changed. */
export function copyOfBuild(name: BrowserName): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-build-'));
  cpSync(BUILT[name], folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Returns the names of the painters in a page, one for each annotator that paints. */
export const painters = (page: DriverPage): Promise<number> =>
  page.evaluate(() => new Set([...CSS.highlights.keys()].map((name) => name.slice(0, -2))).size);

const hosts = (page: DriverPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > div').length);

/** A row on an update with ten tabs open: the version number and a script of the new build are other ones. */
export async function updateRows(name: BrowserName): Promise<readonly TrustRow[]> {
  const tally = tallyOf(`tabs of ${TABS} whole after an update: marks once, no error`, name);
  const build = copyOfBuild(name);
  const driver = await launchBrowser(name, build.folder);
  const version = (): Promise<string> =>
    driver.inExtension(() => (globalThis as unknown as ExtensionWorld).chrome.runtime.getManifest().version);
  try {
    await withArticle(async (article) => {
      const pages = [];
      for (let tab = 0; tab < TABS; tab++) pages.push(await driver.open(article));
      const before: Marks[] = [];
      for (const page of pages) {
        await page.bringToFront();
        before.push(withoutChange(await untilMarked(page, ...MARKS)));
      }
      await hover(pages.at(-1) as DriverPage, MARKS[0]);
      const manifest = join(build.folder, 'manifest.json');
      writeFileSync(
        manifest,
        readFileSync(manifest, 'utf8').replace(/"version":\s*"[^"]+"/, '"version":"9.9.9"'),
      );
      await driver.reinstall();
      tally.hold((await version()) === '9.9.9', 'The new version does not run.');
      await new Promise((resolve) => setTimeout(resolve, NOTICED));
      for (const [tab, page] of pages.entries())
        await tally.try(`Tab ${tab}`, async () => {
          await page.bringToFront();
          await page.move(2, 2);
          await untilMarked(page, ...MARKS);
          await waitUntil(async () => (await hosts(page)) === 0, 'the old card to go', 5_000);
          const now = withoutChange(await marksOf(page));
          if (JSON.stringify(now) !== JSON.stringify(before[tab]))
            throw new Error(`the marks are ${JSON.stringify(now)}`);
          if ((await painters(page)) !== 1) throw new Error('two annotators have marks');
          await hover(page, MARKS[1]);
          if ((await hosts(page)) !== 1) throw new Error('there are two cards');
          await closeByEscape(page);
          if (page.errors().length > 0) throw new Error(page.errors().join(' '));
        });
    });
    return [tally.row()];
  } finally {
    await driver.close();
    build.remove();
  }
}
