import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { LANGUAGES } from '../../core/pack/languages.ts';
import { inLanguage } from '../../core/pack/model.ts';
import { changesAfter } from '../../core/positions/changes-after.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { verdictOf } from '../../core/positions/verdict.ts';

describe('a verdict', () => {
  const rung = { en: 'Label', fr: 'Échelon' };

  it('is the headline in the languages that have one, and the label of the rung in the others', () => {
    expect(verdictOf({ en: 'Headline', de: 'Zeile' }, rung)).toEqual({
      en: 'Headline',
      de: 'Zeile',
      fr: 'Échelon',
    });
  });

  it('is the English headline in a language without headline and label', () => {
    expect(inLanguage(verdictOf({ en: 'Headline' }, rung), 'pl')).toBe('Headline');
    expect(inLanguage(verdictOf({ en: 'Headline' }, null), 'fr')).toBe('Headline');
  });
});

describe('the verdicts of the shipped pack', () => {
  const index = indexPack(loadPack());

  it('are in every language for each position on a rung', () => {
    const shown = [...index.actors.keys()].flatMap((entity) => {
      const view = viewOf(index, { entity, date: null, paragraphIssues: [], headingIssues: [] });
      return view?.type === 'actor' ? view.issues.flatMap(({ history }) => history) : [];
    });
    const placed = shown.filter(({ rung }) => rung !== null);
    expect(placed.length).toBeGreaterThan(50);
    for (const { id, headline, rung } of placed)
      for (const language of LANGUAGES) {
        const own = index.pack.positions.find((position) => position.id === id)?.headline[language];
        expect(headline[language], `${id} ${language}`).toBe(own ?? rung?.[language]);
        expect(headline[language]).toBeTruthy();
      }
  });

  it('tell both ends of a change after an article in every language', () => {
    const changes = changesAfter(index, {
      entities: [...index.actors.keys()],
      date: '2024-11-20',
      subjects: [],
    });
    expect(changes.length).toBeGreaterThan(0);
    const ends = changes.flatMap(({ from, to }) => [from, to]);
    for (const language of LANGUAGES) expect(ends.filter((end) => !end[language])).toEqual([]);
  });
});
