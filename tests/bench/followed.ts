import { type CompiledPack, compilePack } from '../../core/pack/compiled-pack.ts';
import type { Pack } from '../../core/pack/model.ts';
import { qualifyIds } from '../../core/pack/qualify-ids.ts';
import { type PackKnowledge, packKnowledge } from '../../entrypoints/background/pack-knowledge.ts';
import { severalPacks } from '../../entrypoints/background/several-packs.ts';
import { namesUpTo } from './bench-pages.ts';
import type { Setting } from './bench-setting.ts';
import { maker } from './made-text.ts';
import { median, type Row } from './rows.ts';

const NAMES = 100_000;
/** Number of spellings of each person, as in a pack with inflected forms. */
const SPELLINGS = 10;
/** Number of UTF-16 units of a long article, and of each of its paragraphs. */
const ARTICLE = 40_000;
const PARAGRAPH = 400;

/** Returns a pack of persons with many spellings, each of whom holds one position of the shipped pack. */
function largePack(shipped: Pack): Pack {
  const latin = namesUpTo(NAMES, []);
  const cyrillic = maker('cyrillic', 7).names(NAMES / 2);
  const actors = Array.from({ length: NAMES / SPELLINGS }, (_, at) => {
    const own = latin.slice((at * SPELLINGS) / 2, ((at + 1) * SPELLINGS) / 2);
    const others = cyrillic.slice((at * SPELLINGS) / 2, ((at + 1) * SPELLINGS) / 2);
    const [name = ''] = own;
    const names = [...own, ...others].map((text) => ({ text, strength: 'strong' as const }));
    return { id: `n${at}`, kind: 'person' as const, name: { en: name }, names, traps: [], roles: [] };
  });
  const stated = shipped.positions.map(({ date, class: record, headline, summary, source, issue, kind }) => ({
    ...{ date, class: record, headline, summary, source, issue, kind },
  }));
  const positions = actors.map(({ id }, at) => ({
    ...(stated[at % stated.length] as (typeof stated)[number]),
    ...{ id: `p${at}`, speaker: id, holders: [id] },
  }));
  const empty = {
    parties: [],
    mainSides: [],
    topic: undefined,
    posts: [],
    proposals: [],
    acts: [],
    traps: [],
  };
  return { ...shipped, ...empty, id: 'large', actors, positions };
}

/** Returns the milliseconds of each of some calls: medians of rounds in which they take turns. */
function race(rounds: number, calls: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const taken = Object.entries(calls).map(([name, call]) => ({ name, call, times: [] as number[] }));
  for (let round = -1; round < rounds; round++)
    for (const { call, times } of taken) {
      const start = performance.now();
      call();
      if (round >= 0) times.push(performance.now() - start);
    }
  return Object.fromEntries(taken.map(({ name, times }) => [name, median(times)]));
}

function started(compiled: CompiledPack, key: string): PackKnowledge {
  const pack = packKnowledge(compiled, key);
  pack.prepare('names');
  return pack;
}

/**
 * Rows on a followed pack of 100,000 names beside the embedded one: reading both at the start of the background, what a
 * long article costs more than before, and look-ups over both.
 */
export function followedRows({ pack, rounds }: Setting): Row[] {
  const [own, other] = [compilePack(pack), compilePack(qualifyIds(largePack(pack)))];
  const [embedded, followed] = [started(own, ''), started(other, 'large')];
  const [one, two] = [severalPacks([embedded]), severalPacks([embedded, followed])];
  const text = maker('latin', 7).text(ARTICLE, [...pack.actors.map(({ name }) => name.en)]);
  const texts = Array.from({ length: text.length / PARAGRAPH }, (_, at) =>
    text.slice(at * PARAGRAPH, (at + 1) * PARAGRAPH),
  );
  const facts = { date: '2025-02-06', language: 'en', evidence: [] };
  const [spelling = ''] = followed.index.pack.actors[50]?.names.map((name) => name.text.toLowerCase()) ?? [];
  const times = race(rounds, {
    embedded: () => started(own, ''),
    followed: () => started(other, 'large'),
    one: () => one.match(texts, facts, undefined),
    two: () => two.match(texts, facts, undefined),
    fold: () => severalPacks([embedded, followed]).lookUp('q'),
    beginning: () => two.lookUp(spelling.slice(0, 6)),
    slip: () => two.lookUp(`${spelling.slice(0, 3)}q${spelling.slice(3, 9)}`),
  });
  const ms = (name: string, key: string, target?: number): Row => ({
    ...{ name, value: times[key] ?? Number.NaN, unit: 'ms' },
    ...(target !== undefined && { target }),
  });
  return [
    ms('start, the embedded pack', 'embedded'),
    ms(`start, a pack of ${NAMES} names more`, 'followed', 150),
    ms('a long article, the embedded pack', 'one'),
    ms(`a long article, with ${NAMES} names more`, 'two'),
    {
      ...{ name: 'a long article, growth', unit: 'times', target: 1.5 },
      value: (times.two ?? Number.NaN) / (times.one ?? Number.NaN),
    },
    ms('look-up, the first one', 'fold'),
    ms('look-up, a beginning', 'beginning', 50),
    ms('look-up, with a slip', 'slip', 100),
  ];
}
