import { describe, expect, it } from 'vitest';
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { LOADED_WORDS, loadedWords } from '../../authoring/checks/loaded-words.ts';
import { filesWith, withChange } from '../core/packs.ts';

const STATED = { id: 'first', date: '2022-03', rung: 'north' };
const QUOTE = { text: 'We keep it', wording: 'original' };
const problemsWith = (more: object): readonly string[] =>
  buildPack(filesWith([{ ...STATED, ...more }])).problems;

const SOUTH: PackFile = {
  path: 'actors/south.yaml',
  text: 'id: south\nkind: state\nname: { en: South }\nnames:\n  - { text: South, strength: strong }\n',
};

describe('the evidence for a statement', () => {
  it('refuses a quote from a machine translation, whatever its wording field says', () => {
    for (const wording of ['original', 'translated']) {
      const files = withChange(
        filesWith([{ ...STATED, class: 'quoted', quote: { ...QUOTE, wording } }]),
        'sources.yaml',
        (text) => text.replace('wording: original', 'wording: machine-translated'),
      );
      expect(buildPack(files).problems).toEqual([
        'actors/north.yaml:9: gazette is a machine translation and must not be quoted; remove the quote',
      ]);
    }
  });

  it.each(['reported', 'assessed'])('refuses class %s without reportedBy', (recordClass) => {
    expect(problemsWith({ class: recordClass })).toEqual([
      `actors/north.yaml:9: a statement of class “${recordClass}” needs “reportedBy”; name who reports it`,
    ]);
    expect(problemsWith({ class: recordClass, reportedBy: 'The Gazette' })).toEqual([]);
  });

  it('refuses class quoted without a quote', () => {
    expect(problemsWith({ class: 'quoted' })).toEqual([
      'actors/north.yaml:9: a statement of class “quoted” needs a quote; add the speaker’s own words, or change the class to “stated”',
    ]);
    expect(problemsWith({ class: 'quoted', quote: QUOTE })).toEqual([]);
  });
});

describe('names', () => {
  const withNames = (names: string): readonly string[] =>
    buildPack([
      ...filesWith([STATED]),
      { ...SOUTH, text: SOUTH.text.replace('{ text: South, strength: strong }', names) },
    ]).problems;

  it('refuses a name that is strong for two entities, regardless of case', () => {
    expect(withNames('{ text: Sud, strength: strong, variants: [NORD] }')).toEqual([
      'actors/south.yaml:5: “NORD” is also a strong name of north; make it weak for one of them, or use a longer name',
    ]);
  });

  it('allows a name for two entities if it is weak for one', () => {
    expect(withNames('{ text: Nord, strength: weak }')).toEqual([]);
  });

  it('counts a display name as strong, unless the entity lists it as weak', () => {
    const named = { ...SOUTH, text: SOUTH.text.replace('en: South', 'en: Nord') };
    expect(buildPack([...filesWith([STATED]), named]).problems).toHaveLength(1);
    const weak = { ...named, text: `${named.text}  - { text: Nord, strength: weak }\n` };
    expect(buildPack([...filesWith([STATED]), weak]).problems).toEqual([]);
  });
});

describe('loaded words', () => {
  it('are refused in a summary, with the reason and what to write instead', () => {
    expect(problemsWith({ summary: { en: 'Claimed that the regime would leave.' } })).toEqual([
      'actors/north.yaml:9: “regime” denies a government its legitimacy; write “government”, or the name of the state or office',
      'actors/north.yaml:9: “Claimed” casts doubt on the speaker; write “said”',
    ]);
  });

  it.each([
    'Called them “a puppet regime”.',
    'Called it \u2018heroic\u2019.',
    'Asked for an end of the sanctions regime.',
    'Wanted land claimed by the north.',
    'Asked to be admitted to NATO.',
    'Named a heroine of the liberationists.',
  ])('are not reported in quotations, longer words or neutral phrases: %s', (text) => {
    expect(loadedWords(text)).toEqual([]);
  });

  it.each(['The so-called council', 'the AGGRESSOR', 'a terrorist', 'They liberated it', 'Admitted it'])(
    'are found regardless of case: %s',
    (text) => {
      expect(loadedWords(text)).toHaveLength(1);
    },
  );

  it('each have a reason and a replacement, and are listed once', () => {
    const words = LOADED_WORDS.flatMap((entry) => entry.words);
    expect(new Set(words).size).toBe(words.length);
    for (const { reason, instead } of LOADED_WORDS) expect(reason && instead).not.toBe('');
  });
});

