import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { partsOf } from '../../../authoring/plugins/pack-module.ts';
import type { Pack } from '../../../core/pack/model.ts';
import { readPack } from '../../../core/pack/read-pack.ts';
import { inventedPack, type Published } from './invented-pack.ts';

type Answers = typeof import('../../../entrypoints/background/packs/pack-answers.ts')['packAnswers'];
type Active = typeof import('../../../entrypoints/background/packs/active-packs.ts')['activePacks'];
type Alarm = typeof import('../../../entrypoints/background/packs/alarm.ts')['offerUpdates'];

/** The background's side of packs, as it is after a start. */
export type Background = {
  readonly ask: Answers;
  readonly activePacks: Active;
  readonly offerUpdates: Alarm;
};

/** The id of the embedded pack in these tests. */
export const EMBEDDED_ID = 'embedded-talks';

/** Returns a pack as the extension reads it. Throws if it is not valid. */
function packFrom(published: Published): Pack {
  const read = readPack(JSON.stringify(published));
  if (!('pack' in read)) throw new Error(read.problems.join('\n'));
  return read.pack;
}

/** Empties all storage, as in a new profile. */
export function newProfile(): void {
  fakeBrowser.reset();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
}

/** Starts the background: all modules are new, and only storage is as it was. */
export async function startBackground({
  version = '0.1.0',
  canAccess = true,
  embedded = inventedPack({ id: EMBEDDED_ID }),
} = {}): Promise<Background> {
  vi.resetModules();
  vi.doMock('virtual:pack', () => partsOf(packFrom(embedded)));
  const { browser } = await import('../../../platform/browser.ts');
  Object.assign(browser.runtime, { getManifest: () => ({ version }) });
  Object.assign(browser.permissions, { contains: async () => canAccess });
  const { packAnswers } = await import('../../../entrypoints/background/packs/pack-answers.ts');
  const { activePacks } = await import('../../../entrypoints/background/packs/active-packs.ts');
  const { offerUpdates } = await import('../../../entrypoints/background/packs/alarm.ts');
  return { ask: packAnswers, activePacks, offerUpdates };
}

/** Returns what was asked for. Throws if the answer is a problem. */
export function got<T>(answer: { readonly ok: T } | { readonly problem: { readonly code: string } }): T {
  if ('problem' in answer) throw new Error(JSON.stringify(answer.problem));
  return answer.ok;
}
