import { cuesText, id, namesText, packText, publishing, topicText } from 'virtual:pack';
import { EMBEDDED, type Follow, newFollow } from '../../../core/following/follow.ts';
import { factsOf } from '../../../core/following/pack-facts.ts';
import { lazily } from '../../../core/lazily.ts';
import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';
import { packOf } from '../../../core/pack/public-file.ts';
import type { PackFacts } from '../../../core/protocol/pack-requests.ts';
import { digestOf, fingerprintOf } from './digest.ts';

/** The pack that is part of the extension. */
export const embeddedPack: CompiledPack = { id, packText, namesText, topicText, cuesText };

/** Its sequence and the address of its updates, if it has one. */
export { publishing };

/** The same, parsed and whole. */
export const embeddedContent = lazily(() => packOf(embeddedPack));

/** The public file of the embedded pack, which the extension does not contain literally. */
export const embeddedText = lazily(() => JSON.stringify(embeddedContent()));

/** What the embedded pack says of itself. */
export const embeddedFacts = lazily(
  async (): Promise<PackFacts> =>
    factsOf(embeddedContent(), {
      origin: 'embedded',
      address: publishing.update?.address ?? null,
      digest: await digestOf(new TextEncoder().encode(embeddedText())),
      key: await fingerprintOf(publishing.update?.key ?? null),
    }),
);

/** What is in use of the embedded pack if no newer generation was stored, or it was deleted. */
export const ITS_OWN = {
  current: EMBEDDED,
  previous: null,
  staged: null,
  facts: null,
  updated: null,
} as const;

/**
 * Returns what is stored of a pack as it is for this version of the extension: address and key of the embedded pack are
 * those of the extension, and it takes the place of a stored generation that is not newer.
 */
export function presentFollow(follow: Follow): Follow {
  if (follow.packId !== id) return follow;
  const { sequence, update } = publishing;
  const present = {
    ...follow,
    address: update?.address ?? null,
    key: update?.key ?? null,
    seen: Math.max(follow.seen, sequence),
  };
  return follow.current !== EMBEDDED && (follow.facts?.sequence ?? 0) <= sequence
    ? { ...present, ...ITS_OWN }
    : present;
}

/** The embedded pack as long as nothing is stored of it. */
export const embeddedFollow = (): Follow => presentFollow({ ...newFollow(id, null), ...ITS_OWN });