describe('the holders of a position', () => {
  const warningsWith = (speaksFor: string, date: string): string[] => {
    const warnings: string[] = [];
    const files = withChange(
      [...filesWith([{ ...STATED, holders: ['north', 'south'], date }]), SOUTH],
      'actors/north.yaml',
      (text) => text.replace('to: 2024-06,', `to: 2024-06, speaksFor: [${speaksFor}],`),
    );
    const { problems } = buildPack(files, { onWarning: (warning) => warnings.push(warning) });
    expect(problems).toEqual([]);
    return warnings;
  };

  it('cause a warning, not an error, if the speaker’s role on that date speaks for another actor', () => {
    expect(warningsWith('north', '2023-01')).toEqual([
      'actors/north.yaml:9: no role that north held on 2023-01 speaks for south; check “holders” and “speaksFor”',
    ]);
  });

  it('cause no warning if that role speaks for a holder, or if the speaker has no role on that date', () => {
    expect(warningsWith('south', '2023-01')).toEqual([]);
    expect(warningsWith('north', '2025-01')).toEqual([]);
  });
});

describe('the post of a role', () => {
  const POSTS: PackFile = {
    path: 'posts.yaml',
    text: 'posts:\n  - { id: keeper, words: { en: [keeper] } }\n',
  };
  const withPost = (post: string): readonly string[] =>
    buildPack([
      ...withChange(filesWith([STATED]), 'actors/north.yaml', (text) =>
        text.replace('to: 2024-06,', `to: 2024-06, post: ${post},`),
      ),
      POSTS,
    ]).problems;

  it('is refused if its id is not in posts.yaml', () => {
    expect(withPost('keeper')).toEqual([]);
    expect(withPost('keper')).toEqual([
      'actors/north.yaml:6: there is no post “keper” in this pack; correct the id, or add that post',
    ]);
  });
});

describe('an unnamed source', () => {
  const withSouth = (change: (text: string) => string, parties = ''): readonly string[] =>
    buildPack([
      ...withChange(filesWith([STATED]), 'pack.yaml', (text) => `${text}mainSides: [north]\n${parties}`),
      { ...SOUTH, text: change(SOUTH.text) },
    ]).problems;

  it('is marked as one if its name says so', () => {
    const called = (text: string) => text.replace('en: South', 'en: An official (not named)');
    expect(withSouth(called)).toEqual([
      'actors/south.yaml:3: the name says that south is not named; add “unnamed: true”',
    ]);
    expect(withSouth((text) => called(text).replace('kind: state', 'kind: person\nunnamed: true'))).toEqual(
      [],
    );
  });

  it('has no role, because a role would tell who it is', () => {
    const roles = 'roles: [{ title: { en: Keeper }, basis: source }]\n';
    expect(
      withSouth((text) => `${text.replace('kind: state', 'kind: person\nunnamed: true')}${roles}`),
    ).toEqual([
      'actors/south.yaml:7: a role would tell who south is; remove “roles” from this unnamed source, or “unnamed”',
    ]);
  });

  it('is no party; the parties are two actors of the pack', () => {
    const unnamed = (text: string) => text.replace('kind: state', 'kind: person\nunnamed: true');
    expect(withSouth(unnamed, 'parties: [north, south]\n')).toEqual([
      'pack.yaml:6: south is an unnamed source and cannot be a party; name another actor',
    ]);
    expect(withSouth((text) => text, 'parties: [north, south]\n')).toEqual([]);
    expect(withSouth((text) => text, 'parties: [north, east]\n')).toEqual([
      'pack.yaml:6: there is no actor “east” in this pack; correct the id, or add that actor',
    ]);
    expect(withSouth((text) => text, 'parties: [north]\n')).toEqual([
      'pack.yaml:6: parties: a negotiation has two parties; name both, or leave “parties” out',
    ]);
  });
});
