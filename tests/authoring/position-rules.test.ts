import { describe, expect, it } from 'vitest';
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { filesWith, type Stated, withChange } from '../core/packs.ts';

const STATED: Stated = { id: 'first', date: '2022-03', rung: 'north' };
const problemsOf = (files: readonly PackFile[]): readonly string[] => buildPack(files).problems;
const problemsWith = (more: Partial<Stated> & object): readonly string[] =>
  problemsOf(filesWith([{ ...STATED, ...more }]));
const act = (more: object = {}): PackFile => ({
  path: 'acts.yaml',
  text: JSON.stringify({
    acts: [
      {
        id: 'talks',
        kind: 'meeting',
        title: { en: 'Talks at the bridge' },
        date: '2022-03-04',
        participants: ['north'],
        source: 'gazette',
        ...more,
      },
    ],
  }),
});

describe('the date of a position', () => {
  it('is that of its act, and only there', () => {
    const { date: _, ...undated } = STATED;
    expect(buildPack([...filesWith([{ ...undated, act: 'talks' }]), act()]).pack?.positions[0]?.date).toBe(
      '2022-03-04',
    );
    expect(problemsOf([...filesWith([{ ...STATED, act: 'talks' }]), act()])).toEqual([
      'actors/north.yaml:9: the date is that of the act; remove “date”, or “act”',
    ]);
    expect(problemsOf(filesWith([undated]))).toEqual([
      'actors/north.yaml:9: this position has neither an act nor a date; add “act” or “date”',
    ]);
    expect(problemsOf([...filesWith([{ ...undated, act: 'talk' }]), act()])).toEqual([
      'actors/north.yaml:9: there is no act “talk” in this pack; correct the id, or add that act to acts.yaml',
    ]);
  });

  it('is not a long span without a note that it was held throughout', () => {
    const span = { date: '2022/2023', note: undefined };
    expect(problemsWith(span)[0]).toMatch(
      /^actors\/north\.yaml:9: this span means that the position was held/,
    );
    expect(problemsWith({ ...span, note: { en: 'Held throughout.' } } as Partial<Stated>)).toEqual([]);
    expect(problemsWith({ ...span, date: '../2023' })).toEqual([]);
  });

  it('is never a span for a decision, which is taken on one day', () => {
    expect(problemsWith({ date: '2022-03/2022-04', kind: 'decision' })[0]).toMatch(
      /a decision is taken on one day/,
    );
    expect(problemsWith({ date: '2022-03-01/2022-03-02', kind: 'decision' })).toEqual([]);
  });

  it('is not later than the day on which its source was published', () => {
    expect(problemsWith({ date: '2027-01-01' })).toEqual([
      'actors/north.yaml:9: this is of 2027-01-01, but its source gazette was published on 2026-12-31; correct one of the dates',
    ]);
    for (const date of ['2026-12-31', '2026-12', '2026', '../2026-12-31'])
      expect(problemsWith({ date })).toEqual([]);
    expect(problemsOf([...filesWith([STATED]), act({ date: '2027-03' })])).toEqual([
      expect.stringMatching(/^acts\.yaml:1: this is of 2027-03, but its source gazette/),
    ]);
  });
});

describe('a deadline', () => {
  it('needs the day on which it passed, with its evidence', () => {
    const until = { date: '2022-12-31', reason: 'deadline-passed' };
    expect(problemsWith({ scope: ['this-year'] })).toEqual([
      'actors/north.yaml:9: the scope this-year is a deadline; add “until” with the day on which it passed',
    ]);
    expect(problemsWith({ scope: ['this-year'], until })).toEqual([
      'actors/north.yaml:9: this has no evidence; add “source”, or “basis: public-record” with a note',
    ]);
    expect(problemsWith({ scope: ['this-year'], until: { ...until, basis: 'public-record' } })).toEqual([
      'actors/north.yaml:9: what is public record needs a note that says what is known; add “note”',
    ]);
    expect(problemsWith({ scope: ['this-year'], until: { ...until, source: 'gazette' } })).toEqual([]);
  });
});

describe('references to acts and terms', () => {
  it.each([
    [{ scope: ['noon'] }, 'scope “noon”'],
    [{ conditions: [{ id: 'tolls', relation: 'only-with' }] }, 'condition “tolls”'],
    [{ after: [{ id: 'zeroth', source: 'gazette' }] }, 'statement “zeroth”'],
    [{ replaces: [{ id: 'first', source: 'gazete' }] }, 'source “gazete”'],
    [{ until: { date: '2023', reason: 'lapsed', source: 'gazete' } }, 'source “gazete”'],
  ])('reports the unknown id in %j', (more, what) => {
    expect(problemsWith(more)).toEqual([
      expect.stringContaining(`there is no ${what} in this pack; correct the id`),
    ]);
  });

  it('reports an unknown participant or earlier act', () => {
    expect(problemsOf([...filesWith([STATED]), act({ participants: ['south'] })])).toEqual([
      'acts.yaml:1: there is no actor “south” in this pack; correct the id, or add that actor',
    ]);
    const after = [{ id: 'talk', source: 'gazette' }];
    expect(problemsOf([...filesWith([STATED]), act({ after })])).toEqual([
      'acts.yaml:1: there is no act “talk” in this pack; correct the id, or add that act',
    ]);
  });
});

