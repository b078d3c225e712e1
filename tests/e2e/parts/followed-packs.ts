import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserName, Driver, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../../cli/browsers/launch.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { PackAnswer, PackState, PackStep } from '../../../core/protocol/pack-requests.ts';
import { BAD_UPDATES, FOLLOWED } from '../../entrypoints/packs/bad-updates.ts';
import { inventedPack, newKeys } from '../../entrypoints/packs/invented-pack.ts';
import { publish } from '../../entrypoints/packs/pack-site.ts';
import { askAboutPacks, followPack } from '../ask-about-packs.ts';
import type { Stage } from '../browser-stage.ts';
import { type PackServer, startPackServer } from '../pack-server.ts';
import { untilMarked, untilUnmarked } from '../reader-actions.ts';

const ID = 'bridge-talks';
const STEPS: readonly PackStep[] = ['fetched', 'decoded', 'validated', 'indexed', 'written', 'switched'];
/** How often the background is ended at each step. */
const TIMES = Number(process.env.STANDPOINT_ENDINGS ?? 2);

function got<T>(answer: PackAnswer<T>): T {
  if ('problem' in answer) throw new Error(JSON.stringify(answer.problem));
  return answer.ok;
}

const update = async (driver: Driver): Promise<PackState> =>
  got(await askAboutPacks(driver, 'updatePack', { id: ID }));
const textInUse = async (driver: Driver): Promise<string> =>
  got(await askAboutPacks(driver, 'packText', { id: ID }));
const sequenceInUse = async (driver: Driver): Promise<number | undefined> =>
  (await askAboutPacks(driver, 'packs')).find(({ id }) => id === ID)?.sequence;

const follow = async (driver: Driver, address: string): Promise<PackState> =>
  got(await followPack(driver, address));

/** Starts an update, and ends the background as soon as a page of the extension is told of a step. */
async function endAt(driver: Driver, step: PackStep): Promise<void> {
  await driver.inExtension(
    (id, wanted) => {
      const { runtime } = (globalThis as unknown as ExtensionWorld).chrome;
      const world = globalThis as unknown as { reached: Promise<unknown> };
      world.reached = new Promise((resolve) => {
        const listener = (message: unknown): undefined => {
          if ((message as { step?: string }).step !== wanted) return;
          runtime.onMessage.removeListener(listener as never);
          resolve(true);
        };
        runtime.onMessage.addListener(listener as never);
        setTimeout(resolve, 5000, false);
      });
      runtime.sendMessage({ type: 'updatePack', id }).catch(() => undefined);
    },
    ID,
    step,
  );
  const isReached = await driver.inExtension(
    () => (globalThis as unknown as { reached: Promise<unknown> }).reached,
  );
  expect(isReached).toBe(true);
  await driver.killBackground();
}

