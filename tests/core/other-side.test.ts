import { describe, expect, it } from 'vitest';
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { loadPack } from '../../authoring/load-pack.ts';
import { readDate } from '../../core/dates.ts';
import { otherSide, othersOn } from '../../core/positions/other-side.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';
import { filesWith, withChange } from './packs.ts';

const dayOf = (date: string): number => readDate(date).latest ?? 0;
const DAY = dayOf('2025-02-06');

describe('the other side in the shipped pack', () => {
  const index = indexPack(loadPack());
  const of = (actor: string, issue = 'ceasefire', date = '2025-02-06') =>
    otherSide(index, actor, issue, dayOf(date));

  it('of a party is its counterpart: president and president, state and state', () => {
    expect(of('volodymyr-zelensky')).toBe('vladimir-putin');
    expect(of('vladimir-putin')).toBe('volodymyr-zelensky');
    expect(of('ukraine')).toBe('russia');
    expect(of('russia')).toBe('ukraine');
    expect(of('kremlin')).toBe('ukraine');
  });

  it('of a third party is whoever of the two sides is nearest in kind', () => {
    expect(['vladimir-putin', 'volodymyr-zelensky']).toContain(of('donald-trump'));
    expect(['vladimir-putin', 'volodymyr-zelensky']).toContain(of('emmanuel-macron'));
    expect(['russia', 'ukraine']).toContain(of('united-states'));
    expect(of('white-house')).toBe('kremlin');
  });

  it('has a position on the issue by that day, is named, and is never the actor', () => {
    for (const { id: actor } of index.pack.actors)
      for (const { id: issue } of index.pack.issues)
        for (const other of othersOn(index, actor, issue, DAY)) {
          expect(other).not.toBe(actor);
          expect(index.actors.get(other)?.unnamed).toBeUndefined();
          const own = index.pack.positions.filter(
            (each) => each.issue === issue && each.holders.includes(other),
          );
          expect(own.some(({ date }) => (readDate(date).earliest ?? 0) <= DAY)).toBe(true);
        }
  });

  it('is null for an unknown actor or issue, and before anything was said', () => {
    expect(of('nobody')).toBeNull();
    expect(of('ukraine', 'nothing')).toBeNull();
    expect(of('ukraine', 'ceasefire', '2001-01-01')).toBeNull();
  });
});

type Person = { id: string; post?: string; of: string; from?: string; said?: string | null };

/** Returns a pack of two states and a third, with people who each said something on the bridge. */
function indexOf(people: readonly Person[]): PackIndex {
  const statement = (id: string, date: string) =>
    `positions:\n  - ${JSON.stringify({
      ...{
        id: `${id}-said`,
        issue: 'bridge',
        rung: 'shared',
        kind: 'demand',
        date,
        speaker: id,
        holders: [id],
      },
      ...{ class: 'stated', headline: { en: 'Said' }, summary: { en: 'Said so.' }, source: 'gazette' },
      passage: { exact: id },
    })}\n`;
  const actor = (id: string, kind: string, roles: object[], date: string | null): PackFile => ({
    path: `actors/${id}.yaml`,
    text: `id: ${id}\nkind: ${kind}\nname: { en: ${id} }\nnames: [{ text: ${id}, strength: strong }]\nroles: ${JSON.stringify(roles)}\n${date === null ? 'positions: []\n' : statement(id, date)}`,
  });
  const posts = `posts:
  - { id: minister, words: { en: [foreign minister, top diplomat] } }
  - { id: secretary, words: { en: [secretary of state, top diplomat] } }
  - { id: chief, words: { en: [chief] } }
`;
  const files = [
    ...withChange(
      filesWith([{ id: 'north-said', date: '2024-01-10', rung: 'north' }]),
      'pack.yaml',
      (text) => `${text}parties: [north, south]\n`,
    ),
    { path: 'posts.yaml', text: posts },
    actor('south', 'state', [], '2024-01-10'),
    actor('third', 'state', [], '2024-01-10'),
    ...people.map(({ id, post, of, from = '2020', said = '2024-02-10' }) =>
      actor(
        id,
        'person',
        [{ title: { en: 'A post' }, ...(post && { post }), of, from, basis: 'source' }],
        said,
      ),
    ),
  ];
  const { pack, problems } = buildPack(files);
  if (!pack) throw new Error(problems.join('\n'));
  return indexPack(pack);
}

describe('the most obvious other side', () => {
  const people = [
    { id: 'ann', post: 'minister', of: 'north' },
    { id: 'bob', post: 'chief', of: 'south' },
    { id: 'cyd', post: 'minister', of: 'south' },
    { id: 'dee', post: 'secretary', of: 'third' },
  ];
  const of = (actor: string, all: readonly Person[] = people) =>
    otherSide(indexOf(all), actor, 'bridge', DAY);

  it('holds the same post on the other side', () => {
    expect(of('ann')).toBe('cyd');
    expect(of('cyd')).toBe('ann');
  });

  it('holds a post with a common word, for somebody of neither party', () => {
    expect(['ann', 'cyd']).toContain(of('dee'));
  });

  it('is somebody of the same kind if the counterpart has said nothing by then', () => {
    expect(of('ann', [...people.slice(0, 2), { id: 'cyd', post: 'minister', of: 'south', said: null }])).toBe(
      'bob',
    );
    expect(
      of('ann', [...people.slice(0, 2), { id: 'cyd', post: 'minister', of: 'south', said: '2025-03-01' }]),
    ).toBe('bob');
  });

  it('is the party itself if nobody of that kind has a position, and then anybody who has one', () => {
    expect(of('ann', people.slice(0, 1))).toBe('south');
    expect(of('third', [])).toMatch(/north|south/);
  });

  it('goes by the posts that are held on the day', () => {
    const later = [people[0], people[1], { ...people[2], from: '2025-03' }] as Person[];
    expect(of('ann', later)).toBe('bob');
  });
});
