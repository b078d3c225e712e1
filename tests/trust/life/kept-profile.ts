import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Driver } from '../../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../../cli/browsers/launch.ts';

/** A browser's profile that outlives the browser. */
export type KeptProfile = {
  start(): Promise<Driver>;
  /** Remembers the profile as it is now, while no browser runs, and makes it that again. */
  remember(): void;
  restore(): void;
  /** Paths of the files of a kind of storage that the extension has written. */
  files(of: Store): readonly string[];
  remove(): void;
};

/** `database`: IndexedDB of the extension. `settings`: its `storage.local`. */
export type Store = 'database' | 'settings';

/** Parts of the paths under the profile. Firefox keeps `storage.local` as a database of a context of its own. */
const PLACES: Readonly<Record<BrowserName, Readonly<Record<Store, RegExp>>>> = {
  chromium: {
    database: /IndexedDB\/chrome-extension_/,
    settings: /Local Extension Settings\//,
  },
  firefox: {
    database: /storage\/default\/moz-extension[^^/]*\/idb\//,
    settings: /storage\/default\/moz-extension[^/]*userContextId=\d+\/idb\//,
  },
};

/** Makes an empty profile in a new folder. */
export function keepProfile(name: BrowserName, parent = tmpdir()): KeptProfile {
  const folder = mkdtempSync(join(parent, 'standpoint-kept-'));
  const [profile, remembered] = [join(folder, 'profile'), join(folder, 'remembered')];
  mkdirSync(profile);
  return {
    start: () => launchBrowser(name, BUILT[name], { trustsAll: true, folder }),
    remember: () => cpSync(profile, remembered, { recursive: true, verbatimSymlinks: true }),
    restore: () => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      cpSync(remembered, profile, { recursive: true, verbatimSymlinks: true });
    },
    files: (of) =>
      readdirSync(profile, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => PLACES[name][of].test(path)),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
