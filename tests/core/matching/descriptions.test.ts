import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOffice } from '../../../core/matching/context/descriptions.ts';
import { lexiconOfPack } from '../../../core/matching/lexicon/entries.ts';
import { descriptionEntries } from '../../../core/matching/lexicon/posts.ts';
import { matcherOf } from '../../../core/matching/matcher.ts';
import type { Actor, Pack, Post, Role } from '../../../core/pack/model.ts';

const role = (post: string, of: string, from: string, to?: string): Role => ({
  title: { en: post },
  post,
  of,
  from,
  to,
  basis: 'public-record',
});
const actor = (id: string, kind: Actor['kind'], names: string[], more: Partial<Actor> = {}): Actor => ({
  id,
  kind,
  name: { en: names[0] as string },
  names: names.map((text) => ({ text, strength: 'strong' })),
  traps: [],
  roles: [],
  ...more,
});
const post = (id: string, words: Post['words'], more: Partial<Post> = {}): Post => ({
  id,
  words,
  holder: 'person',
  ...more,
});

const STATES = [
  actor('united-states', 'state', ['US', 'USA', 'США'], {
    names: [
      { text: 'US', strength: 'strong', variants: ['USA'] },
      { text: 'США', strength: 'strong' },
      { text: 'États-Unis', lang: 'fr', strength: 'strong' },
    ],
    adjectives: { en: ['American'], fr: ['américain', 'américaine'] },
  }),
  actor('ukraine', 'state', ['Ukraine'], {
    names: [
      { text: 'Ukraine', strength: 'strong' },
      { text: 'Україна', lang: 'uk', strength: 'strong', variants: ['України', 'Україні', 'Україною'] },
    ],
    adjectives: {
      en: ['Ukrainian'],
      de: ['ukrainische', 'ukrainischer', 'ukrainischen'],
      fr: ['ukrainien', 'ukrainienne'],
      es: ['ucraniano', 'ucraniana'],
      pl: ['ukraiński', 'ukraińskiego', 'ukraińska'],
      uk: ['український', 'українського', 'українська'],
    },
  }),
];
const ACTORS = [
  ...STATES,
  actor('kremlin', 'office', ['Kremlin']),
  actor('volodymyr-zelensky', 'person', ['Volodymyr Zelensky', 'Zelensky', 'Володимир Зеленський'], {
    roles: [role('president', 'ukraine', '2019-05-20')],
  }),
  actor('joe-biden', 'person', ['Joe Biden'], {
    roles: [role('president', 'united-states', '2021-01-20', '2025-01-19')],
  }),
  actor('donald-trump', 'person', ['Donald Trump'], {
    roles: [
      role('president', 'united-states', '2017-01-20', '2021-01-19'),
      role('president', 'united-states', '2025-01-20'),
    ],
  }),
  actor('steve-witkoff', 'person', ['Steve Witkoff'], {
    roles: [role('envoy', 'united-states', '2025-01-20')],
  }),
  actor('keith-kellogg', 'person', ['Keith Kellogg'], {
    roles: [role('envoy', 'united-states', '2025-01-20', '2025-03')],
  }),
  actor('yulia-svyrydenko', 'person', ['Yulia Svyrydenko'], {
    roles: [role('prime-minister', 'ukraine', '2025-03-01')],
  }),
  actor('dmitry-peskov', 'person', ['Dmitry Peskov'], { roles: [role('spokesman', 'kremlin', '2012-05')] }),
];
const POSTS = [
  post('president', {
    en: ['president', 'leader'],
    de: ['Präsident', 'Präsidenten'],
    fr: ['président'],
    es: ['presidente', 'mandatario'],
    pl: ['prezydent', 'prezydenta'],
    uk: ['президент', 'президента'],
  }),
  post('prime-minister', { en: ['prime minister', 'leader'] }),
  post('envoy', { en: ['special envoy'] }),
  post('spokesman', { en: ['spokesman'] }, { alone: { kremlin: { de: ['Kremlsprecher'] } } }),
  post(
    'side',
    { en: ['side'], es: ['parte'], uk: ['сторона', 'стороні'] },
    { holder: 'state', of: ['ukraine'] },
  ),
  post('ambassador', { en: ['ambassador'] }, { holder: 'nobody' }),
];
const PACK = { actors: ACTORS, posts: POSTS, proposals: [], traps: [] as string[] } as unknown as Pack;
const match = matcherOf(PACK, lexiconOfPack(PACK));

