import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { damagedFileRow } from './life/damaged-files.ts';
import { fullDiskRows } from './life/full-disk.ts';
import { killRows } from './life/kills.ts';
import { accessRows } from './life/revoked-access.ts';
import { type Scene, withArticle } from './life/scene.ts';
import { fullStorageRows, wrongValueRows } from './life/stored.ts';
import { updateRows } from './life/updated.ts';
import { windowRows } from './life/windows.ts';
import { clockRows } from './life/wrong-clock.ts';
import { inEachBrowser, type TrustRow } from './row.ts';

type RowsOf = Readonly<Record<string, (scene: Scene) => Promise<readonly TrustRow[]>>>;

/** The rows that share a browser. Damaged values leave other settings, and Firefox does not give access back. */
const SHARED: readonly RowsOf[] = [
  { kills: killRows, windows: windowRows, values: wrongValueRows, full: fullStorageRows },
  { access: accessRows },
];

/** What the extension's life does to it: an end at any moment, an update, damaged and full storage, a wrong clock. */
export const lifeRows = inEachBrowser(async (name, { only }) => {
  const rows: TrustRow[] = [];
  const isAsked = (part: string): boolean => part.includes(only);
  for (const all of SHARED) {
    const shared = Object.entries(all).filter(([part]) => isAsked(part));
    if (shared.length === 0) continue;
    const driver = await launchBrowser(name, BUILT[name]);
    try {
      await withArticle(async (article) => {
        for (const [, rowsOf] of shared) rows.push(...(await rowsOf({ driver, article })));
      });
    } finally {
      await driver.close();
    }
  }
  if (isAsked('update')) rows.push(...(await updateRows(name)));
  if (isAsked('disk')) rows.push(...(await fullDiskRows(name)));
  if (isAsked('clock')) rows.push(...(await clockRows(name)));
  for (const store of ['database', 'settings'] as const)
    if (isAsked(`files of ${store}`)) rows.push(await damagedFileRow(name, store));
  return rows;
});
