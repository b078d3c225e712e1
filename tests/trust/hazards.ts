import type { BrowserName, Driver, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { startServer } from '../../cli/browsers/server.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import { pageStatus } from '../../cli/marks.ts';
import type { Settings } from '../../core/settings.ts';
import { type Hazard, STORY_NAMES } from './hazard-page.ts';
import { type Look, lookAt, type Visit } from './look.ts';
import { apps } from './pages/apps.ts';
import { clobbering } from './pages/clobbering.ts';
import { documents } from './pages/documents.ts';
import { globals } from './pages/globals.ts';
import { appScripts, rendered } from './pages/rendered.ts';
import { structure } from './pages/structure.ts';
import { styles } from './pages/styles.ts';
import { inEachBrowser, type TrustRow, type TrustSetting } from './row.ts';

const HAZARDS: Readonly<Record<string, readonly Hazard[]>> = {
  'globals and prototypes replaced by the page': globals,
  'names of elements that stand for properties': clobbering,
  'structure, size and signs of the text': structure,
  'styles and layers': styles,
  'kinds of document, encodings and headers': documents,
  'pages that replace or move their text': apps,
  'apps that render marked text again': rendered,
};
/** Milliseconds in which a page is read, and in which its card opens. */
const PATIENCE = 8_000;
/** Milliseconds in which a page that must not be marked would have been. */
const SETTLING = 400;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const pathOf = ({ name, ending = 'html' }: Hazard): string => `/news/${name.replace(/\W+/g, '-')}.${ending}`;

/** Changes settings as the options page does. */
const setSettings = (driver: Driver, settings: Partial<Settings>): Promise<void> =>
  driver.inExtension(
    (patch) => (globalThis as unknown as ExtensionWorld).chrome.storage.local.set(patch),
    settings,
  );

async function openPaused(driver: Driver, url: string): Promise<Visit> {
  await setSettings(driver, { paused: true, painter: 'highlight' });
  const page = await driver.open(url);
  return { driver, page, tab: await driver.tabId(page) };
}

const isRead = async ({ driver, page }: Visit): Promise<boolean> =>
  ['reading', 'off-topic', 'not-news'].includes((await pageStatus(driver, page))?.state ?? '');

async function untilMarked(visit: Visit, wanted: readonly string[]): Promise<string[]> {
  let missing: readonly string[] = wanted;
  const look = async (): Promise<boolean> => {
    const marks = (await lookAt(visit))?.marks ?? [];
    missing = wanted.filter((text) => !marks.includes(text));
    return missing.length === 0;
  };
  await waitUntil(look, 'marks', PATIENCE).catch(() => undefined);
  return missing.map((text) => `“${text}” was not marked`);
}

/** Rests the pointer on a mark until the card is open, and closes it again. */
async function openCard(visit: Visit, text: string): Promise<string[]> {
  const { page } = visit;
  const point = (await lookAt(visit, text))?.point;
  if (!point) return [`the mark on “${text}” has no place`];
  await page.move(2, 2);
  await page.move(point.x, point.y);
  const isOpen = (open: boolean) => async (): Promise<boolean> => (await lookAt(visit))?.isCardOpen === open;
  try {
    await waitUntil(isOpen(true), 'the card', PATIENCE);
    await page.press('Escape');
    await waitUntil(isOpen(false), 'the card to close', PATIENCE);
    return [];
  } catch (error) {
    return [`the card on “${text}”: ${(error as Error).message}`];
  } finally {
    await page.move(2, 2);
  }
}

function differences(before: Look | null, now: Look | null, when: string): string[] {
  const all = { html: 'the document', text: 'the text', places: 'the places of elements' } as const;
  return (Object.keys(all) as (keyof typeof all)[])
    .filter((key) => before?.[key] !== now?.[key])
    .map((key) => `${all[key]} changed ${when}`);
}

const without = (errors: readonly string[], expected: readonly string[]): string[] =>
  errors.filter((error) => !expected.includes(error)).map((error) => `an error appeared: ${error}`);

/** What the page is, and which errors it has, while the extension is paused. */
async function control(driver: Driver, url: string, act: string): Promise<[Look | null, readonly string[]]> {
  const visit = await openPaused(driver, url);
  try {
    await visit.page.runScript(act);
    await sleep(SETTLING);
    return [await lookAt(visit), visit.page.errors()];
  } finally {
    await visit.page.close();
  }
}

/** Marks a page by inserted elements, which may change the document, but never its text. */
async function insertElements(
  visit: Visit,
  { act, isActedAgain }: Hazard,
  before: Look | null,
): Promise<string[]> {
  const faults: string[] = [];
  const look = async (when: string): Promise<void> => {
    await waitUntil(() => isRead(visit), 'the page to be read again', PATIENCE);
    await sleep(SETTLING / 2);
    const inserted = await lookAt(visit);
    if (inserted?.html === before?.html) faults.push(`no elements were inserted${when}`);
    if (inserted?.text !== before?.text) faults.push(`the text changed when elements were inserted${when}`);
  };
  await setSettings(visit.driver, { painter: 'elements' });
  await waitUntil(async () => (await lookAt(visit))?.marks.length === 0, 'elements', PATIENCE);
  await look('');
  if (act !== undefined && isActedAgain) {
    await visit.page.runScript(act);
    await sleep(2 * SETTLING);
    await look(' and the page was rendered again');
  }
  return faults;
}

/** Opens a hazard with the extension paused, then on with both painters. Returns what went wrong, in sentences. */
async function tryHazard(driver: Driver, url: string, hazard: Hazard): Promise<string[]> {
  const { act, marks = STORY_NAMES, isRestless = false } = hazard;
  const controlled = act === undefined ? undefined : await control(driver, url, act);
  const visit = await openPaused(driver, url);
  const { page } = visit;
  try {
    const [before, expected] = controlled ?? [await lookAt(visit), [...page.errors()]];
    const compare = async (when: string): Promise<string[]> =>
      isRestless ? [] : differences(before, await lookAt(visit), when);
    await setSettings(driver, { paused: false });
    if (marks.length === 0) {
      await sleep(SETTLING);
      return [...(await compare('while nothing was marked')), ...without(page.errors(), expected)];
    }
    await waitUntil(() => isRead(visit), 'the page to be read', PATIENCE);
    if (act !== undefined) await page.runScript(act);
    const faults = await untilMarked(visit, marks);
    faults.push(...(await compare('when it was marked')));
    faults.push(...(await openCard(visit, marks.at(-1) as string)));
    faults.push(...(await compare('after the card was closed')));
    faults.push(...(await insertElements(visit, hazard, before)));
    await setSettings(driver, { paused: true });
    await sleep(SETTLING / 2);
    faults.push(...(await compare('after the elements were removed')));
    return [...faults, ...without(page.errors(), expected)];
  } catch (error) {
    return [(error as Error).message];
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function rowsOf(browser: BrowserName, { only }: TrustSetting): Promise<TrustRow[]> {
  const pages = Object.values(HAZARDS)
    .flat()
    .map((hazard) => [pathOf(hazard), { body: hazard.body, headers: hazard.headers ?? {} }]);
  const server = await startServer({ ...Object.fromEntries(pages), ...(await appScripts()) });
  const driver = await launchBrowser(browser, BUILT[browser]);
  try {
    await setSettings(driver, { explained: true, density: 'all' } as Partial<Settings>);
    const rows: TrustRow[] = [];
    for (const [what, all] of Object.entries(HAZARDS)) {
      const hazards = all.filter(({ name }) => name.includes(only));
      if (hazards.length === 0) continue;
      const misses: string[] = [];
      for (const hazard of hazards) {
        const start = Date.now();
        const faults = await tryHazard(driver, server.url(pathOf(hazard)), hazard);
        console.error(`${browser} ${Date.now() - start} ms ${hazard.name}: ${faults.join('; ') || 'held'}`);
        if (faults.length > 0) misses.push(`On the page “${hazard.name}” ${faults.join('; ')}.`);
      }
      rows.push({ what, browser, tried: hazards.length, held: hazards.length - misses.length, misses });
    }
    return rows;
  } finally {
    await driver.close();
    await server.close();
  }
}

/** Pages that may break the extension or be broken by it, with both painters. */
export const hazardRows = inEachBrowser(rowsOf);
