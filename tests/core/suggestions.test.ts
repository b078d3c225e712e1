import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { readWords } from '../../cli/read-messages.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { entityMeant, suggestionsFor } from '../../core/suggestions.ts';

const index = indexPack(loadPack());
const wordsIn = (language: string) => ({ t: readWords(language), language });

describe('omnibox suggestions', () => {
  it('match any spelling and are in the interface language', () => {
    expect(suggestionsFor(index, 'selensk', wordsIn('en'))[0]).toEqual({
      content: 'Volodymyr Zelensky',
      description: expect.stringMatching(/^Volodymyr Zelensky \(.*Selensk.*\) – President of Ukraine$/),
    });
    const german = suggestionsFor(index, 'zelensky', wordsIn('de'))[0];
    expect(german?.content).toBe('Wolodymyr Selenskyj');
    expect(german?.description).toMatch(/^Wolodymyr Selenskyj – /);
  });

  it('say who put a plan forward, and when', () => {
    const [plan] = suggestionsFor(index, 'victory plan', wordsIn('de'));
    expect(plan?.description).toMatch(/ – Wolodymyr Selenskyj · .*2024$/);
  });

  it('resolve to their actor or proposal, and to null for an issue', () => {
    for (const query of ['zel', 'put', 'plan', 'uk', 'd'])
      for (const language of ['en', 'de', 'uk'])
        for (const { content } of suggestionsFor(index, query, wordsIn(language))) {
          const issue = index.pack.issues.find(({ title }) => Object.values(title).includes(content));
          const id = entityMeant(index, content);
          const name = (index.actors.get(id ?? '') ?? index.proposals.get(id ?? ''))?.name;
          expect(issue ? id : Object.values(name ?? {})).toEqual(
            issue ? null : expect.arrayContaining([content]),
          );
        }
  });

  it('are optional: other input resolves to the first match, or to null for an issue or no match', () => {
    expect(entityMeant(index, 'зеленс')).toBe('volodymyr-zelensky');
    expect(entityMeant(index, ' Victory plan ')).toBe('victory-plan');
    expect(entityMeant(index, 'qqqq')).toBeNull();
    expect(entityMeant(index, index.pack.issues[0]?.title.en ?? '')).toBeNull();
    expect(suggestionsFor(index, '', wordsIn('en'))).toEqual([]);
  });

  it('name no unnamed source and no actor without a position', () => {
    for (const query of ['A NATO diplomat', 'A son of Donald', 'Swiss Confederation', 'Blinken'])
      expect(suggestionsFor(index, query, wordsIn('en'))).toEqual([]);
    expect(entityMeant(index, 'A son of Donald Trump')).toBeNull();
  });
});
