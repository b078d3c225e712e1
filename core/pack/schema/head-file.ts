import * as v from 'valibot';
import { expires, minimumVersion, sequence } from './publishing.ts';
import { id } from './values.ts';

/** The head of a public file: what a reader needs to know whether to fetch it, and to check it. */
export const headFileSchema = v.strictObject({
  format: v.literal(1),
  id: v.pipe(id, v.description('The id of the pack.')),
  sequence,
  size: v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(1),
    v.description('The size of the public file in bytes, as it is before any compression on the way.'),
  ),
  sha256: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, 'a digest consists of 64 digits and letters from a to f'),
    v.description('The SHA-256 of the bytes of the public file, in lower-case hexadecimal.'),
  ),
  expires,
  minimumVersion,
});
