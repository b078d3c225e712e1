import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';
import { embeddedPack } from './embedded.ts';

/** Returns the packs that are on, the embedded one first. */
export const activePacks = async (): Promise<readonly CompiledPack[]> => [embeddedPack];
