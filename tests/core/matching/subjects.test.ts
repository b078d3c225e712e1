import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cueHits, cueIndex } from '../../../core/matching/cues.ts';
import { issuesIn, type Named, subjectsAround } from '../../../core/matching/subjects.ts';
import type { Issue, Pack } from '../../../core/pack/model.ts';

const issue = (id: string, title: string, cues: Issue['cues'], hints?: Issue['hints']): Issue => ({
  id,
  title: { en: title },
  question: { en: id },
  order: 'none',
  rungs: [],
  cues,
  hints,
});

const pack: Pack = {
  format: 2,
  id: 'talks',
  title: { en: 'Talks' },
  coverage: { from: '2024', to: '2025' },
  licence: 'none',
  sequence: 1,
  editors: [],
  traps: [],
  mainSides: [],
  parties: [],
  issues: [
    issue('ceasefire', 'Ceasefire: when', { en: ['truce-', 'cease-fire'], uk: ['перемир-'] }),
    issue(
      'nato',
      'The alliance',
      { en: ['NATO membership', 'neutral-', 'neutral- status'] },
      { en: ['NATO'] },
    ),
    issue('land', 'Who holds the land', { en: ['land swap-'] }, { en: ['territor-', 'border-'] }),
    issue('format', 'Who sits at the table', { en: ['format of four'] }),
  ],
  acts: [],
  conditions: [],
  scopes: [],
  posts: [],
  sources: [],
  actors: [],
  proposals: [],
  positions: [],
};
const index = cueIndex(pack.issues);

const NAMES: Readonly<Record<string, string>> = {
  Kyiv: 'ukraine',
  Moscow: 'russia',
  Rubio: 'rubio',
  Zelensky: 'zelensky',
  Kellogg: 'kellogg',
};

const namesIn = (text: string): Named[] =>
  [...text.matchAll(/Kyiv|Moscow|Rubio|Zelensky|Kellogg/g)].map(({ 0: name, index: start }) => ({
    start,
    end: start + name.length,
    entity: NAMES[name] ?? name,
  }));

const subjects = (paragraph: string, entity: string, heading = ''): readonly string[] =>
  subjectsAround(index, entity, { paragraph, named: namesIn(paragraph), heading, page: '' }, 'en').paragraph;

describe('cues', () => {
  const hits = (text: string): string[] =>
    cueHits(index, text, { language: undefined, isHeading: true }).map(
      ({ issue: id, isHint, start, end }) => `${id} ${text.slice(start, end)}${isHint ? '?' : ''}`,
    );

  it('are whole words in any case, a hyphen at the end stands for any ending', () => {
    expect(hits('TRUCES, untruced, cease-fire and Cease fire')).toEqual([
      'ceasefire TRUCES',
      'ceasefire cease-fire',
      'ceasefire Cease fire',
    ]);
    expect(hits("ПЕРЕМИР'ЯМИ")).toEqual(['ceasefire ПЕРЕМИР']);
  });

  it('hide shorter ones inside them, and are found beside hints', () => {
    expect(hits('a neutral status in NATO, not NATO membership')).toEqual([
      'nato neutral status',
      'nato NATO?',
      'nato NATO membership',
    ]);
  });

  it('do not go across a comma or the end of a sentence', () => {
    expect(hits('neutral, status; NATO. Membership')).toEqual(['nato neutral', 'nato NATO?']);
    expect(hits('a format\nof four')).toEqual(['format format\nof four']);
  });

  it('include the title of an issue up to its colon', () => {
    expect(hits('Who sits at the table, and the ceasefire')).toEqual([
      'format Who sits at the table',
      'ceasefire ceasefire',
    ]);
  });

  it('of other languages than the text’s do not count', () => {
    expect(cueHits(index, 'перемирʼя truce', { language: 'uk' }).map(({ start }) => start)).toEqual([0]);
  });
});

describe('the issues of a text', () => {
  it('are those with most cues first, then in text order', () => {
    expect(issuesIn(index, 'A truce. A neutral status. A truce again.', { language: undefined })).toEqual([
      'ceasefire',
      'nato',
    ]);
    expect(issuesIn(index, 'A neutral status. A truce.', { language: undefined })).toEqual([
      'nato',
      'ceasefire',
    ]);
  });

  it('need a word of stance beside a hint', () => {
    expect(issuesIn(index, 'Drones struck Russian territory near the border.', { language: 'en' })).toEqual(
      [],
    );
    expect(
      issuesIn(index, 'Moscow demands territory behind a border. Drones crossed a border.', {
        language: 'en',
      }),
    ).toEqual(['land']);
  });
});

