import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { BrowserName, Driver } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { askAboutPacks, followPack } from '../../e2e/ask-about-packs.ts';
import { startPackServer } from '../../e2e/pack-server.ts';
import { untilMarked } from '../../e2e/reader-actions.ts';
import { inventedPack } from '../../entrypoints/packs/invented-pack.ts';
import { publish } from '../../entrypoints/packs/pack-site.ts';
import type { TrustRow } from '../row.ts';
import { type KeptProfile, keepProfile, type Store } from './kept-profile.ts';
import { MARKS, tallyOf, withArticle } from './scene.ts';

const ID = 'bridge-talks';

const overwrite = (path: string, bytes: Buffer, at: number): void => {
  const all = readFileSync(path);
  bytes.copy(all, at);
  writeFileSync(path, all);
};

/** A folder in the place of a file can be neither read nor replaced, by the superuser either. */
const UNUSABLE = 'a folder in its place';

/** What is done to each file of a store while the browser is closed. */
const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  'cut to half': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  'cut to nothing': (path) => truncateSync(path, 0),
  noise: (path) => writeFileSync(path, randomBytes(statSync(path).size)),
  'noise after the beginning': (path) =>
    overwrite(path, randomBytes(Math.max(0, statSync(path).size - 4096)), 4096),
  'noise in the middle': (path) => overwrite(path, randomBytes(4096), Math.floor(statSync(path).size / 2)),
  deleted: (path) => rmSync(path),
  [UNUSABLE]: (path) => {
    rmSync(path);
    mkdirSync(path);
  },
};

type Servers = { readonly packs: string; readonly article: string };

/** Throws an Error with what is wrong after a start. */
async function expectWhole(driver: Driver, { packs, article }: Servers, damage: string): Promise<void> {
  const page = await driver.open(article);
  await untilMarked(page, ...MARKS);
  const known = await askAboutPacks(driver, 'packs');
  const said = known.map(({ problem }) => problem?.code).find(Boolean);
  const isThere = known.some(({ id, sequence }) => id === ID && sequence === 1);
  console.error(`${driver.name} ${damage}: ${isThere ? 'there' : 'gone'}, says ${said}`);
  if (!isThere && said === undefined) throw new Error('the pack is gone and nothing says so');
  if (damage === '' && said !== undefined) throw new Error(`nothing was damaged, but ${said} is said`);
  const followed = await followPack(driver, packs);
  const problem = 'problem' in followed ? followed.problem.code : undefined;
  if (problem !== undefined && damage !== UNUSABLE) throw new Error(`following again says ${problem}`);
  const now = (await askAboutPacks(driver, 'packs')).find(({ id }) => id === ID);
  if (problem === undefined && (now?.sequence !== 1 || now.problem !== null))
    throw new Error(`it was followed again, but ${JSON.stringify(now?.problem)}`);
  const options = await driver.extensionPage('options.html');
  await waitUntil(() => options.evaluate(() => !!document.querySelector('[name=theme]')), 'the settings');
  const errors = [...page.errors(), ...options.errors()];
  if (errors.length > 0) throw new Error(errors.join(' '));
}

async function tryDamage(
  profile: KeptProfile,
  servers: Servers,
  store: Store,
  damage: string,
): Promise<void> {
  profile.restore();
  const files = profile.files(store);
  if (files.length === 0) throw new Error('the store has no files');
  for (const path of files) DAMAGES[damage]?.(path);
  const driver = await profile.start();
  try {
    await expectWhole(driver, servers, damage);
  } finally {
    await driver.close();
  }
}

/** A row on storage files that are damaged while the browser is closed. The control damages none. */
export async function damagedFileRow(name: BrowserName, store: Store): Promise<TrustRow> {
  const server = await startPackServer();
  publish(server.site, inventedPack({ sequence: 1 }));
  const profile = keepProfile(name);
  try {
    const first = await profile.start();
    const followed = await followPack(first, server.address);
    await first.close();
    if ('problem' in followed) throw new Error(`not followed: ${JSON.stringify(followed.problem)}`);
    profile.remember();
    return await withArticle(async (article) => {
      const tally = tallyOf(`${store}: kinds of damage to its files, page marked, loss said, mended`, name);
      for (const damage of ['', ...Object.keys(DAMAGES)])
        await tally.try(damage || 'none', () =>
          tryDamage(profile, { packs: server.address, article }, store, damage),
        );
      return tally.row();
    });
  } finally {
    profile.remove();
    await server.close();
  }
}
