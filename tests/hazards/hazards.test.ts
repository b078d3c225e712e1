import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPack } from '../../cli/load-pack.ts';
import { lexiconOfPack } from '../../core/matching/entries.ts';
import { find } from '../../core/matching/find.ts';
import { resolve } from '../../core/matching/resolve.ts';
import { articleRoot, readBlocks } from '../../page/blocks.ts';
import { pageLanguage } from '../../page/language.ts';
import { parseWithShadows } from '../page/parse.ts';
import { HAZARDS, loadHazard, squeeze } from './read.ts';

const lexicon = lexiconOfPack(loadPack());
const files = readdirSync(HAZARDS).filter((file) => file.endsWith('.html'));

test('there are hazard pages', () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)('%s gives the mentions that its markup states, and no others', (file) => {
  const { html, expected } = loadHazard(file);
  const document = parseWithShadows(html);
  const blocks = readBlocks(articleRoot(document));
  const candidates = blocks.map((block) => find(lexicon, block.text));
  const facts = { date: null, language: pageLanguage(document), evidence: [] };
  const found = resolve(candidates, facts).mentions.flatMap((mentions, index) =>
    mentions.map(({ start, end, entity }) => ({
      entity,
      text: squeeze(blocks[index]?.text.slice(start, end) ?? ''),
    })),
  );
  expect(found).toEqual(expected);
});
