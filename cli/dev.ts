import { watch } from 'chokidar';
import { count } from '../authoring/commands/count.ts';
import { runCommand } from '../authoring/commands/run-command.ts';
import type { DriverPage } from './browsers/driver.ts';
import { waitUntil } from './browsers/wait.ts';
import { build } from './build.ts';
import { type OpenPage, openPage, untilInterrupted } from './sample-page.ts';

/** The folders from which the extension is built. */
const SOURCES = [
  ...['core', 'page', 'platform', 'components', 'entrypoints'],
  ...['authoring', 'data', 'locales', 'public'],
];
/** Milliseconds without a change before a build starts, because an editor may save several files at once. */
const QUIET_MS = 150;

/** Number of marks on a page; undefined if there are none. */
const marksOn = async (page: DriverPage): Promise<number | undefined> =>
  (await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))) ||
  undefined;

/** Builds and reinstalls the extension and reloads the page. If the build fails, nothing else happens. */
async function rebuild({ driver, page }: OpenPage): Promise<void> {
  const start = performance.now();
  try {
    build(driver.name);
  } catch (error) {
    return console.error((error as Error).message);
  }
  await driver.reinstall();
  await page.reload();
  const marks = await waitUntil(() => marksOn(page), 'marks', 5000).catch(() => 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Reloaded in ${seconds} s: ${count(marks, 'mark')} on the page.`);
}

await runCommand(async () => {
  const open = await openPage();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const watcher = watch(SOURCES, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(() => rebuild(open)).catch((error: unknown) => console.error(error));
    }, QUIET_MS);
  });
  console.log(`The extension runs on ${open.url}. It reloads when a file changes. Press Ctrl+C to stop.`);
  await untilInterrupted();
  await watcher.close();
  clearTimeout(timer);
  await last;
  await open.close();
});