describe('the holders of a position', () => {
  const withRole = (role: string, more: Partial<Stated> = {}): readonly string[] =>
    problemsOf(
      withChange(filesWith([{ ...STATED, ...more }]), 'actors/north.yaml', (text) =>
        text
          .replace(/ {2}- \{ title: \{ en: Keeper.*\n.*\n/, `  - ${role}\n`)
          .replace('id: north\n', 'id: north\n'),
      ).concat({
        path: 'actors/south.yaml',
        text: 'id: south\nkind: state\nname: { en: South }\nnames:\n  - { text: South, strength: strong }\n',
      }),
    );
  const speaks = '{ title: { en: Envoy of the south }, from: 2021, speaksFor: [south], basis: source }';

  it('include those for whom the role of the speaker speaks on record', () => {
    expect(withRole(speaks)).toEqual([
      'actors/north.yaml:8: the role of north on 2022-03 speaks for south; add them to “holders”',
    ]);
    expect(withRole(speaks, { holders: ['north', 'south'] })).toEqual([]);
    expect(withRole(speaks, { class: 'reported', reportedBy: 'a paper' })).toEqual([]);
  });

  it('are reported once if one of them is unknown', () => {
    expect(withRole(speaks, { holders: ['north', 'suoth'] })).toEqual([
      'actors/north.yaml:8: there is no actor “suoth” in this pack; correct the id, or add that actor',
    ]);
  });

  it('are not completed if the role may have begun only after the statement', () => {
    expect(withRole(speaks.replace('2021', '2022-04'))).toEqual([]);
    expect(withRole(speaks.replace('2021', '2022-03'))).toEqual([]);
  });
});

describe('a state', () => {
  const state = (more: string): readonly string[] =>
    problemsOf([
      ...filesWith([STATED]).map((file) =>
        file.path === 'actors/north.yaml'
          ? { ...file, text: file.text.replace('roles:', `${more}roles:`) }
          : file,
      ),
      { path: 'posts.yaml', text: 'posts: [{ id: president, words: { en: [president] } }]' },
      {
        path: 'actors/lee.yaml',
        text: 'id: lee\nkind: person\nname: { en: Lee }\nnames:\n  - { text: Lee, strength: strong }\nroles:\n  - { title: { en: President }, post: president, of: north, from: 2022, to: 2023-05, basis: public-record }\n',
      },
    ]);

  it('lists its governments if its head of government left office within the coverage', () => {
    expect(state('')).toEqual([
      'actors/north.yaml:1: lee left office on 2023-05, so that older positions of north are those of a former government; add “governments”',
    ]);
    const listed =
      'governments:\n  - { name: { en: Lee government }, to: 2023-05, source: gazette }\n  - { name: { en: Next government }, from: 2023-05, source: gazette }\n';
    expect(state(listed)).toEqual([]);
  });
});

describe('a passage', () => {
  it('has one class on or off record, whichever statement uses it', () => {
    const both = filesWith([
      { ...STATED, passage: { exact: 'the bridge is ours for ever' } },
      {
        ...STATED,
        id: 'second',
        class: 'assessed',
        reportedBy: 'a paper',
        passage: { exact: 'is ours for ever' },
      },
    ]);
    expect(problemsOf(both)).toEqual([
      'actors/north.yaml:10: this passage is “assessed” here and “stated” in another statement; use one class for both',
    ]);
  });
});

describe('words', () => {
  it.each([
    ['North is said to keep the bridge.', 'name who says so'],
    ['Saw no reason to share the bridge.', 'begin with the name of the actor'],
    ['North said no; South said yes.', 'write two sentences'],
    ['North let it be known that it stays.', 'write “said”'],
  ])('refuses “%s” as hard to read', (en, instead) => {
    expect(problemsWith({ summary: { en } })).toEqual([expect.stringContaining(instead)]);
  });

  it('refuses a headline of more than 50 characters', () => {
    const headline = { en: 'A headline that goes on for longer than anybody reads' };
    expect(problemsWith({ headline } as object)).toEqual([
      expect.stringContaining('a headline may have at most 50 characters'),
    ]);
  });

  it.each(['Keeps it if the south agrees.', 'Keeps it once the toll is paid.', 'Depends on the toll.'])(
    'refuses a rung with the test “%s”',
    (test) => {
      const files = withChange(filesWith([STATED]), 'issues.yaml', (text) =>
        text.replace('{ en: Shared }', `{ en: Shared }, test: { en: ${test} }`),
      );
      expect(problemsOf(files)).toEqual([expect.stringContaining('makes this rung a condition')]);
    },
  );
});

describe('languages', () => {
  it('are complete in each language of the pack’s title, headlines in those of the interface', () => {
    const files = withChange(filesWith([STATED]), 'pack.yaml', (text) =>
      text.replace('{ en: A test }', '{ en: A test, de: Ein Test, fr: Un test }'),
    );
    const problems = problemsOf(files);
    expect(problems).toContain('actors/north.yaml:3: this text is missing in de, fr; add it');
    expect(problems).toContain('issues.yaml:3: this text is missing in de, fr; add it');
    expect(problems).toContain('actors/north.yaml:9: this text is missing in de; add it');
  });
});
