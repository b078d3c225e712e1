import { describe, expect, it } from 'vitest';
import { isDrastic } from '../../core/pack/is-drastic.ts';
import type { Pack, Proposal } from '../../core/pack/model.ts';
import { changesBetween } from '../../core/pack/pack-changes.ts';
import { indexWith, type Stated } from './packs.ts';

const packOf = (...stated: Stated[]): Pack => indexWith(stated).pack;
const at = (id: string, date: string, rung?: string, more: object = {}): Stated => ({
  id,
  date,
  ...(rung && { rung }),
  ...more,
});
/** Each change in one line. */
const told = (before: Pack, now: Pack): string[] =>
  changesBetween(before, now).map(
    ({ kind, what, text, entity = '' }) => `${kind} ${what} ${entity}: ${text.en}`,
  );

const MARCH = at('march', '2022-03', 'north');
const PLAN: Proposal = {
  id: 'plan',
  name: { en: 'The plan' },
  names: [{ text: 'The bridge plan', strength: 'strong' }],
  traps: [],
  headline: { en: 'A plan' },
  proposedBy: [],
  follows: [],
  date: '2022-04',
  source: 'gazette',
  points: [],
  stages: [],
  answers: [
    {
      from: 'north',
      value: 'accepts',
      summary: { en: 'Accepted.' },
      date: '2022-05',
      class: 'stated',
      source: 'gazette',
    },
  ],
};

describe('what an update changed', () => {
  it('is nothing between equal packs', () => {
    expect(changesBetween(packOf(MARCH), packOf(MARCH))).toEqual([]);
  });

  it('is a move if the standing rung is another one, whatever made it so', () => {
    const moved = 'moved issue north: North, The bridge: North alone → South alone';
    expect(told(packOf(MARCH), packOf(MARCH, at('may', '2022-05', 'south')))[0]).toBe(moved);
    expect(told(packOf(MARCH), packOf({ ...MARCH, rung: 'south' }))[0]).toBe(moved);
  });

  it('is no move where the order is not known, the statement is off record, or it had ended', () => {
    const kinds = (now: Pack): string[] => changesBetween(packOf(MARCH), now).map(({ kind }) => kind);
    expect(kinds(packOf(MARCH, at('same', '2022-03', 'south')))).toEqual(['added']);
    expect(
      kinds(packOf(MARCH, at('leak', '2022-05', 'south', { class: 'reported', reportedBy: 'A paper' }))),
    ).toEqual(['added']);
    const until = { date: '2022-06', reason: 'lapsed', source: 'gazette' };
    expect(kinds(packOf(MARCH, at('may', '2022-05', 'south', { until })))).toEqual(['added']);
  });

  it('has a text in each language in which all of its parts are known', () => {
    const now = packOf(MARCH, at('may', '2022-05', 'south'));
    const inGerman = (pack: Pack): Pack => ({
      ...pack,
      actors: pack.actors.map((actor) => ({ ...actor, name: { ...actor.name, de: 'Norden' } })),
      positions: pack.positions.map((position) => ({ ...position, headline: { en: 'A', de: 'B', uk: 'C' } })),
    });
    expect(changesBetween(packOf(MARCH), inGerman(now)).find(({ kind }) => kind === 'added')).toEqual({
      kind: 'added',
      what: 'position',
      entity: 'north',
      date: '2022-05',
      text: { en: 'North: A', de: 'Norden: B' },
    });
  });

  it('names what is new, corrected and withdrawn of every kind', () => {
    const before = packOf(MARCH);
    const act = {
      id: 'call',
      kind: 'call' as const,
      title: { en: 'A call' },
      date: '2022-04',
      participants: [],
    };
    const now: Pack = { ...before, proposals: [PLAN], acts: [act], positions: [] };
    expect(told(before, now)).toEqual([
      'added proposal plan: The plan',
      'added act : A call',
      'added position north: North: Accepted.',
      'withdrawn position north: North: Headline march',
    ]);
    const corrected = {
      ...now,
      issues: now.issues.map((issue) => ({ ...issue, question: { en: 'Whose bridge?' } })),
      sources: now.sources.map((source) => ({ ...source, title: 'Another title', file: 'moved.txt' })),
      proposals: [{ ...PLAN, answers: PLAN.answers.map((answer) => ({ ...answer, value: 'rejects' })) }],
    };
    expect(changesBetween(now, corrected).map(({ kind, what, fields }) => [kind, what, fields])).toEqual([
      ['corrected', 'issue', ['question']],
      ['corrected', 'position', ['value']],
      ['corrected', 'source', ['title']],
    ]);
  });

  it('leaves out spellings and cues', () => {
    const before = packOf(MARCH);
    const now: Pack = {
      ...before,
      actors: before.actors.map((actor) => ({ ...actor, traps: ['North Star'], wikidata: 'Q1' })),
      issues: before.issues.map((issue) => ({ ...issue, cues: {} })),
    };
    expect(changesBetween(before, now)).toEqual([]);
  });
});

describe('an update is drastic', () => {
  const ten = Array.from({ length: 10 }, (_, place) => ({
    ...PLAN,
    id: `plan-${place}`,
    name: { en: `P ${place}` },
    answers: [],
  }));
  const withPlans = (proposals: readonly Proposal[], ...stated: Stated[]): Pack => ({
    ...packOf(...stated),
    proposals,
  });
  const before = withPlans(ten.slice(0, 9));

  it('if more than 30 % of the entities are gone or called otherwise', () => {
    // With the actor there are ten.
    expect(isDrastic(before, withPlans(ten.slice(3, 9)))).toBe(false);
    expect(isDrastic(before, withPlans(ten.slice(4, 9)))).toBe(true);
    const renamed = ten.slice(0, 9).map((plan, place) => (place < 4 ? { ...plan, name: { en: 'X' } } : plan));
    expect(isDrastic(before, withPlans(renamed))).toBe(true);
    expect(isDrastic(before, withPlans(ten))).toBe(false);
  });

  it('if at least half of the statements are gone or altered, answers included', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => at(id, '2022-03', 'north'));
    const changed = (count: number): Stated[] =>
      four.map((one, place) => (place < count ? { ...one, rung: 'south' } : one));
    expect(isDrastic(packOf(...four), packOf(...changed(1)))).toBe(false);
    expect(isDrastic(packOf(...four), packOf(...changed(2)))).toBe(true);
    expect(isDrastic(packOf(...four), packOf(...four.slice(2)))).toBe(true);
    expect(isDrastic(packOf(...four), packOf(...four, at('e', '2022-04')))).toBe(false);
    const answered = withPlans([PLAN], MARCH);
    const answers = PLAN.answers.map((answer) => ({ ...answer, value: 'rejects' }));
    expect(isDrastic(answered, withPlans([{ ...PLAN, answers }], MARCH))).toBe(true);
  });

  it('never from a pack without entities or statements', () => {
    const empty = { ...packOf(), actors: [] };
    expect(isDrastic(empty, before)).toBe(false);
  });
});
