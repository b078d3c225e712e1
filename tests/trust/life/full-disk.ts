import type { BrowserName, Driver } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { PackState } from '../../../core/protocol/pack-requests.ts';
import { askAboutPacks, followPack } from '../../e2e/ask-about-packs.ts';
import { startPackServer } from '../../e2e/pack-server.ts';
import { inventedPack } from '../../entrypoints/packs/invented-pack.ts';
import { publish } from '../../entrypoints/packs/pack-site.ts';
import type { TrustRow } from '../row.ts';
import { keepProfile } from './kept-profile.ts';
import { expectMarks, tallyOf, withArticle } from './scene.ts';
import { mountDisk } from './small-disk.ts';

const ID = 'bridge-talks';
/** Bytes of the disk: a profile takes less than a third. */
const SIZE = 400 * 2 ** 20;
/** Characters of each public file, so that a generation needs room. */
const LENGTH = 3 * 2 ** 20;

const fileOf = (sequence: number): string => JSON.stringify(inventedPack({ sequence })).padEnd(LENGTH);

const inUse = async (driver: Driver): Promise<PackState | undefined> =>
  (await askAboutPacks(driver, 'packs')).find(({ id }) => id === ID);

/** What is said when nothing can be stored. Chromium does not tell a full disk from other failures. */
const NO_ROOM: readonly unknown[] = ['full', 'storage'];

/** Throws an Error unless the pack is in use with its whole file. */
async function expectPack(driver: Driver, sequence: number): Promise<void> {
  const found = (await inUse(driver))?.sequence;
  if (found !== sequence) throw new Error(`${found} is in use, not ${sequence}`);
  const text = await askAboutPacks(driver, 'packText', { id: ID });
  if (!('ok' in text) || text.ok !== fileOf(sequence))
    throw new Error(`the file of ${sequence} is not whole`);
}

/** Throws an Error if the pack is not in use and nothing says why. */
async function expectPackOrReason(
  driver: Driver,
  sequence: number,
  reasons: readonly unknown[],
): Promise<void> {
  const { problem } = (await inUse(driver)) ?? {};
  if (!reasons.includes(problem?.code)) await expectPack(driver, sequence);
  console.error(`${driver.name}: ${problem?.code ?? 'in use'}`);
}

/** A row on a profile whose disk is full. Without the right to mount a disk, there is none. */
export async function fullDiskRows(name: BrowserName): Promise<readonly TrustRow[]> {
  const disk = mountDisk(SIZE);
  if (!disk) {
    console.error('A full disk was not tried: this system does not mount one for this user.');
    return [];
  }
  const tally = tallyOf('disk full: page marked, pack whole or its lack said, all goes on with room', name);
  const server = await startPackServer();
  const profile = keepProfile(name, disk.path);
  const put = (sequence: number): void => publish(server.site, fileOf(sequence), { head: { sequence } });
  let driver = await profile.start();
  const update = async (): Promise<string | undefined> => {
    const answer = await askAboutPacks(driver, 'updatePack', { id: ID });
    return ('problem' in answer ? answer.problem : answer.ok.problem)?.code;
  };
  try {
    await withArticle(async (article) => {
      const expectUpdate = async (sequence: number): Promise<void> => {
        put(sequence);
        const problem = await update();
        if (problem !== undefined) throw new Error(`an update says ${problem}`);
        await expectPack(driver, sequence);
      };
      put(1);
      await tally.try('following', async () => {
        await followPack(driver, server.address);
        await expectPack(driver, 1);
      });
      await tally.try('an update with room', () => expectUpdate(2));
      put(3);
      disk.fill();
      await tally.try('the page, disk full', () => expectMarks({ driver, article }));
      await tally.try('an update, disk full', async () => {
        const problem = await update();
        if (!NO_ROOM.includes(problem)) throw new Error(`it says ${problem}`);
      });
      disk.fill();
      await tally.try('the background ended, disk full', async () => {
        await driver.killBackground();
        await waitUntil(() => inUse(driver), 'the background to answer');
        await expectPackOrReason(driver, 2, NO_ROOM);
        await expectMarks({ driver, article });
      });
      disk.clear();
      await tally.try('the background started with room again', async () => {
        await driver.killBackground();
        await waitUntil(() => inUse(driver), 'the background to answer');
        await expectPack(driver, 2);
      });
      await tally.try('an update with room again', () => expectUpdate(4));
      await driver.close();
      driver = await profile.start();
      // Chromium may lose its database when it is started after a full disk. Then an update brings the pack back.
      await tally.try('a start after that', async () => {
        await expectPackOrReason(driver, 4, ['damaged']);
        await expectMarks({ driver, article });
        await expectUpdate(5);
      });
    });
    return [tally.row()];
  } finally {
    await driver.close();
    await server.close();
    disk.remove();
  }
}
