import { browser } from '../../platform/browser.ts';
import { changeSettings, readSettings, updateSettings } from '../../platform/settings-store.ts';
import { canReadPages, leavePages } from '../../platform/site-access.ts';
import { runInOpenTabs, setBootstrap } from './bootstrap-script.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Brings the settings and the script that runs in every page in line with the access that the browser grants: without
 * access, pages are read only where the reader asks. Each call waits for the one before.
 */
export function followAccess(): Promise<void> {
  const follow = async (): Promise<void> => {
    const [{ scope }, canRead] = await Promise.all([readSettings(), canReadPages()]);
    const reads = scope !== 'asked' && canRead;
    await setBootstrap(reads);
    if (scope !== 'asked' && !canRead) await changeSettings(() => ({ scope: 'asked' }));
  };
  const done = last.then(follow);
  last = done.catch(() => undefined);
  return done;
}

/** Begins after an installation or an update, and reaches the pages that were open before. */
export async function beginWithAccess(): Promise<void> {
  // Settings that can be neither read nor written have their defaults.
  await updateSettings().catch(() => undefined);
  await followAccess();
  // A page that is still loading takes the script only then.
  if ((await readSettings()).scope !== 'asked') void runInOpenTabs();
}

/** Follows a change of the setting `scope`. Call it once the open pages have looked at it. */
export async function followScope(before: unknown): Promise<void> {
  const { scope } = await readSettings();
  if (scope === 'asked') await leavePages();
  await followAccess();
  if (scope !== 'asked' && before === 'asked') await runInOpenTabs();
}

/** Follows what the reader allows or withdraws in the browser itself. */
export function watchAccess(): void {
  browser.permissions.onRemoved.addListener(() => void followAccess());
  browser.permissions.onAdded.addListener(async () => {
    // The popup, which asks for the access, may be closed before it is granted.
    if (await canReadPages())
      await changeSettings(({ scope }) => (scope === 'asked' ? { scope: 'news' } : {}));
  });
}
