import { describe, expect, it } from 'vitest';
import { find } from '../../../core/matching/find.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import { marked, name, plan, trap, weak } from './lexicon-entries.ts';

const ZELENSKY = [name('Volodymyr Zelensky', 'zelensky'), name('Zelensky', 'zelensky')];
const PUTIN = [name('Vladimir Putin', 'putin'), name('Putin', 'putin')];
const TRUMP = [name('Donald Trump', 'trump'), name('Trump', 'trump')];

describe('spellings', () => {
  it.each([
    ['Zélénsky', 'Zélénsky'],
    ['Zele\u0301nsky spoke', 'Zele\u0301nsky'],
    ['Zelensky\u0301 spoke', 'Zelensky\u0301'],
    ['Ze\u00adlen\u00adsky spoke', 'Ze\u00adlen\u00adsky'],
    ['Zelen\u200bsky\u200b, in Kyiv', 'Zelen\u200bsky'],
    ['ZELENSKY MEETS ENVOYS', 'ZELENSKY'],
    ['Volodymyr\u00a0Zelensky', 'Volodymyr\u00a0Zelensky'],
    ['Volodymyr\u202fZelensky', 'Volodymyr\u202fZelensky'],
    ['Volodymyr   Zelensky', 'Volodymyr   Zelensky'],
    ['Volodymyr\r\n    Zelensky', 'Volodymyr\r\n    Zelensky'],
  ])('finds the name in %j', (text, span) => {
    expect(marked(ZELENSKY, text)).toEqual([`${span}=zelensky`]);
  });

  it('finds a name with and without accents, whichever form the lexicon has', () => {
    expect(marked([name('Erdoğan', 'erdogan')], 'Erdogan and Erdoğan')).toEqual([
      'Erdogan=erdogan',
      'Erdoğan=erdogan',
    ]);
    expect(marked([name('Erdogan', 'erdogan')], 'Erdoğan'.normalize('NFD'))).toHaveLength(1);
  });

  it('does not match across an empty line or a full stop', () => {
    expect(
      marked([name('Volodymyr Zelensky', 'zelensky')], 'Volodymyr\n\nZelensky. Volodymyr. Zelensky'),
    ).toEqual([]);
  });

  it('finds a name in Cyrillic without its capital, and says so; in Latin letters it does not', () => {
    const lexicon = buildLexicon([name('Путін', 'putin'), name('Putin', 'putin')]);
    expect(find(lexicon, 'Путін, путін, putin').map(({ isSmall }) => isSmall)).toEqual([undefined, true]);
  });

  it('reads Ukrainian and Russian texts', () => {
    const names = [name('Зеленський', 'zelensky'), name('Володимир Путін', 'putin'), name('Путин', 'putin')];
    expect(marked(names, 'Зеленський і Путин; Путін, Зеленскии')).toEqual([
      'Зеленський=zelensky',
      'Путин=putin',
    ]);
    expect(marked(names, 'ВОЛОДИМИР ПУТІН заявив')).toEqual(['ВОЛОДИМИР ПУТІН=putin']);
    expect(marked([name('Песков', 'peskov')], 'Пе́сков и Песо́к')).toEqual(['Пе́сков=peskov']);
  });
});

