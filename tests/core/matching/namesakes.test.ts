import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInContext } from '../../../core/matching/context/filter.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import type { LexiconEntry } from '../../../core/matching/mention.ts';
import { resolve } from '../../../core/matching/resolve.ts';
import type { Language } from '../../../core/pack/model.ts';
import { name, plan, trap } from './lexicon-entries.ts';

/**
 * Returns the entries of a person: all forms of the surname and the full names, which have the first names.
 */
function person(id: string, strength: 'strong' | 'weak', surnames: string, full: string): LexiconEntry[] {
  const fullNames = full.split(', ');
  const bare = fullNames.map((text) => (text.split(' ')[0] as string).toLowerCase());
  return [
    ...fullNames.map((text) => name(text, id)),
    ...surnames.split(', ').map((text) => ({ ...name(text, id), strength, bare })),
  ];
}

const LEXICON = buildLexicon([
  ...person(
    'trump',
    'strong',
    'Trump, Trumps, Трамп, Трампа',
    'Donald Trump, Дональд Трамп, Дональда Трампа',
  ),
  ...person('putin', 'strong', 'Putin, Putina, Путин, Путина, Poutine', 'Vladimir Putin, Владимир Путин'),
  ...person('zelensky', 'strong', 'Żeleński, Zelensky, Зеленський', 'Wołodymyr Zełenski, Volodymyr Zelensky'),
  ...person('lavrov', 'strong', 'Lavrov, Лавров, Ławrow', 'Sergei Lavrov, Сергей Лавров, Siergiej Ławrow'),
  ...person('yermak', 'strong', 'Yermak, Ермак', 'Andriy Yermak, Андрей Ермак'),
  ...person('macron', 'strong', 'Macron', 'Emmanuel Macron'),
  ...person('kellogg', 'weak', 'Kellogg', 'Keith Kellogg'),
  ...person('pavel', 'weak', 'Pavel', 'Petr Pavel'),
  { ...name('Владимир Владимирович', 'putin'), strength: 'weak' },
  name('Ukraine', 'ukraine'),
  name('Україна', 'ukraine'),
  name('France', 'france'),
  name('White House', 'white-house'),
  name('Maison-Blanche', 'white-house'),
  name('NATO', 'nato'),
  { ...plan('Siegesplan', 'victory-plan'), proposers: ['zelensky'] },
  trap('Melania Trump'),
]);

/** Returns the names marked in blocks separated by ¶, if some entities are already known on the page. */
function named(language: Language, text: string, ...known: string[]): string[] {
  const evidence = known.map((entity) => ({ entity, by: 'full-name' as const }));
  const texts = text.split('¶');
  const blocks = texts.map((block) => findInContext(LEXICON, block, language));
  const { mentions } = resolve(blocks, { date: '2025-02-06', language, evidence });
  return mentions.flatMap((ofBlock, block) =>
    ofBlock.map(({ start, end }) => (texts[block] as string).slice(start, end)),
  );
}
const isNobody = (language: Language, text: string, ...evidence: string[]): void =>
  expect(named(language, text, ...evidence), text).toEqual([]);

describe('a surname after first names', () => {
  it('is marked after its bearer’s first name, in any spelling, script, case or number', () => {
    expect(named('en', 'President Vladimir Vladimirovich Putin came')).toEqual(['Putin']);
    expect(named('ru', 'Сергей Викторович Лавров')).toEqual(['Лавров']);
    expect(named('de', 'Wladimir W. Putin, V.V. Putin, V. Putin')).toEqual(['Putin', 'Putin', 'Putin']);
    expect(named('en', 'Said [Vladimir] Putin')).toEqual(['Vladimir] Putin']);
  });

  it('is not marked after another first name', () => {
    isNobody('en', 'Judd Trump won');
    isNobody('ru', 'портрет Кирилла Лаврова, рядом Пётр Лавров');
    isNobody('pl', 'Władysław Żeleński i Tadeusz Boy-Żeleński');
    isNobody('de', 'Der Philosoph Pjotr Lavrov');
    isNobody('fr', 'le médecin Nathalie Macron');
    isNobody('en', 'W. K. Kellogg and Frank B. Kellogg', 'nato', 'kellogg');
    isNobody('de', 'Dort gründete Will Keith Kellogg die Firma');
    isNobody('en', 'novels by Anatole France');
  });

  it('is not marked after an unknown capitalised word in a sentence, but is in a headline', () => {
    isNobody('en', 'and later the midfielder Xanthos Trump scored from the left');
    expect(named('en', 'Why Many Americans Trust That Latest Trump Promise About Taxes')).toEqual(['Trump']);
    expect(named('en', 'Although Putin agreed, on Monday Trump said no')).toEqual(['Putin', 'Trump']);
  });

  it('is marked after a title, a place, a letter or another name', () => {
    for (const text of [
      'the French President Macron said',
      'and so in Paris Macron spoke',
      'later in San Francisco Macron spoke',
      'as in World War I. Macron said so',
      'the White House Macron saw',
    ])
      expect(named('en', text), text).toContain('Macron');
  });
});