/** Returns what is marked on a page, for example `president of Ukraine=volodymyr-zelensky`. */
function marked(text: string, language = 'en', date: string | null = '2025-06-01'): string[] {
  const { mentions } = match([text], { date, language, evidence: [] });
  return (mentions[0] ?? []).map(({ start, end, entity }) => `${text.slice(start, end)}=${entity}`);
}

describe('a description', () => {
  it.each([
    ['en', 'said the Ukrainian president on Monday', 'Ukrainian president'],
    ['en', 'the president of Ukraine said', 'president of Ukraine'],
    ['en', 'Ukraine’s leader said', 'Ukraine’s leader'],
    ['de', 'sagte dem ukrainischen Präsidenten', 'ukrainischen Präsidenten'],
    ['de', 'der Ukraine-Präsident sagte', 'Ukraine-Präsident'],
    ['fr', 'le président ukrainien a dit', 'président ukrainien'],
    ['fr', 'le président de l’Ukraine a dit', 'président de l’Ukraine'],
    ['es', 'que el mandatario ucraniano dijo', 'mandatario ucraniano'],
    ['pl', 'dla ukraińskiego prezydenta', 'ukraińskiego prezydenta'],
    ['pl', 'prezydent ukraiński powiedział', 'prezydent ukraiński'],
    ['uk', 'Президент України заявив', 'Президент України'],
  ])('refers to its holder on pages in %s: %s', (language, text, description) => {
    expect(marked(text, language)).toEqual([`${description}=volodymyr-zelensky`]);
  });

  it('refers to the holder of the post on the article date', () => {
    expect(marked('The US president said', 'en', '2018-01-01')).toEqual(['US president=donald-trump']);
    expect(marked('The US president said', 'en', '2024-12-01')).toEqual(['US president=joe-biden']);
    expect(marked('The US president said', 'en', '2026-12-01')).toEqual(['US president=donald-trump']);
    expect(marked('The US president said', 'en', '2016-12-01')).toEqual([]);
  });

  it('is not marked if two holders fit, or if there is no date and the post had several holders', () => {
    expect(marked('The US special envoy said', 'en', '2025-02-01')).toEqual([]);
    expect(marked('The US special envoy said', 'en', '2025-06-01')).toEqual([
      'US special envoy=steve-witkoff',
    ]);
    expect(marked('The US president said', 'en', null)).toEqual([]);
    expect(marked('The Ukrainian president said', 'en', null)).toHaveLength(1);
  });

  it('that fits the holders of two posts refers to that of the higher one', () => {
    expect(marked('The Ukrainian leader said')).toEqual(['Ukrainian leader=volodymyr-zelensky']);
    expect(marked('The Ukrainian prime minister said')).toEqual([
      'Ukrainian prime minister=yulia-svyrydenko',
    ]);
  });

  it('is marked only on pages in its own language', () => {
    expect(marked('The Ukrainian president said', 'de')).toEqual([]);
    expect(marked('Der Kremlsprecher sagte', 'de')).toEqual(['Kremlsprecher=dmitry-peskov']);
  });

  it('of a side that speaks for a state refers to the state', () => {
    expect(marked('The Ukrainian side agreed')).toEqual(['Ukrainian side=ukraine']);
    expect(marked('Українська сторона погодилась', 'uk')).toEqual(['Українська сторона=ukraine']);
    expect(marked('on the Ukrainian side')).toEqual([]);
  });

  it('is no side if the name of the state follows, or a border', () => {
    expect(marked('He stood on the side of Ukraine')).toEqual(['Ukraine=ukraine']);
    expect(marked('Gran parte de Ukraine duerme', 'es')).toEqual(['Ukraine=ukraine']);
    expect(marked('the Ukrainian side of the border')).toEqual([]);
    expect(marked('на українській стороні', 'uk')).toEqual([]);
  });

  it('means who held the post in the year beside it', () => {
    expect(marked('In 2023 the US president said')).toEqual(['US president=joe-biden']);
    expect(marked('said the US president in 2018')).toEqual(['US president=donald-trump']);
    expect(marked('the US president in 2015')).toEqual([]);
    // Two held it in 2021 and in 2025, and the text is of February 2025.
    expect(marked('In 2021 the US president said')).toEqual([]);
    expect(marked('In 2025 the US president said')).toEqual(['US president=donald-trump']);
    expect(marked('Since then the US president said 2023 times')).toEqual(['US president=donald-trump']);
  });

  it('is no title of the name after it if that is who serves the holder', () => {
    expect(marked('l’émissaire du président américain Steve Witkoff', 'fr')).toEqual([
      'président américain=donald-trump',
      'Steve Witkoff=steve-witkoff',
    ]);
    expect(marked('l’émissaire du président américain Joe Biden', 'fr')).toEqual(['Joe Biden=joe-biden']);
  });

  it('is not marked where any holder is meant, or one of another time', () => {
    for (const text of [
      'Every year the US president lays a wreath',
      'By law, the US president signs',
      'the US president at the time',
      'whichever US president comes',
    ])
      expect(marked(text)).toEqual([]);
    expect(marked('n’importe quel président ukrainien', 'fr')).toEqual([]);
    expect(marked('будь-який президент України', 'uk')).toEqual([]);
    expect(marked('rozmowy poprzednich lat prezydent ukraiński zna', 'pl')).toHaveLength(1);
    expect(marked('It rains every year. The US president laughed')).toHaveLength(1);
  });
});

