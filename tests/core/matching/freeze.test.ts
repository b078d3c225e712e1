import { expect, it } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import { lexiconOfPack } from '../../../core/matching/lexicon/entries.ts';
import { freeze } from '../../../core/matching/lexicon/freeze.ts';
import type { Lexicon } from '../../../core/matching/lexicon/tables.ts';
import { thaw } from '../../../core/matching/lexicon/thaw.ts';
import type { LexiconEntry } from '../../../core/matching/mention.ts';

/** Freezes a lexicon, sends it as JSON, thaws it, and expects the result to be equal. */
function expectTheSame(lexicon: Lexicon): void {
  const frozen = freeze(lexicon, (bytes) => Buffer.from(bytes).toString('base64'));
  const sent = JSON.parse(JSON.stringify(frozen));
  const thawed = thaw(sent, (text) => Uint8Array.from(Buffer.from(text, 'base64')));
  expect(JSON.parse(JSON.stringify(thawed.meanings))).toEqual(JSON.parse(JSON.stringify(lexicon.meanings)));
  const { meanings: _, ...tables } = thawed;
  for (const [name, table] of Object.entries(tables))
    expect([name, table]).toEqual([name, lexicon[name as keyof typeof tables]]);
}

const entry = (text: string, id: string): LexiconEntry => ({
  text,
  entities: [id],
  strength: 'strong',
  anyCase: false,
});

it('restores the lexicon of the shipped pack after freezing, JSON and thawing', () => {
  expectTheSame(lexiconOfPack(loadPack()));
});

it('restores an empty lexicon, long names with a common prefix, and more names than two bytes can count', () => {
  expectTheSame(buildLexicon([]));
  const long = 'Abcdefgh '.repeat(40);
  expectTheSame(buildLexicon([entry(`${long}One`, 'one'), entry(`${long}Two`, 'two')]));
  const many = Array.from({ length: 70_000 }, (_, at) => entry(`Name${at} Other${at}`, `id-${at}`));
  expectTheSame(buildLexicon(many));
});
