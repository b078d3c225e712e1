import { describe, expect, it } from 'vitest';
import { findInContext } from '../../../core/matching/context/filter.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import type { Language } from '../../../core/pack/model.ts';
import { name, trap, weak } from './lexicon-entries.ts';

const surname = (text: string, id: string) => ({ ...name(text, id), bare: ['x'] });
const LEXICON = buildLexicon([
  surname('Путин', 'putin'),
  surname('Путина', 'putin'),
  surname('Путін', 'putin'),
  surname('Трампа', 'trump'),
  surname('Песков', 'peskov'),
  { ...surname('Си', 'xi'), strength: 'weak' },
  name('Кремль', 'kremlin'),
  name('Белом доме', 'white-house'),
  weak('Альянс', 'nato'),
  surname('Trump', 'trump'),
  trap('казанский кремль'),
]);

const marked = (language: Language, text: string): string[] =>
  findInContext(LEXICON, text, language).map(({ start, end }) => text.slice(start, end));

describe('a name without its capital', () => {
  it.each<[Language, string, string[]]>([
    ['uk', 'знову путін погрожує', ['путін']],
    ['ru', 'путин молчит', ['путин']],
    ['ru', 'встреча путина и трампа', ['путина', 'трампа']],
    ['ru', 'кремль ждёт, сказал песков про трампа', ['кремль', 'песков', 'трампа']],
    ['ru', 'в белом доме ждут трампа', ['белом доме', 'трампа']],
    ['ru', 'Путин сказал, что путин устал', ['Путин', 'путин']],
  ])('is found on a page in %s: %s', (language, text, spans) => {
    expect(marked(language, text)).toEqual(spans);
  });

  it.each<[Language, string]>([
    ['ru', 'лососёвая путина началась'],
    ['ru', 'среди песков стоит кремль'],
    ['ru', 'казанский кремль закрыт, псковский кремль открыт'],
    ['ru', 'в белом доме с синими ставнями'],
    ['ru', 'одна из коротких лососёвых путин'],
    ['ru', 'рас- путин держит голубей'],
    ['ru', 'на ноте си; альянс школьных театров'],
    ['en', 'he played a trump, said путин'],
    ['de', 'путин'],
  ])('is not found on a page in %s: %s', (language, text) => {
    expect(marked(language, text)).toEqual([]);
  });

  it('is a fortress after the adjective of a town, whoever else is named', () => {
    expect(marked('ru', 'трампа удивил псковский кремль')).toEqual(['трампа']);
  });
});
