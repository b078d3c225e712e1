import { packKnowledge } from './pack-knowledge.ts';
import { activePacks } from './packs/active-packs.ts';
import { embeddedPack } from './packs/embedded.ts';
import { type Knowledge, severalPacks } from './several-packs.ts';
import { refreshTabs } from './site-state.ts';

let known: Promise<Knowledge> | undefined;

const read = async (): Promise<Knowledge> =>
  severalPacks(
    (await activePacks()).map((pack) => packKnowledge(pack, pack.id === embeddedPack.id ? '' : pack.id)),
  );

/** Returns what the packs that are on know. They are read on first use after each start of the background. */
export function knowledge(): Promise<Knowledge> {
  if (known) return known;
  const reading = read();
  known = reading;
  // What failed is tried again.
  reading.catch(() => {
    if (known === reading) known = undefined;
  });
  return reading;
}

/** Reads the packs anew after one of them has changed, and has the open web pages read again. */
export async function renewKnowledge(): Promise<void> {
  known = undefined;
  await refreshTabs(() => true);
}
