import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { readWords } from '../../cli/read-messages.ts';
import { lookUpIn } from '../../core/lookup.ts';
import { allLines } from '../../core/positions/lines.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { entityMeant, suggestionsFor } from '../../core/suggestions.ts';

const index = indexPack(loadPack());
const lines = allLines(index);
const lookUp = lookUpIn([{ index, lines }]);
const wordsIn = (language: string) => ({ t: readWords(language), language });

describe('omnibox suggestions', () => {
  it('match any spelling and are in the interface language', () => {
    expect(suggestionsFor(lookUp, 'selensk', wordsIn('en'))[0]).toEqual({
      content: 'Volodymyr Zelensky',
      description: expect.stringMatching(/^Volodymyr Zelensky \(.*Selensk.*\) – President of Ukraine$/),
    });
    const german = suggestionsFor(lookUp, 'zelensky', wordsIn('de'))[0];
    expect(german?.content).toBe('Wolodymyr Selenskyj');
    expect(german?.description).toMatch(/^Wolodymyr Selenskyj – /);
  });

  it('say who put a plan forward, and when', () => {
    const [plan] = suggestionsFor(lookUp, 'victory plan', wordsIn('de'));
    expect(plan?.description).toMatch(/ – Wolodymyr Selenskyj · .*2024$/);
  });

  it('resolve to their actor or proposal, and to null for an issue', () => {
    for (const query of ['zel', 'put', 'plan', 'uk', 'd'])
      for (const language of ['en', 'de', 'uk'])
        for (const { content } of suggestionsFor(lookUp, query, wordsIn(language))) {
          const issue = index.pack.issues.find(({ title }) => Object.values(title).includes(content));
          const id = entityMeant(lines, lookUp, content);
          const name = (index.actors.get(id ?? '') ?? index.proposals.get(id ?? ''))?.name;
          expect(issue ? id : Object.values(name ?? {})).toEqual(
            issue ? null : expect.arrayContaining([content]),
          );
        }
  });

  it('are optional: other input resolves to the first match, or to null for an issue or no match', () => {
    expect(entityMeant(lines, lookUp, 'зеленс')).toBe('volodymyr-zelensky');
    expect(entityMeant(lines, lookUp, ' Victory plan ')).toBe('victory-plan');
    expect(entityMeant(lines, lookUp, 'qqqq')).toBeNull();
    expect(entityMeant(lines, lookUp, index.pack.issues[0]?.title.en ?? '')).toBeNull();
    expect(suggestionsFor(lookUp, '', wordsIn('en'))).toEqual([]);
  });

  it('name no unnamed source and no actor without a position', () => {
    for (const query of ['A NATO diplomat', 'A son of Donald', 'Swiss Confederation', 'Blinken'])
      expect(suggestionsFor(lookUp, query, wordsIn('en'))).toEqual([]);
    expect(entityMeant(lines, lookUp, 'A son of Donald Trump')).toBeNull();
  });
});
