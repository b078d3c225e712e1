import type { PackStep } from '../../../core/protocol/pack-requests.ts';
import { tellOwnPages } from '../../../platform/messaging.ts';
import { writeMirror } from './mirror.ts';

const listeners: (() => void)[] = [];

/** Calls back after each change of which packs are active, or of their content. */
export const whenPacksChange = (callback: () => void): void => void listeners.push(callback);

/** Tells everybody that other packs are active, or have other content. */
export function announcePacks(): void {
  for (const callback of listeners) callback();
  tellOwnPages('packsChanged');
}

/** Tells the pages of the extension that something about a pack has changed. */
export async function tellChanged(): Promise<void> {
  await writeMirror();
  tellOwnPages('packsChanged');
}

/** The same, if what is active has changed, too. */
export async function switchPacks(): Promise<void> {
  await writeMirror();
  announcePacks();
}

/** Returns a function that tells the pages of the extension of each step in reading the file at an address. */
export const tellSteps =
  (address: string | null) =>
  (step: PackStep): void =>
    tellOwnPages('packProgress', { address, step });