describe('a description is not marked', () => {
  it.each([
    ['en', 'Ukrainian President Volodymyr Zelensky said', ['Volodymyr Zelensky']],
    ['en', 'The Ukrainian president, Volodymyr Zelensky, said', ['Volodymyr Zelensky']],
    ['en', 'Volodymyr Zelensky, the Ukrainian president, said', ['Volodymyr Zelensky']],
    ['en', 'Ukrainian President Petro Poroshenko said', []],
    ['de', 'dem ukrainischen Präsidenten Petro Poroschenko', []],
    ['uk', 'президент України Володимир Зеленський', ['Володимир Зеленський']],
  ])(
    'if it is a title beside a name; the state in it is not marked either: %s %s',
    (language, text, names) => {
      expect(marked(text, language).map((mention) => mention.split('=')[0])).toEqual(names);
    },
  );

  it.each([
    ['en', 'the former US president'],
    ['en', 'a Ukrainian president'],
    ['en', 'the US president-elect'],
    ['en', 'he became the president of Ukraine'],
    ['en', 'his return to the post of US president'],
    ['en', 'the Ukrainian president’s office'],
    ['en', 'the American president of the bank'],
    ['en', 'in 1962 the American president'],
    ['en', 'Ukrainian presidents'],
    ['en', 'the president'],
    ['de', 'der frühere ukrainische Präsident'],
    ['fr', 'l’ancien président ukrainien'],
    ['fr', 'le président américain de la banque'],
    ['es', 'ex presidente ucraniano'],
    ['pl', 'były prezydent ukraiński'],
    ['uk', 'колишній президент України'],
    ['uk', 'Офіс президента України'],
  ])('if it is another office or part of something else: %s %s', (language, text) => {
    expect(marked(text, language)).toEqual([]);
  });

  it('if its holder is not in the pack', () => {
    expect(marked('the US ambassador said')).toEqual([]);
    expect(marked('Ukraine’s ambassador said')).toEqual([]);
  });

  it('but is marked if a German noun or a weekday follows it', () => {
    expect(marked('der ukrainische Präsident Reportern', 'de')).toHaveLength(1);
    expect(marked('the Ukrainian president Monday said')).toHaveLength(1);
  });
});

describe('the entries', () => {
  it('are made only for posts with a holder, and only in forms that agree', () => {
    const texts = descriptionEntries(PACK).map(({ text }) => text);
    expect(texts).toContain('українського президента');
    expect(texts).not.toContain('українська президент');
    expect(texts).not.toContain('президент Україною');
    expect(texts).not.toContain('spokesman of Ukraine');
    expect(texts).toContain('président des États-Unis');
    expect(texts).not.toContain('président du États-Unis');
  });
});

describe('the context rule', () => {
  const DESCRIPTION = 'Ukrainian president';
  const isOfficeIn = (before: string, after: string): boolean => {
    const start = before.length;
    const candidate = {
      start,
      end: start + DESCRIPTION.length,
      entities: ['volodymyr-zelensky'],
      strength: 'strong',
      kind: 'descriptive',
    } as const;
    const text = before + DESCRIPTION + after;
    return isOffice({ text, candidates: [candidate], index: 0, candidate, language: 'en' });
  };

  it('looks at no more than 200 units on either side, and never throws', () => {
    const near = fc.string({ unit: 'binary', minLength: 200, maxLength: 260 });
    fc.assert(
      fc.property(near, near, fc.string(), fc.string(), (before, after, farBefore, farAfter) => {
        expect(isOfficeIn(farBefore + before, after + farAfter)).toBe(isOfficeIn(before, after));
      }),
    );
  });
});
