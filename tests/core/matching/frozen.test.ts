import { expect, it } from 'vitest';
import { loadPack } from '../../../cli/load-pack.ts';
import { lexiconOfPack } from '../../../core/matching/entries.ts';
import { freeze, thaw } from '../../../core/matching/frozen.ts';

it('a lexicon that was frozen, sent as JSON and thawed is the same', () => {
  const lexicon = lexiconOfPack(loadPack());
  const frozen = freeze(lexicon, (bytes) => Buffer.from(bytes).toString('base64'));
  const sent = JSON.parse(JSON.stringify(frozen));
  const thawed = thaw(sent, (text) => Uint8Array.from(Buffer.from(text, 'base64')));
  expect(JSON.parse(JSON.stringify(thawed.meanings))).toEqual(JSON.parse(JSON.stringify(lexicon.meanings)));
  const { meanings: _, ...tables } = thawed;
  for (const [name, table] of Object.entries(tables))
    expect([name, table]).toEqual([name, lexicon[name as keyof typeof tables]]);
});
