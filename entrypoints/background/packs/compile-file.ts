import { isLowerVersion } from '../../../core/following/compare-versions.ts';
import { factsOf } from '../../../core/following/pack-facts.ts';
import { type CompiledPack, compilePack } from '../../../core/pack/compiled-pack.ts';
import type { Pack } from '../../../core/pack/model.ts';
import { qualifyIds } from '../../../core/pack/qualify-ids.ts';
import { readPack } from '../../../core/pack/read-pack.ts';
import { indexPack } from '../../../core/positions/pack-index.ts';
import type { PackFacts, PackStep } from '../../../core/protocol/pack-requests.ts';
import { browser } from '../../../platform/browser.ts';
import { compiledDigestOf, digestOf, fingerprintOf } from './digest.ts';
import { embeddedPack } from './embedded.ts';
import { PackError } from './pack-error.ts';

/** A public file, read and compiled. */
export type CompiledFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pack: Pack;
  readonly compiled: CompiledPack;
  readonly compiledDigest: string;
  readonly facts: PackFacts;
};

/** Told of each step that is done. */
export type Step = (step: PackStep) => void;

/** Parses and checks the bytes of a public file. Throws a PackError that says what is wrong. */
export function readFileBytes(bytes: Uint8Array, step: Step): Pack {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PackError('notPack', 'the file is not UTF-8');
  }
  step('decoded');
  const read = readPack(text);
  if ('problems' in read) throw new PackError(read.isNewer ? 'newerFormat' : 'invalid', read.problems[0]);
  const { version } = browser.runtime.getManifest();
  const { minimumVersion = version } = read.pack;
  if (isLowerVersion(version, minimumVersion)) throw new PackError('newerExtension', minimumVersion);
  step('validated');
  return read.pack;
}

/**
 * Compiles a pack of a public file. The ids of a pack that is not the embedded one are qualified with its own, so that
 * no two packs have the same. Throws a PackError.
 */
export async function compileFile(
  bytes: Uint8Array<ArrayBuffer>,
  { address, key }: { readonly address: string | null; readonly key?: string | null | undefined },
  step: Step,
): Promise<CompiledFile> {
  const pack = readFileBytes(bytes, step);
  let compiled: CompiledPack;
  try {
    const own = pack.id === embeddedPack.id ? pack : qualifyIds(pack);
    indexPack(own);
    compiled = compilePack(own);
  } catch (error) {
    throw new PackError('invalid', String(error));
  }
  const [digest, compiledDigest, fingerprint] = await Promise.all([
    digestOf(bytes),
    compiledDigestOf(compiled),
    fingerprintOf(key ?? pack.update?.key ?? null),
  ]);
  const origin = address === null ? 'imported' : pack.id === embeddedPack.id ? 'embedded' : 'followed';
  step('indexed');
  return {
    bytes,
    pack,
    compiled,
    compiledDigest,
    facts: factsOf(pack, { origin, address, digest, key: fingerprint }),
  };
}