describe('a page with a namesake', () => {
  it('does not mark the surname alone, before or after the namesake', () => {
    isNobody('en', 'Trump leads.¶Judd Trump won.¶Trump smiled.');
    isNobody('ru', 'Ермак Тимофеевич покорил Сибирь.¶Ермак утонул.');
  });

  it('marks the surname if it has the bearer’s full name', () => {
    expect(named('en', 'Judd Trump met Donald Trump.¶Trump won.')).toEqual(['Donald Trump', 'Trump']);
    expect(named('en', 'Judd Trump won.¶Trump smiled.', 'trump')).toEqual(['Trump']);
    expect(named('ru', 'Пётр Лавров.¶Сергей Викторович Лавров.¶Лавров.')).toEqual(['Лавров', 'Лавров']);
  });

  it('marks the surname if the namesake is a relative listed as a trap', () => {
    expect(named('en', 'Melania Trump came. Trump smiled.')).toEqual(['Trump']);
  });
});

describe('a first name with a patronymic', () => {
  it('is marked alone if the page names its bearer, and never before a surname', () => {
    expect(named('ru', 'Владимир Владимирович молчал.', 'putin')).toEqual(['Владимир Владимирович']);
    expect(named('ru', 'Владимир Владимирович Путин молчал.', 'putin')).toEqual(['Путин']);
    isNobody('ru', 'Владимир Владимирович Набоков молчал.', 'putin');
    isNobody('ru', 'Владимир Владимирович молчал.');
  });
});

describe('relatives and strangers', () => {
  it('are not marked', () => {
    isNobody('en', 'Mrs. Trump and Donald Trump Jr. and Trump junior');
    isNobody('ru', 'сестры Трамп и Дональд Трамп-младший');
    isNobody('en', 'a man named Putin, an old baker called Pavel', 'nato');
    isNobody('ru', 'пекарь по имени Путин');
  });

  it('are distinguished from possessives and political phrases', () => {
    expect(named('ru', 'сестра Путина, от имени Путина')).toEqual(['Путина', 'Путина']);
    expect(named('en', 'They called Putin names and named Trump winner')).toEqual(['Putin', 'Trump']);
  });
});

describe('things that bear a name', () => {
  it('are not marked', () => {
    isNobody('en', 'the Trump Foundation, Kellogg School', 'kellogg');
    isNobody('uk', 'у палаці «Україна», криголам «Ермак»');
    isNobody('de', 'das Schiff „Ukraine“, die Trump-Stiftung');
    isNobody(
      'fr',
      'la pièce « Ukraine », la rue de France, le quartier de la Maison-Blanche, la marque Trump',
    );
    isNobody('pl', 'ulica Putina, hotel Ukraine');
    isNobody('en', 'a rally in Kellogg, the town', 'kellogg');
    isNobody('fr', 'La poutine est québécoise. Poutine au canard.');
  });

  it('are distinguished from text that only looks similar', () => {
    expect(named('de', 'Trumps Hotel, der „Siegesplan“ von Zelensky, die „NATO“')).toEqual([
      ...['Trumps', 'Siegesplan', 'Zelensky', 'NATO'],
    ]);
    expect(named('en', 'a Trump-Putin call, “Trump’s plan”, the anti-Trump camp, he said: “Putin”')).toEqual([
      ...['Trump', 'Putin', 'Trump', 'Trump', 'Putin'],
    ]);
    expect(named('fr', 'La place de la France ; M. Macron')).toEqual(['France', 'Macron']);
  });
});

describe('the rules, on any text', () => {
  const word = fc.constantFrom(
    ...[
      'Judd',
      'Donald',
      'Trump',
      'Putin',
      'France',
      'W.',
      'Jr.',
      'rue',
      'de',
      'Mrs',
      'a',
      'man',
      'named',
      'Boy-',
    ],
    ...['Ермак', 'Тимофеевич', '«', '»', '“', '”', 'Kellogg', 'Tower', 'trump', '.', '\u00ad', '\ud800', ''],
  );
  const texts = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '', '\n', '-', '\u00a0')))
    .map((all) => all.flat().join(''));
  const language = fc.constantFrom<Language>('en', 'de', 'fr', 'pl', 'ru');

  it('never throw', () => {
    fc.assert(fc.property(texts, language, (text, of) => void named(of, text)));
  });

  it('look at no more than 300 units on either side', () => {
    const far = 'lower words only, again and again. '.repeat(9);
    fc.assert(
      fc.property(texts, texts, language, (text, other, of) => {
        const spans = (before: string): string[] =>
          findInContext(LEXICON, `${before}${far}${text}${far}${before}`, of)
            .map(({ start, end, isNamesake }) => ({ start: start - before.length, end, isNamesake }))
            .filter(({ start }) => start >= far.length && start < far.length + text.length)
            .map(({ start, isNamesake }) => `${start} ${isNamesake}`);
        expect(spans(other)).toEqual(spans(''));
      }),
    );
  });
});
