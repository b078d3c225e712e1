import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import { lexiconOfPack } from '../../../core/matching/lexicon/entries.ts';
import { matcherOf } from '../../../core/matching/matcher.ts';

const pack = loadPack();
const match = matcherOf(pack, lexiconOfPack(pack));
const marked = (texts: readonly string[], language = 'en', date: string | null = '2025-02-06'): string[] =>
  match(texts, { date, language, evidence: [] }).mentions.flatMap((mentions, block) =>
    mentions.map(({ start, end, entity, kind }) => `${texts[block]?.slice(start, end)}=${entity} ${kind}`),
  );

describe('what is marked on a page', () => {
  it('includes small states if they act, but not if they are only places', () => {
    const page = ['Donald Trump and Vladimir Putin may meet.'];
    const minor = (text: string) => marked([...page, text]).slice(2);
    expect(minor('Switzerland offered its help.')).toEqual(['Switzerland=switzerland named']);
    expect(minor('They met in Switzerland.')).toEqual([]);
  });

  it('depends on who held a post on the date, and excludes unknown holders', () => {
    const chancellor = (date: string) =>
      marked(['It was up to the German chancellor to answer.'], 'en', date);
    expect(chancellor('2024-06-01')).toEqual(['German chancellor=olaf-scholz descriptive']);
    expect(chancellor('2026-01-10')).toEqual(['German chancellor=friedrich-merz descriptive']);
    expect(chancellor('1999-01-10')).toEqual([]);
  });

  it('includes capitals as governments by the rules of the page’s language, only on pages about the talks', () => {
    const about = 'Трамп і Зеленський говорили.';
    expect(marked([about, 'Київ відкинув цей план. У Києві тихо.'], 'uk').slice(2)).toEqual([
      'Київ=ukraine metonym',
    ]);
    expect(marked(['Київ відкинув цей план.'], 'uk')).toEqual([]);
    expect(marked([about, 'Київ відкинув цей план.'], 'fi').slice(2)).toEqual([]);
  });

  it('never spans two blocks', () => {
    expect(marked(['It was Keith', 'Kellogg who wrote.'])).toEqual([]);
    const words = fc.constantFrom(
      'Donald',
      'Trump',
      'the',
      'Ukrainian',
      'president',
      'Moscow',
      'said',
      '28-point',
      'plan',
    );
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 8 }), { maxLength: 6 }), (blocks) => {
        const texts = blocks.map((block) => block.join(' '));
        const { mentions } = match(texts, { date: '2025-02-06', language: 'en', evidence: [] });
        mentions.forEach((ofBlock, at) => {
          let last = 0;
          for (const { start, end } of ofBlock) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(texts[at]?.length ?? 0);
            last = end;
          }
        });
      }),
    );
  });
});
