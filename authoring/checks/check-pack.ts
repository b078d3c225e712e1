import type { Pack } from '../../core/pack/model.ts';
import type { Parts } from '../parts.ts';
import { checkLanguages } from './complete-languages.ts';
import { checkDays } from './days.ts';
import { checkEvidence } from './evidence.ts';
import { checkLadders } from './ladders.ts';
import { checkLengths } from './lengths.ts';
import { checkWords } from './loaded-words.ts';
import { checkGovernments, checkHolders } from './mandates.ts';
import { checkOutlets } from './outlets.ts';
import { checkProofs } from './proofs.ts';
import { checkReferences } from './references.ts';
import { checkNames } from './shared-names.ts';
import { checkTexts } from './source-texts.ts';
import { checkSpans } from './spans.ts';
import { checkReading, checkStandingAlone } from './standing-alone.ts';
import { checkStiltedWords } from './stilted-words.ts';
import { checkTopic } from './topic-words.ts';
import { checkUnnamed } from './unnamed-sources.ts';

/** Runs every editorial check on a pack. `texts` holds the sources' texts by file name, if available. */
export function checkPack(pack: Pack, parts: Parts, texts: ReadonlyMap<string, string> | undefined): void {
  checkReferences(pack, parts);
  checkOutlets(parts);
  checkReading(parts);
  checkStandingAlone(parts);
  checkEvidence(parts);
  checkNames(parts);
  checkLengths(parts);
  checkWords(parts);
  checkHolders(parts);
  checkGovernments(parts);
  checkLadders(parts);
  checkLanguages(parts);
  checkProofs(parts);
  checkDays(parts);
  checkSpans(parts);
  checkStiltedWords(parts);
  checkTopic(parts);
  checkUnnamed(parts);
  if (texts) checkTexts(parts, texts);
}