describe('whole words', () => {
  it.each(['Putinism', 'Rasputin', 'computing', 'Putin2024', '_Putin', 'O’Putin', 'Putin’an'])(
    'does not match inside %s',
    (text) => {
      expect(marked(PUTIN, text)).toEqual([]);
    },
  );

  it.each(["'", '’', 'ʼ', '‘', '`', '´', '＇'])(
    'ends the mention before a possessive with %s',
    (apostrophe) => {
      expect(marked(PUTIN, `Putin${apostrophe}s terms`)).toEqual(['Putin=putin']);
      expect(marked([name('Starmers', 'starmer')], `the Starmers${apostrophe} terms`)).toEqual([
        'Starmers=starmer',
      ]);
    },
  );

  it('reads quotation marks that look like apostrophes', () => {
    expect(marked(PUTIN, "‘Putin’ and 'Putin'")).toEqual(['Putin=putin', 'Putin=putin']);
  });

  it('finds a name after an elided article, but not a part of a name with an apostrophe', () => {
    expect(marked([name('OTAN', 'nato')], "l’OTAN, de l'OTAN, qu’OTAN")).toHaveLength(3);
    expect(marked([name('Keefe', 'keefe')], 'Georgia O’Keefe')).toEqual([]);
    expect(marked([name("O'Keefe", 'keefe')], 'Georgia O’Keefe')).toEqual(['O’Keefe=keefe']);
    expect(marked([name('Xi', 'xi')], 'Xi’an and Xi’s')).toEqual(['Xi=xi']);
  });

  it.each(['-', '‐', '‑', '–', '—', '−'])('finds both names of a pair with %s', (hyphen) => {
    const text = `Trump${hyphen}Putin call`;
    expect(marked([...TRUMP, ...PUTIN], text)).toEqual(['Trump=trump', 'Putin=putin']);
  });
});

describe('names with hyphens, dots and digits', () => {
  it.each([
    '28-point plan',
    '28‑point plan',
    '28–point plan',
    '28 point plan',
    '28-Point Plan',
    '28-point\nplan',
  ])('finds %j', (text) => {
    expect(marked([plan('28-point plan', 'plan')], `the ${text}.`)).toEqual([`${text}=plan`]);
  });

  it('does not read a dash between spaces as a hyphen', () => {
    expect(marked([plan('victory plan', 'plan')], 'a victory – plan or not')).toEqual([]);
  });

  it.each([
    ['US', 'the U.S. said', 'U.S.'],
    ['US', 'the U.S.-led talks', 'U.S.'],
    ['US', 'the U. S. said', 'U. S.'],
    ['U.S.', 'the US said', 'US'],
    ['U.S.', 'the U.S.’s offer', 'U.S.'],
    ['EU', 'the E.U. envoy', 'E.U.'],
    ['J.D. Vance', 'JD Vance', 'JD Vance'],
    ['JD Vance', 'J. D. Vance', 'J. D. Vance'],
    ['V. Putin', 'V Putin', 'V Putin'],
    ['V. Putin', 'V.Putin', 'V.Putin'],
  ])('finds %j in %j', (listed, text, span) => {
    expect(marked([name(listed, 'it')], text)).toEqual([`${span}=it`]);
  });

  it('does not match longer runs of initials or separate letters', () => {
    expect(marked([name('US', 'us')], 'U.S.A. and U S and A, U, S')).toEqual([]);
  });
});

describe('capitals', () => {
  it('are required at the start of a name', () => {
    expect(
      marked([...TRUMP, name('Turkey', 'turkey')], 'a trump card, donald trump, roast turkey, Trump'),
    ).toEqual(['Trump=trump']);
  });

  it('are required throughout a short name that has them', () => {
    const names = [name('US', 'us'), name('NATO', 'nato'), name('UN Security Council', 'unsc')];
    expect(marked(names, 'Let us go. Us? The US. Nato, NATO')).toEqual(['US=us', 'NATO=nato']);
    expect(marked(names, 'un Security Council, UN security council')).toEqual(['UN security council=unsc']);
    expect(marked([...names, name('Nato', 'nato')], 'Nato, nato, NATO')).toEqual(['Nato=nato', 'NATO=nato']);
  });

  it('are required where the name has its first capital', () => {
    const names = [name('von der Leyen', 'leyen'), name('coalition of the willing', 'coalition')];
    expect(marked(names, 'Von der Leyen, von der leyen; the Coalition of the Willing')).toEqual([
      'Von der Leyen=leyen',
      'Coalition of the Willing=coalition',
    ]);
  });

  it('are not required in proposals, except in short names in capitals', () => {
    expect(marked([plan('Victory plan', 'plan')], 'his victory plan, VICTORY PLAN')).toHaveLength(2);
    expect(
      marked([plan('US peace plan', 'plan')], 'send us peace plans; us peace plan; US Peace Plan'),
    ).toEqual(['US Peace Plan=plan']);
  });

  it('are not required of letters without case', () => {
    expect(marked([name('פוטין', 'putin')], 'הנשיא פוטין אמר')).toEqual(['פוטין=putin']);
  });

  it('match a short name with one capital only if the whole text is in capitals', () => {
    expect(marked([name('Xi', 'xi')], 'SGB XI and Elizabeth XI')).toEqual([]);
    expect(marked([name('Xi', 'xi')], 'XI MEETS ENVOYS')).toEqual(['XI=xi']);
  });

  it('make a name of two capitals weak if the whole text is in capitals', () => {
    const strength = (text: string) => find(buildLexicon([name('US', 'us')]), text)[0]?.strength;
    expect(strength('LET US PRAY')).toBe('weak');
    expect(strength('US')).toBe('strong');
    expect(strength('The US')).toBe('strong');
  });
});

