import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64Of } from '../../core/base64.ts';

it('encodes bytes as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
