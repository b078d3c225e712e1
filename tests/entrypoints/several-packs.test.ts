// The packs are invented: see two-packs.ts.
import { describe, expect, it } from 'vitest';
import { oneAtEachPlace } from '../../core/matching/join-packs.ts';
import { packOfId } from '../../core/pack/qualified-ids.ts';
import type { TopicQuestions } from '../../core/topic.ts';
import { createTopicGate } from '../../entrypoints/annotator/topic-gate.ts';
import { severalPacks } from '../../entrypoints/background/several-packs.ts';
import type { Block } from '../../page/reading/block.ts';
import { asEmbedded, asFollowed, canalPack, ferryPack } from './two-packs.ts';

const canal = asEmbedded(canalPack);
const ferry = asFollowed(ferryPack);
const both = severalPacks([canal, ferry]);
const onlyCanal = severalPacks([canal]);

const FACTS = { date: '2025-03-01', language: 'en', evidence: [] };
const found = (knowledge: typeof both, text: string) =>
  knowledge
    .match([text], FACTS, undefined)
    .mentions[0]?.map(({ start, end, entity }) => [text.slice(start, end), entity]);

describe('the same words in two packs', () => {
  it('are a mention for each, in the order of the packs, also where the ids collide', () => {
    expect(found(both, 'Delta wants it cheap.')).toEqual([
      ['Delta', 'delta'],
      ['Delta', 'ferry-talks/delta'],
    ]);
    expect(found(both, 'Ilva Dorn spoke.')).toEqual([
      ['Ilva Dorn', 'dorn'],
      ['Ilva Dorn', 'ferry-talks/dorn'],
    ]);
  });

  it('are marked once; what a longer name covers is not marked', () => {
    const text = 'Delta Council and Delta met.';
    const { mentions } = both.match([text], FACTS, undefined);
    const marked = oneAtEachPlace(mentions[0] ?? []).map(({ start, end, entity }) => [
      text.slice(start, end),
      entity,
    ]);
    expect(marked).toEqual([
      ['Delta Council', 'delta'],
      ['Delta', 'delta'],
    ]);
  });

  it('mean the same entity to both packs if its item of Wikidata is the same, also by a name of one pack', () => {
    expect(found(both, 'Madam Envoy spoke.')).toEqual([
      ['Madam Envoy', 'dorn'],
      ['Madam Envoy', 'ferry-talks/dorn'],
    ]);
    expect(found(onlyCanal, 'Madam Envoy spoke.')).toEqual([]);
  });

  it('have lines that name the packs: both for one entity, its own for each of two', () => {
    const named = both
      .lines(['dorn', 'delta', 'ferry-talks/delta', 'other-pack/dorn'])
      .map(({ id, packs }) => [id, packs?.map(({ en }) => en)]);
    expect(named).toEqual([
      ['dorn', ['Talks on the canal', 'Talks on the ferry']],
      ['delta', ['Talks on the canal']],
      ['ferry-talks/delta', ['Talks on the ferry']],
    ]);
    expect(onlyCanal.lines(['dorn'])[0]).not.toHaveProperty('packs');
  });

  it('give evidence only to the pack that found it', () => {
    const { evidence } = both.match(['Norland met Ostria.'], FACTS, undefined);
    expect(evidence.map(({ entity }) => entity)).toEqual(['first', 'ferry-talks/first']);
    const asked = { ...FACTS, evidence: [...evidence, { entity: 'gone/first', by: 'full-name' as const }] };
    expect(both.match(['Nobody.'], asked, undefined).evidence).toEqual(evidence);
  });
});

describe('a view', () => {
  const request = { entity: 'dorn', date: '2025-03-01', inFull: 'first' } as const;

  it('names its pack, and what the other pack says of the same entity', () => {
    const view = both.view(request);
    expect(view).toMatchObject({ id: 'dorn', pack: { en: 'Talks on the canal' } });
    expect(view?.elsewhere).toEqual([
      {
        id: 'ferry-talks/dorn',
        pack: { en: 'Talks on the ferry' },
        title: { en: 'The toll of the ferry' },
        headline: { en: 'The ferry costs half' },
        date: '2025-02-03',
      },
    ]);
    expect(both.view({ ...request, entity: 'ferry-talks/dorn' })).toMatchObject({
      id: 'ferry-talks/dorn',
      role: { en: 'Envoy to the ferry talks' },
      pack: { en: 'Talks on the ferry' },
      elsewhere: [{ id: 'dorn', headline: { en: 'The canal costs half' } }],
    });
  });

  it('tells of another pack only if it is asked for', () => {
    expect(both.view({ ...request, also: [] })).not.toHaveProperty('elsewhere');
    expect(both.view({ ...request, also: ['ferry-talks/dorn'] })?.elsewhere).toHaveLength(1);
  });

  it('is that of one entity if the items of Wikidata differ, whatever the ids', () => {
    expect(both.view({ ...request, entity: 'delta' })).not.toHaveProperty('elsewhere');
    expect(both.view({ ...request, entity: 'ferry-talks/delta' })?.name.en).toBe('Delta Shipping');
  });

  it('names nothing while one pack is on, and is null for a pack that is off', () => {
    const view = onlyCanal.view(request);
    expect(view).not.toHaveProperty('pack');
    expect(view).not.toHaveProperty('elsewhere');
    expect(onlyCanal.view({ ...request, entity: 'ferry-talks/dorn' })).toBeNull();
    expect(severalPacks([ferry]).view(request)).toBeNull();
  });
});

