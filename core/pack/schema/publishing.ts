import * as v from 'valibot';
import { address, packAddress, text } from './values.ts';

const DAY = 24;
const YEAR = 8760;

export const sequence = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1, 'the first publication has the sequence 1'),
  v.description('The number of the publication, raised at each. A reader takes only a higher one.'),
);

export const minimumVersion = v.pipe(
  v.optional(
    v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version of the extension is written like 0.1.0')),
  ),
  v.description('The lowest version of Standpoint that can read the pack.'),
);

export const expires = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1, 'a reader looks again after one hour at the earliest'),
  v.maxValue(YEAR, 'a reader looks again after a year at the latest: 8760 hours'),
  v.description('Hours until a reader looks again.'),
);

/** Who publishes a pack, and where its updates are. */
export const publishing = {
  sequence: v.optional(sequence, 1),
  minimumVersion,
  editors: v.pipe(
    v.optional(v.array(v.strictObject({ name: text, url: v.optional(address) })), []),
    v.description('Who answers for the pack, each with an optional page about them.'),
  ),
  contribute: v.pipe(v.optional(address), v.description('Where readers report a mistake or offer a change.')),
  update: v.pipe(
    v.optional(
      v.strictObject({
        address: packAddress,
        expires: v.optional(expires, DAY),
        key: v.pipe(
          v.optional(
            v.pipe(
              v.string(),
              v.regex(
                /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/,
                'a key is the base64 of 32 bytes; see “pack -- key”',
              ),
            ),
          ),
          v.description('The public Ed25519 key that signs the heads: its 32 bytes as base64.'),
        ),
      }),
    ),
    v.description('Where the public file is, how often a reader looks there, and the key of its signature.'),
  ),
};
