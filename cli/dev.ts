import { watch } from 'chokidar';
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
/** An editor may save several files at once: milliseconds of silence before a build starts. */
const QUIET_MS = 150;

/** The number of marks on a page; undefined while there is none. */
const marksOn = async (page: DriverPage): Promise<number | undefined> =>
  (await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))) ||
  undefined;

/** Builds, installs the extension over itself and loads the page again; a build that fails leaves all as it was. */
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
  console.log(`Reloaded in ${seconds} s: ${marks} marks on the page.`);
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
  console.log(`The extension runs on ${open.url}. Change a file and it is reloaded. Ctrl+C ends this.`);
  await untilInterrupted();
  await watcher.close();
  clearTimeout(timer);
  await last;
  await open.close();
});
