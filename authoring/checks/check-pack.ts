import type { Pack } from '../../core/pack/model.ts';
import type { Parts } from '../parts.ts';
import { checkEvidence } from './evidence.ts';
import { checkLengths } from './lengths.ts';
import { checkWords } from './loaded-words.ts';
import { checkHolders } from './mandates.ts';
import { checkReferences } from './references.ts';
import { checkNames } from './shared-names.ts';
import { checkTexts } from './source-texts.ts';

/** Runs every editorial check on a pack. `texts` holds the sources' texts by file name, if available. */
export function checkPack(pack: Pack, parts: Parts, texts: ReadonlyMap<string, string> | undefined): void {
  checkReferences(pack, parts);
  checkEvidence(parts);
  checkNames(parts);
  checkLengths(parts);
  checkWords(parts);
  checkHolders(parts);
  if (texts) checkTexts(parts, texts);
}