describe('which name wins', () => {
  it('is the longest', () => {
    expect(
      marked([...ZELENSKY, plan('Zelensky peace plan', 'plan')], 'Volodymyr Zelensky peace plan'),
    ).toEqual(['Volodymyr Zelensky=zelensky']);
    expect(marked([...ZELENSKY, plan('Zelensky peace plan', 'plan')], 'Zelensky peace plan')).toEqual([
      'Zelensky peace plan=plan',
    ]);
  });

  it('is a shorter one if the longest differs from the text', () => {
    const names = [...TRUMP, name('Trump Plan For Peace', 'plan'), name('Trump U.S.', 'other')];
    expect(marked(names, 'Trump. Plan for peace')).toEqual(['Trump=trump']);
    expect(marked(names, 'Trump Plan for war')).toEqual(['Trump=trump']);
    expect(marked(names, 'Trump U S')).toEqual(['Trump=trump']);
  });

  it('is a trap that is longer, begins earlier or is equal', () => {
    const names = [...TRUMP, name('Moscow', 'moscow'), name('Jordan', 'jordan')];
    const traps = [trap('The Moscow Times'), trap('Melania Trump'), trap('Trump Tower'), trap('Jordan')];
    expect(
      marked([...names, ...traps], 'The Moscow Times, Melania Trump’s, TRUMP TOWER, Jordan; Trump in Moscow'),
    ).toEqual(['Trump=trump', 'Moscow=moscow']);
  });

  it('is a trap that contains a comma', () => {
    expect(
      marked([name('Brussels', 'eu'), trap('Brussels, Wisconsin')], 'Brussels, Wisconsin; Brussels'),
    ).toEqual(['Brussels=eu']);
  });

  it('has several entities if they share it, and is weak if it is weak for one of them', () => {
    const lexicon = buildLexicon([
      weak('Kellogg', 'keith'),
      name('Kellogg', 'frank'),
      name('KELLOGG', 'maker'),
    ]);
    expect(find(lexicon, 'Kellogg')).toEqual([
      { start: 0, end: 7, entities: ['frank', 'keith', 'maker'], strength: 'weak', kind: 'named' },
    ]);
  });

  it('is a listed form rather than derived initials', () => {
    const lexicon = buildLexicon([name('UN', 'nations'), weak('U.N.', 'other')]);
    expect(find(lexicon, 'U.N. and UN').map(({ entities, strength }) => `${entities} ${strength}`)).toEqual([
      'other weak',
      'nations strong',
    ]);
  });
});

describe('an empty lexicon, an empty text and names without words', () => {
  it('have no matches', () => {
    expect(marked([], 'Zelensky')).toEqual([]);
    expect(marked(ZELENSKY, '')).toEqual([]);
    expect(marked([name('—', 'dash'), name('', 'none')], '— and nothing')).toEqual([]);
  });
});
