import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { lexiconOfPack } from '../../core/matching/lexicon/entries.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import { pageLanguage } from '../../page/reading/page-language.ts';
import { readArticle } from '../../page/reading/read-article.ts';
import { parseWithShadows } from '../page/parse-html.ts';
import { HAZARDS, loadHazard, squeeze } from './read-hazard.ts';

const pack = loadPack();
const match = matcherOf(pack, lexiconOfPack(pack));
const files = readdirSync(HAZARDS).filter((file) => file.endsWith('.html'));

test('there are hazard pages', () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)('%s has exactly the mentions in its markup', (file) => {
  const { html, expected } = loadHazard(file);
  const document = parseWithShadows(html);
  const blocks = readArticle(document).blocks;
  const texts = blocks.map((block) => block.text);
  const facts = { date: null, language: pageLanguage(document), evidence: [] };
  const found = match(texts, facts).mentions.flatMap((mentions, index) =>
    mentions.map(({ start, end, entity }) => ({
      entity,
      text: squeeze(blocks[index]?.text.slice(start, end) ?? ''),
    })),
  );
  expect(found).toEqual(expected);
});
