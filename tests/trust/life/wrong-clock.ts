import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName, Driver, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../../cli/browsers/launch.ts';
import { latestLook } from '../../../core/following/schedule.ts';
import { askAboutPacks, followPack } from '../../e2e/ask-about-packs.ts';
import { startPackServer } from '../../e2e/pack-server.ts';
import { inventedPack } from '../../entrypoints/packs/invented-pack.ts';
import { publish } from '../../entrypoints/packs/pack-site.ts';
import type { TrustRow } from '../row.ts';
import { expectMarks, tallyOf, withArticle } from './scene.ts';
import { copyOfBuild } from './updated.ts';

const DAY = 86_400_000;
const ID = 'bridge-talks';

/** The source that shifts the clock of a script by some milliseconds. */
const shifted = (by: number): string => `(() => {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ${by}); }
    static now() { return Real.now() + ${by}; }
  };
})();\n`;

/** Gives all scripts of an extension in a folder another clock. */
function setClock(name: BrowserName, folder: string, by: number): void {
  for (const file of readdirSync(BUILT[name]).filter((each) => each.endsWith('.js')))
    writeFileSync(join(folder, file), shifted(by) + readFileSync(join(BUILT[name], file), 'utf8'));
}

/** The clocks, one after another: how far each is ahead, and whether it is right enough for an update. */
const CLOCKS: readonly (readonly [what: string, by: () => number, isRight: boolean])[] = [
  ['1970', () => DAY - Date.now(), false],
  ['now, after 1970', () => 0, true],
  ['2099', () => Date.UTC(2099, 0, 1) - Date.now(), false],
  ['now, after 2099', () => 0, true],
  ['an hour ago', () => -DAY / 24, true],
  ['a month ago', () => -30 * DAY, false],
  ['now again', () => 0, true],
];

/** Returns what is wrong with the next look, or undefined. */
async function wrongAlarm(driver: Driver): Promise<string | undefined> {
  const at = await driver.inExtension(async () => {
    const alarm = await (globalThis as unknown as ExtensionWorld).chrome.alarms.get('packs');
    return alarm?.scheduledTime ?? null;
  });
  const now = Date.now();
  return at !== null && at > now && at < latestLook(now) ? undefined : `the next look is at ${at}`;
}

/**
 * A row on the clock of the extension's scripts, which jumps with each new installation. A clock that differs from the
 * server's by more than a week is named as the reason why nothing is updated; then the pack in use stays.
 */
export async function clockRows(name: BrowserName): Promise<readonly TrustRow[]> {
  const tally = tallyOf('clocks (1970, 2099, jumps back): page marked, updates go on once it is right', name);
  const build = copyOfBuild(name);
  const packs = await startPackServer();
  const driver = await launchBrowser(name, build.folder, { trustsAll: true });
  let sequence = 1;
  const inUse = async (): Promise<number | undefined> =>
    (await askAboutPacks(driver, 'packs')).find(({ id }) => id === ID)?.sequence;
  try {
    publish(packs.site, inventedPack({ sequence }));
    await followPack(driver, packs.address);
    await withArticle(async (article) => {
      for (const [what, by, isRight] of CLOCKS)
        await tally.try(what, async () => {
          setClock(name, build.folder, by());
          await driver.reinstall();
          await expectMarks({ driver, article });
          const before = await inUse();
          sequence += 1;
          publish(packs.site, inventedPack({ sequence }));
          const answer = await askAboutPacks(driver, 'updatePack', { id: ID });
          const problem = 'problem' in answer ? answer.problem : answer.ok.problem;
          if (problem?.code !== (isRight ? undefined : 'clock'))
            throw new Error(`an update says ${problem?.code}`);
          if ((await inUse()) !== (isRight ? sequence : before))
            throw new Error(`${await inUse()} is in use`);
          const wrong = isRight ? await wrongAlarm(driver) : undefined;
          if (wrong !== undefined) throw new Error(wrong);
        });
    });
    return [tally.row()];
  } finally {
    await driver.close();
    await packs.close();
    build.remove();
  }
}
