import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '../../core/passage-link.ts';

const ADDRESS = 'https://example.org/canal';
const textOf = (link: string): string => link.slice(link.indexOf(':~:text=') + ':~:text='.length);
const endsOf = (link: string): string[] => textOf(link).split(',').map(decodeURIComponent);
const long = (words: number): string => Array.from({ length: words }, (_, at) => `harbour${at}`).join(' ');

describe('the link to a passage', () => {
  it('contains a short passage in full', () => {
    expect(passageLink(ADDRESS, 'the canal stays open')).toBe(
      'https://example.org/canal#:~:text=the%20canal%20stays%20open',
    );
  });

  it('encodes the syntax characters of the specification and all that a URL cannot contain', () => {
    expect(textOf(passageLink(ADDRESS, 'a cease-fire, “now” & 50 %'))).toBe(
      'a%20cease%2Dfire%2C%20%E2%80%9Cnow%E2%80%9D%20%26%2050%20%25',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 250 }), (passage) => {
        const text = textOf(passageLink(ADDRESS, `x ${passage.replace(/\s/g, ' ')} x`));
        expect(text).toMatch(/^[\w.!~*'()%]+$/);
        expect(decodeURIComponent(text)).toBe(
          `x ${passage} x`.replace(/\s+/g, ' ').replace(/\p{Cs}/gu, '\uFFFD'),
        );
      }),
    );
  });

  it('keeps the fragment of the URL and replaces an existing text directive', () => {
    expect(passageLink(`${ADDRESS}#part-2`, 'open')).toBe(`${ADDRESS}#part-2:~:text=open`);
    expect(passageLink(`${ADDRESS}?a=1#`, 'open')).toBe(`${ADDRESS}?a=1#:~:text=open`);
    expect(passageLink(`${ADDRESS}#part:~:text=shut`, 'open')).toBe(`${ADDRESS}#part:~:text=open`);
  });

  it('identifies a long passage by its first and last whole words', () => {
    const ends = endsOf(passageLink(ADDRESS, `${long(60)}.`));
    expect(ends).toEqual([
      long(8),
      Array.from({ length: 8 }, (_, at) => `harbour${52 + at}`)
        .join(' ')
        .concat('.'),
    ]);
  });

  it('identifies a passage of several paragraphs by a start and an end within one paragraph each', () => {
    expect(endsOf(passageLink(ADDRESS, 'Open  to all.\n\nThat was agreed.\nOn the\tcanal.'))).toEqual([
      'Open to all',
      'On the canal.',
    ]);
  });

  it('uses whole words in text without spaces', () => {
    const passage = '運河はすべての船に開かれている。'.repeat(30);
    const [start = '', end = ''] = endsOf(passageLink(ADDRESS, passage));
    expect(passage.startsWith(start)).toBe(true);
    expect(passage.endsWith(end)).toBe(true);
    expect(start.length + end.length).toBeLessThan(passage.length);
  });

  it('is the plain URL if there is no passage', () => {
    expect(passageLink(ADDRESS, ' \n ')).toBe(ADDRESS);
  });
});
