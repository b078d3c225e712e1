import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../core/matching/find.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import { findInPrint } from '../../../core/matching/plain-letters.ts';
import { name, plan } from './lexicon-entries.ts';

const LEXICON = buildLexicon([
  name('Zelensky', 'zelensky'),
  name('Steve Witkoff', 'witkoff'),
  name('Trump', 'trump'),
  name('Putin', 'putin'),
  plan('thirty-day ceasefire', 'ceasefire'),
]);

const marked = (text: string): string[] =>
  findInPrint(LEXICON, text, (plain) => find(LEXICON, plain)).map(({ start, end }) => text.slice(start, end));

describe('names in print', () => {
  it.each([
    ['a thirty-day ceaseﬁre now', 'thirty-day ceaseﬁre'],
    ['the oﬃce of Steve Witkoﬀ, who', 'Steve Witkoﬀ'],
    ['oﬃcials say 𝗧𝗿𝘂𝗺𝗽 posted', '𝗧𝗿𝘂𝗺𝗽'],
    ['Zelen-\n  sky left', 'Zelen-\n  sky'],
    ['Zelen- sky left', 'Zelen- sky'],
    ['Zelen\u00ad\nsky left', 'Zelen\u00ad\nsky'],
    ['Steve Wit-\nkoff left', 'Steve Wit-\nkoff'],
  ])('finds the name in %j', (text, span) => {
    expect(marked(text)).toEqual([span]);
  });

  it('does not join words that are no name together', () => {
    expect(marked('Trump- friendly papers')).toEqual(['Trump']);
    expect(marked('a pro-\nPutin course')).toEqual(['Putin']);
    expect(marked('the trum-\npet ﬁrst')).toEqual([]);
  });

  it('returns spans of the original text wherever ligatures stand', () => {
    const piece = fc.constantFrom('ﬁ', 'ﬄ', '𝐚', 'x', ' ', 'Vor- und ', 'Zelen-\nsky ', 'Putin ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const names = pieces.filter((text) => /^[ZP]/.test(text)).length;
        const found = marked(pieces.map((text) => (/^[ZP]/.test(text) ? ` ${text}` : text)).join(''));
        expect(found).toHaveLength(names);
        for (const span of found) expect(['Zelen-\nsky', 'Putin']).toContain(span);
      }),
    );
  });
});
