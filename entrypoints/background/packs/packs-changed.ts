import type { PackStep } from '../../../core/protocol/pack-requests.ts';
import { tellOwnPages } from '../../../platform/messaging.ts';
import { writeMirror } from './mirror.ts';

const forContent: (() => void)[] = [];
const forAll: (() => void)[] = [];

/** Calls back after each change of which packs are active, or of their content. */
export const whenPacksChange = (callback: () => void): void => void forContent.push(callback);

/** Calls back after each change of anything that is stored of a pack. */
export const whenFollowsChange = (callback: () => void): void => void forAll.push(callback);

/** Tells the pages of the extension that something about a pack has changed. */
export async function tellChanged(): Promise<void> {
  await writeMirror();
  for (const callback of forAll) callback();
  tellOwnPages('packsChanged');
}

/** Tells everybody that other packs are active, or have other content. */
export function announcePacks(): void {
  for (const callback of [...forContent, ...forAll]) callback();
  tellOwnPages('packsChanged');
}

/** The same, once what is stored has changed. */
export async function switchPacks(): Promise<void> {
  await writeMirror();
  announcePacks();
}

/** Returns a function that tells the pages of the extension of each step in reading the file at an address. */
export const tellSteps =
  (address: string | null) =>
  (step: PackStep): void =>
    tellOwnPages('packProgress', { address, step });