/** Tests of packs that a reader follows, through the real background and network. */
export function followedPacks(stage: Stage, name: BrowserName): { readonly origin: () => string } {
  let server: PackServer;
  const keys = newKeys();
  beforeAll(async () => {
    server = await startPackServer();
  });
  afterAll(() => server?.close());

  const put = (sequence: number, more: object = {}): void =>
    publish(server.site, inventedPack({ sequence, ...more }), { keys });
  const unfollow = async (): Promise<void> =>
    void got(await askAboutPacks(stage.driver, 'unfollowPack', { id: ID }));

  test('A pack is followed, marks a page, is updated, staged, accepted and gone back from', async () => {
    const { driver } = stage;
    put(1);
    const page = await stage.open('bridge.html');
    await untilUnmarked(page);
    expect(await follow(driver, server.address)).toMatchObject({ id: ID, sequence: 1, problem: null });
    await page.bringToFront();
    await untilMarked(page, 'Ostravia');
    put(2, { first: 'closed' });
    expect(await update(driver)).toMatchObject({ sequence: 2, canGoBack: true });
    expect(got(await askAboutPacks(driver, 'packChanges', { id: ID })).map(({ kind }) => kind)).toContain(
      'moved',
    );
    put(3, { count: 4 });
    const { sequence, staged } = await update(driver);
    expect([sequence, staged]).toEqual([2, expect.any(Number)]);
    expect(got(await askAboutPacks(driver, 'acceptStaged', { id: ID, staged }))).toMatchObject({
      sequence: 3,
      staged: null,
    });
    expect(got(await askAboutPacks(driver, 'goBack', { id: ID })).sequence).toBe(2);
    expect(await update(driver)).toMatchObject({ sequence: 2, problem: null });
    // A file of more than 4 MB may be followed if it is less on the way.
    const padded = JSON.stringify(inventedPack({ sequence: 4 })).padEnd(6 * 2 ** 20);
    publish(server.site, padded, { head: { sequence: 4 } });
    server.site.set('.json', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(padded) });
    expect(await update(driver)).toMatchObject({ sequence: 4, problem: null });
    expect(await textInUse(driver)).toBe(padded);
    const sent = await askAboutPacks(driver, 'requestsSent');
    expect(new Set(sent.map(({ result }) => result))).toEqual(new Set(['ok']));
    expect(sent.map(({ address }) => new URL(address).pathname).toReversed()).toEqual(
      server.log().map(({ path }) => path),
    );
    await unfollow();
    await page.bringToFront();
    await untilUnmarked(page);
  });

  test('An update that cannot be used leaves the pack byte for byte as it is, and says why', async () => {
    const { driver } = stage;
    const told: Record<string, string | undefined> = {};
    for (const isSigned of [false, true]) {
      const more = isSigned ? { update: { address: server.address, key: keys.raw } } : {};
      put(FOLLOWED, more);
      await follow(driver, server.address);
      const before = await textInUse(driver);
      for (const bad of BAD_UPDATES.filter((one) => (one.isSigned ?? false) === isSigned)) {
        bad.put(server.site, keys);
        told[bad.name] = (await update(driver)).problem?.code;
        expect(await textInUse(driver)).toBe(before);
      }
      put(FOLLOWED + 9, more);
      expect(await update(driver)).toMatchObject({ sequence: FOLLOWED + 9, problem: null });
      await unfollow();
    }
    expect(told).toEqual(Object.fromEntries(BAD_UPDATES.map((bad) => [bad.name, bad.code])));
  });

  test('A background that ends at any step of an update leaves the old or the new generation, whole', async () => {
    const { driver } = stage;
    let sequence = 1;
    put(sequence);
    await follow(driver, server.address);
    const found: Record<string, number> = {};
    for (const step of STEPS)
      for (let time = 0; time < TIMES; time++) {
        put(sequence + 1);
        await endAt(driver, step);
        const now = await waitUntil(() => sequenceInUse(driver), 'the background to answer');
        expect([sequence, sequence + 1]).toContain(now);
        expect(await textInUse(driver)).toBe(JSON.stringify(inventedPack({ sequence: now })));
        const outcome = `${step}: ${now === sequence ? 'old' : 'new'}`;
        found[outcome] = (found[outcome] ?? 0) + 1;
        expect(await update(driver)).toMatchObject({ sequence: sequence + 1, problem: null });
        sequence += 1;
      }
    console.log(`${name}: ${JSON.stringify(found)}`);
    await unfollow();
  });

  test('The server cannot tell two profiles apart in 50 updates', async () => {
    const other = await launchBrowser(name, BUILT[name], { trustsAll: true });
    try {
      put(1);
      const logs: ReturnType<PackServer['log']>[] = [];
      for (const driver of [stage.driver, other]) {
        const from = server.log().length;
        await follow(driver, server.address);
        for (let time = 0; time < 25; time++) {
          put(time + 2);
          expect((await update(driver)).sequence).toBe(time + 2);
        }
        put(1);
        logs.push(server.log().slice(from));
      }
      const [one, two] = logs;
      expect(one).toHaveLength(52);
      expect(two).toEqual(one);
      const names = new Set(one?.flatMap(({ headers }) => headers.filter((_, at) => at % 2 === 0)));
      for (const telling of [
        'cookie',
        'referer',
        'if-none-match',
        'if-modified-since',
        'origin',
        'authorization',
      ])
        expect([...names].map((header) => header.toLowerCase())).not.toContain(telling);
      console.log(`${name}: ${JSON.stringify(one?.at(-1))}`);
    } finally {
      await other.close();
    }
    await unfollow();
  });

  return { origin: () => server.origin };
}
