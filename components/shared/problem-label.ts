import type { Translate } from '../../core/interface-words.ts';
import type { PackProblemCode } from '../../core/protocol/pack-requests.ts';

const SENTENCES: Readonly<Record<PackProblemCode, string>> = {
  address: 'packProblem.address',
  access: 'packProblem.access',
  unreachable: 'packProblem.unreachable',
  notFound: 'packProblem.notFound',
  server: 'packProblem.server',
  tooMany: 'packProblem.tooMany',
  redirect: 'packProblem.redirect',
  notPack: 'packProblem.notPack',
  tooLarge: 'packProblem.tooLarge',
  truncated: 'packProblem.truncated',
  head: 'packProblem.head',
  sequence: 'packProblem.sequence',
  hash: 'packProblem.hash',
  signature: 'packProblem.signature',
  keyMissing: 'packProblem.keyMissing',
  newerFormat: 'packProblem.newerFormat',
  newerExtension: 'packProblem.newerExtension',
  invalid: 'packProblem.invalid',
  idTaken: 'packProblem.idTaken',
  damaged: 'packProblem.damaged',
  storage: 'packProblem.storage',
  full: 'packProblem.full',
  clock: 'packProblem.clock',
  expired: 'packProblem.expired',
};

/** Returns what is wrong with a pack, and what the reader can do about it. */
export const problemLabel = (code: PackProblemCode, t: Translate): string => t(SENTENCES[code]);