describe('the subjects of a paragraph for an actor', () => {
  it('are those of the clauses that name the actor, not of another actor’s', () => {
    const while_ = 'While Moscow insists on a neutral status, Kyiv asks for a truce.';
    expect(subjects(while_, 'ukraine')).toEqual(['ceasefire']);
    expect(subjects(while_, 'russia')).toEqual(['nato']);
    const but = 'Kyiv asks for a truce, but Moscow insists on a neutral status.';
    expect(subjects(but, 'ukraine')).toEqual(['ceasefire']);
    expect(subjects(but, 'russia')).toEqual(['nato']);
    const and = 'Kyiv asks for a truce and Moscow wants a neutral status.';
    expect(subjects(and, 'ukraine')).toEqual(['ceasefire']);
    expect(subjects(and, 'russia')).toEqual(['nato']);
  });

  it('are those of each actor in a clause that they share', () => {
    expect(subjects('Kyiv and Moscow discussed a truce.', 'ukraine')).toEqual(['ceasefire']);
    expect(subjects('Kyiv and Moscow discussed a truce.', 'russia')).toEqual(['ceasefire']);
    expect(subjects('Rubio said that Zelensky must accept a land swap.', 'zelensky')).toEqual(['land']);
  });

  it('follow the actor into sentences and clauses without a name', () => {
    const text = 'Zelensky arrived after Rubio. He asked for a format of four.';
    expect(subjects(text, 'zelensky')).toEqual(['format']);
    expect(subjects(text, 'rubio')).toEqual([]);
    expect(subjects('Kyiv, which wants a truce, sent Rubio a letter.', 'ukraine')).toEqual(['ceasefire']);
    expect(subjects('After talks on a truce, Rubio flew home.', 'rubio')).toEqual(['ceasefire']);
  });

  it('are those before a relative clause that says nothing of its own', () => {
    expect(subjects('Kyiv asked for a truce, which Moscow rejects.', 'russia')).toEqual(['ceasefire']);
  });

  it('are empty if only others’ words name an issue', () => {
    expect(subjects('Rubio asked for a truce. Kellogg was in the room.', 'kellogg')).toEqual([]);
  });

  it('are all issues of the paragraph for an actor whom it does not name', () => {
    expect(subjects('Kyiv asked for a truce.', 'kellogg')).toEqual(['ceasefire']);
  });

  it('follow a pronoun, whose clause is not about the others in it', () => {
    const text = 'Rubio spoke of a truce. He told Zelensky that a neutral status was on the table.';
    expect(subjects(text, 'rubio').toSorted()).toEqual(['ceasefire', 'nato']);
    expect(subjects(text, 'zelensky')).toEqual(['nato']);
    const list = 'Rubio asks for a truce, Zelensky is silent.';
    expect(subjects(list, 'zelensky')).toEqual([]);
    expect(subjects(list, 'rubio')).toEqual(['ceasefire']);
  });

  it('are not a single hint below a heading that names an issue', () => {
    expect(subjects('Zelensky demands a border.', 'zelensky')).toEqual(['land']);
    expect(subjects('Zelensky demands a border.', 'zelensky', 'The truce of Easter')).toEqual([]);
    expect(subjects('Zelensky demands a land swap.', 'zelensky', 'The truce of Easter')).toEqual(['land']);
  });

  it('are always issues of the text, each once', () => {
    const words = fc.constantFrom(
      'Kyiv',
      'Moscow',
      'truce',
      'neutral',
      'while',
      'which',
      'demands',
      ',',
      '. ',
      ';',
      'territory',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.constantFrom('ukraine', 'russia', 'rubio'),
        (parts, entity) => {
          const text = parts.join(' ');
          const found = subjects(text, entity);
          expect(new Set(found).size).toBe(found.length);
          const possible = new Set(cueHits(index, text, { language: 'en' }).map(({ issue: id }) => id));
          expect(found.filter((id) => !possible.has(id))).toEqual([]);
        },
      ),
    );
  });
});