describe('a look-up', () => {
  const ids = (query: string) => both.lookUp(query).map(({ id }) => id);

  it('finds an entity that both packs know once, and two that share a name twice', () => {
    expect(ids('ilva')).toEqual(['dorn']);
    expect(both.lookUp('ilva')[0]?.packs?.map(({ en }) => en)).toEqual([
      'Talks on the canal',
      'Talks on the ferry',
    ]);
    expect(ids('delta')).toEqual(['delta', 'ferry-talks/delta']);
  });

  it('finds what only one of them has, with a slip too', () => {
    expect(ids('westira')).toEqual(['ferry-talks/second']);
    expect(onlyCanal.lookUp('westria')).toEqual([]);
  });
});

describe('hidden names', () => {
  it('are hidden under the ids of all packs', () => {
    expect(both.withTwins(['dorn', 'delta'])).toEqual(['dorn', 'ferry-talks/dorn', 'delta']);
    expect(both.withTwins(['ferry-talks/dorn'])).toEqual(['ferry-talks/dorn', 'dorn']);
    expect(onlyCanal.withTwins(['dorn'])).toEqual(['dorn']);
  });
});

describe('the gate of a page', () => {
  const blocksOf = (...texts: string[]) =>
    texts.map((text, at) => ({ text, kind: at === 0 ? 'headline' : 'paragraph', section: 0 }) as Block);

  /** Reads a page as the annotator does. Returns what is marked, and what the gate asked. */
  async function read(blocks: readonly Block[], judges = true, knowledge = both) {
    const settings = Promise.resolve({ judges });
    const gate = createTopicGate(settings, () => blocks);
    await settings;
    const asked = gate.ask(blocks);
    const texts = blocks.map(({ text }) => text);
    const { mentions, topic } = knowledge.match(texts, FACTS, asked);
    gate.learn(blocks, topic);
    gate.judge();
    const marked = mentions.flatMap((some, at) => {
      const block = blocks[at] as Block;
      return oneAtEachPlace(some.filter(({ entity }) => gate.admits(block, packOfId(entity)))).map(
        ({ entity }) => entity,
      );
    });
    return { gate, marked, asked, blocks };
  }
  const OF_FERRY = [
    'Ferry talks go on',
    'Ostria and Westria held ferry talks. Ilva Dorn spoke, and Delta left.',
  ];
  const OF_CANAL = [
    'Canal talks go on',
    'Norland and Sudmark held canal talks. Ilva Dorn spoke, and Delta left.',
  ];

  it('lets an article on one pack’s talks have the marks of this pack alone', async () => {
    expect((await read(blocksOf(...OF_FERRY))).marked).toEqual([
      'ferry-talks/first',
      'ferry-talks/second',
      'ferry-talks/dorn',
      'ferry-talks/delta',
    ]);
    expect((await read(blocksOf(...OF_CANAL))).marked).toEqual(['first', 'second', 'dorn', 'delta']);
  });

  it('lets an article on both have the marks of both', async () => {
    const { marked, gate } = await read(blocksOf(...OF_FERRY, ...OF_CANAL));
    expect(marked).toEqual([
      ...['ferry-talks/first', 'ferry-talks/second', 'dorn', 'delta'],
      ...['first', 'second', 'dorn', 'delta'],
    ]);
    expect(gate.ask(blocksOf('More.'))).toBeUndefined();
  });

  it('asks again only about the packs whose business the page is not yet', async () => {
    const { gate, asked } = await read(blocksOf(...OF_FERRY));
    expect(asked?.known).toEqual({});
    const { known } = gate.ask(blocksOf('More.')) as TopicQuestions;
    expect(known).toEqual({ '': { points: 0, sides: 0 }, 'ferry-talks': null });
  });

  it('leaves an article on neither bare, and is shut', async () => {
    const { marked, gate } = await read(blocksOf('Sport', 'Ilva Dorn and Delta won the regatta.'));
    expect(marked).toEqual([]);
    expect(gate.isShut()).toBe(true);
  });

  it('judges a page anew when most of it is replaced', async () => {
    const { gate, blocks } = await read(blocksOf(...OF_FERRY));
    expect(gate.forget(blocks)).toBe(true);
    expect(gate.isShut()).toBe(true);
  });

  it('admits everything where the reader wants no judgement', async () => {
    const { marked, gate, asked } = await read(blocksOf('Sport', 'Ilva Dorn and Ostria.'), false);
    expect([marked, asked, gate.isShut()]).toEqual([['dorn', 'ferry-talks/first'], undefined, false]);
  });

  it('works for one pack as for several', async () => {
    const alone = await read(blocksOf(...OF_CANAL), true, onlyCanal);
    expect(alone.marked).toEqual(['first', 'second', 'dorn', 'delta']);
    expect((await read(blocksOf(...OF_FERRY), true, onlyCanal)).marked).toEqual([]);
  });
});
