import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../core/settings.ts';
import {
  beginWithAccess,
  followAccess,
  followScope,
  watchAccess,
} from '../../entrypoints/background/access.ts';
import { changeSettings, readSettings } from '../../platform/settings-store.ts';

type Listener = () => void;

/** What the browser holds: the access to pages, the registered scripts, and the tabs in which a script was run. */
const held = { access: true, keeps: false, scripts: [] as string[], ran: [] as number[] };
const told: { added: Listener; removed: Listener } = { added: () => {}, removed: () => {} };

const scope = async (): Promise<string> => (await readSettings()).scope;
const choose = (chosen: Settings['scope']): Promise<void> => changeSettings(() => ({ scope: chosen }));

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(held, { access: true, keeps: false, scripts: [], ran: [] });
  Object.assign(fakeBrowser.permissions, {
    contains: async () => held.access,
    remove: async () => {
      if (held.keeps) throw new Error('You cannot remove required permissions.');
      held.access = false;
      return true;
    },
    onAdded: { addListener: (listener: Listener) => (told.added = listener) },
    onRemoved: { addListener: (listener: Listener) => (told.removed = listener) },
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 4 }, { id: 9 }] as never);
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => held.scripts.map((id) => ({ id })),
    registerContentScripts: async (added: { id: string }[]) => {
      if (held.scripts.length > 0) throw new Error('Duplicate script ID');
      held.scripts = added.map(({ id }) => id);
    },
    unregisterContentScripts: async () => {
      held.scripts = [];
    },
    executeScript: async ({ target }: { target: { tabId: number } }) => held.ran.push(target.tabId),
  });
  watchAccess();
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('registers the script once where there is access, also when it is asked for twice at the same time', async () => {
  await Promise.all([followAccess(), followAccess()]);
  expect(held.scripts).toEqual(['bootstrap']);
  expect(await scope()).toBe('news');
});

it('begins with the defaults if what is stored can be neither read nor written', async () => {
  const broken = async (): Promise<never> => {
    throw new Error('An unexpected error occurred');
  };
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(broken);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(broken);
  await beginWithAccess();
  expect(held.scripts).toEqual(['bootstrap']);
  await vi.waitFor(() => expect(held.ran).toEqual([4, 9]));
});

it('reads only where the reader asks where there is no access, as after the installation', async () => {
  held.access = false;
  await followAccess();
  expect(await scope()).toBe('asked');
  expect(held.scripts).toEqual([]);
});

it('gives the access back when the reader chooses to ask, and runs no script any more', async () => {
  await followAccess();
  await choose('asked');
  await followScope('news');
  expect(held).toMatchObject({ access: false, scripts: [], ran: [] });
});

it('runs no script either where the browser does not take the access back', async () => {
  held.keeps = true;
  await followAccess();
  await choose('asked');
  await followScope('news');
  expect(held).toMatchObject({ access: true, scripts: [] });
});

it('reaches the pages that are open when the reader chooses to have pages read again', async () => {
  await choose('every');
  await followScope('asked');
  expect(held).toMatchObject({ scripts: ['bootstrap'], ran: [4, 9] });
  await choose('news');
  await followScope('every');
  expect(held.ran).toEqual([4, 9]);
});

it('follows access that the reader withdraws or gives in the browser', async () => {
  await choose('every');
  await followAccess();
  held.access = false;
  told.removed();
  await vi.waitFor(async () => expect(await scope()).toBe('asked'));
  expect(held.scripts).toEqual([]);
  held.access = true;
  told.added();
  await vi.waitFor(async () => expect(await scope()).toBe('news'));
  await choose('chosen');
  told.added();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await scope()).toBe('chosen');
});

it('still follows after a failure of the browser', async () => {
  const { getRegisteredContentScripts } = fakeBrowser.scripting;
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => Promise.reject(new Error('busy')),
  });
  await expect(followAccess()).rejects.toThrow('busy');
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts });
  await followAccess();
  expect(held.scripts).toEqual(['bootstrap']);
});
