import { cuesText, id, namesText, packText, topicText } from 'virtual:pack';
import { EMBEDDED, type Follow } from '../../../core/following/follow.ts';
import { factsOf } from '../../../core/following/pack-facts.ts';
import { lazily } from '../../../core/lazily.ts';
import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';
import { packOf } from '../../../core/pack/public-file.ts';
import type { PackFacts } from '../../../core/protocol/pack-requests.ts';
import { digestOf, fingerprintOf } from './digest.ts';

/** The pack that is part of the extension. */
export const embeddedPack: CompiledPack = { id, packText, namesText, topicText, cuesText };

/** The same, parsed and whole. */
export const embeddedContent = lazily(() => packOf(embeddedPack));

/** The public file of the embedded pack, which the extension does not contain literally. */
export const embeddedText = lazily(() => JSON.stringify(embeddedContent()));

/** What the embedded pack says of itself. */
export const embeddedFacts = lazily(
  async (): Promise<PackFacts> =>
    factsOf(embeddedContent(), {
      origin: 'embedded',
      address: embeddedContent().update?.address ?? null,
      digest: await digestOf(new TextEncoder().encode(embeddedText())),
      key: await fingerprintOf(embeddedContent().update?.key ?? null),
    }),
);

/** Whether a stored generation of the embedded pack is newer than the one in the extension. */
export const replacesEmbedded = ({ current, facts }: Follow): boolean =>
  current !== null && current !== EMBEDDED && (facts?.sequence ?? 0) > embeddedContent().sequence;
