import { cuesText, id, namesText, packText, topicText } from 'virtual:pack';
import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';

/** The pack that is part of the extension. */
export const embeddedPack: CompiledPack = { id, packText, namesText, topicText, cuesText };
