import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../core/matching/find.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import type { LexiconEntry } from '../../../core/matching/mention.ts';
import { name, plan, trap } from './lexicon-entries.ts';

const ENTRIES: readonly LexiconEntry[] = [
  name('Volodymyr Zelensky', 'zelensky'),
  name('Zelensky', 'zelensky'),
  name('Donald Trump', 'trump'),
  name('Trump', 'trump', 'organisation'),
  name('NATO', 'nato'),
  name('United States', 'us'),
  name('Путін', 'putin'),
  name("Cote d'Ivoire", 'ivory'),
  plan('Zelensky peace formula', 'formula'),
  plan('peace formula', 'formula'),
  plan('28-point plan', 'plan'),
  trap('Trump Tower'),
  trap('Melania Trump'),
];
const WORDS = [
  ...ENTRIES.map(({ text }) => text),
  ...ENTRIES.flatMap(({ text }) => text.split(/[ -]/)),
  'zelensky',
  'TRUMP',
  'Nato',
  'nato',
  'peace',
  'the',
  'Trumpet',
  'x',
  'Zele\u0301nsky',
  'Tru\u00admp',
  'trump',
  'PEACE',
];
const JOINTS = [
  ' ',
  ' ',
  ' ',
  '-',
  '‑',
  '\u00a0',
  '\n',
  '\n\n',
  ' – ',
  '. ',
  ', ',
  '',
  '’s ',
  "'",
  '\u200b',
  '/',
  '(',
];

const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINTS)), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));

const HIDDEN = '[\\u00ad\\u200b]*';
const ENTRY_WORD = /[\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+/gu;

/** A reference matcher: one regular expression per name, tried at each offset. The longest match wins. */
function slowly(text: string): string[] {
  const letter = (char: string, capital: boolean): string => {
    const base = char.normalize('NFD').replace(/\p{M}/gu, '');
    const upper = base.toUpperCase();
    const lower = base.toLowerCase();
    return `${capital ? upper : `[${upper}${lower}]`}\\p{M}*`;
  };
  const patternOf = ({ text, anyCase }: LexiconEntry): RegExp => {
    let first = !anyCase;
    const source = [...text.matchAll(ENTRY_WORD)].map(([part]) => {
      if (part === "'") return "['’]";
      if (!/[\p{L}\p{Nd}]/u.test(part))
        return '(?:-|‑|[ \\u00a0\\u200b]*[ \\u00a0]\\u200b*\\n?|\\u200b*\\n[ \\u00a0]*)';
      const isShort = /^\p{Lu}{2,4}$/u.test(part);
      const letters = [...part].map((char, index) => letter(char, isShort || (first && index === 0)));
      first = false;
      return letters.join(HIDDEN);
    });
    return new RegExp(
      `(?<![\\p{L}\\p{Nd}_\\p{M}]${HIDDEN})${source.join('')}(?!${HIDDEN}[\\p{L}\\p{Nd}_])`,
      'uy',
    );
  };
  const patterns = ENTRIES.map((entry) => ({ entry, pattern: patternOf(entry) }));
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    let best: { end: number; entry: LexiconEntry } | undefined;
    for (const { entry, pattern } of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      const end = at + match[0].length;
      if (/^\u200b*['’]\u200b*(?![sd](?![\p{L}\p{Nd}\u200b\u00ad]))[\p{L}\p{Nd}]/u.test(text.slice(end)))
        continue;
      if (/[\p{L}\p{Nd}\p{M}]['’]\u200b*$/u.test(text.slice(0, at))) continue;
      if (!best || end > best.end) best = { end, entry };
    }
    if (best && best.entry.entities.length > 0)
      found.push(`${at}-${best.end} ${[...best.entry.entities].sort().join()}`);
    at = best ? best.end : at + 1;
  }
  return found;
}

const lexicon = buildLexicon(ENTRIES);

function expectInOrder(text: string): void {
  let last = 0;
  for (const { start, end } of find(lexicon, text)) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
}

describe('find, on any text', () => {
  it('finds the same as the reference matcher', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          find(lexicon, text).map(({ start, end, entities }) => `${start}-${end} ${entities.join()}`),
        ).toEqual(slowly(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('returns sorted spans within the text, without overlaps', () => {
    fc.assert(fc.property(texts, expectInOrder));
  });

  it('never throws on stray UTF-16 units', () => {
    const garbage = fc
      .array(
        fc.oneof(
          fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
          fc.constantFrom('Trump', 'NATO', "'", '.', 'U.S'),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(fc.property(garbage, expectInOrder), { numRuns: 2000 });
  });

  it('builds a lexicon from any names, and finds each in itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 20 }), (names) => {
        const built = buildLexicon(names.map((text) => name(text, 'it')));
        for (const text of names)
          for (const { entities } of find(built, text)) expect(entities).toEqual(['it']);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Z][a-z]{3,8}( [A-Z][a-z]{3,8})?$/), { minLength: 1 }),
        (names) => {
          const built = buildLexicon(names.map((text) => name(text, 'it')));
          for (const text of names)
            expect(find(built, text)).toEqual([
              { start: 0, end: text.length, entities: ['it'], strength: 'strong', kind: 'named' },
            ]);
        },
      ),
    );
  });
});

/** Returns a text that counts reads of its UTF-16 units. */
function counting(text: string): { readonly text: string; reads(): number } {
  let reads = 0;
  const counted = Object.assign(new String(text), {
    charCodeAt(at: number): number {
      reads++;
      return text.charCodeAt(at);
    },
  });
  return { text: counted as unknown as string, reads: () => reads };
}

describe('the work of find', () => {
  const adversarial = [
    'Zelensky peace '.repeat(40),
    'Donald '.repeat(80),
    "Cote d'".repeat(80),
    'U.'.repeat(250),
    'peace\u00ad\u200b '.repeat(60),
    `${'Zelensky peace formul '.repeat(25)}x`,
    'x'.repeat(500),
    ' '.repeat(500),
  ];

  it.each(adversarial)('at most doubles its reads on a text twice as long: %j', (text) => {
    const reads = (times: number): number => {
      const counted = counting(text.repeat(times));
      find(lexicon, counted.text);
      return counted.reads();
    };
    expect(reads(8)).toBeLessThanOrEqual(reads(4) * 2.05);
    expect(reads(4)).toBeLessThanOrEqual(text.length * 4 * 12);
  });

  it('needs no more reads with a hundred times as many names', () => {
    const text = 'The Xerant envoy met the delegation of the other side in a town by the sea. '.repeat(20);
    const reads = (count: number): number => {
      const names = Array.from({ length: count }, (_, at) => name(`Xer${at.toString(36)}or Zal`, 'it'));
      const counted = counting(text);
      find(buildLexicon(names), counted.text);
      return counted.reads();
    };
    expect(reads(30_000)).toBeLessThanOrEqual(reads(300) * 1.1);
  });
});
