import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { changedOn, changesAfter } from '../../core/positions/changes-after.ts';
import { compareActors, comparePlan } from '../../core/positions/compare.ts';
import { directoryOf } from '../../core/positions/directory.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import { pageSubjects } from '../../core/positions/page-subjects.ts';
import { severalPacks } from '../../entrypoints/background/several-packs.ts';
import { asEmbedded, asFollowed } from './two-packs.ts';

const pack = loadPack();
const prefix = `${pack.id}/`;
const [plain, followed] = [asEmbedded(pack), asFollowed(pack)];
const [one, other] = [severalPacks([plain]), severalPacks([followed])];

/** The answer without the prefix of the pack. */
const bare = (answer: unknown): unknown => {
  const text = JSON.stringify(answer);
  return text === undefined ? undefined : JSON.parse(text.replaceAll(prefix, ''));
};
const named = (id: string): string => `${prefix}${id}`;
const same = (expected: unknown, answer: unknown): void => expect(bare(answer)).toEqual(bare(expected));

const entities = [...pack.actors, ...pack.proposals].map(({ id }) => id);
const issues = pack.issues.map(({ id }) => id);
const names = [...pack.actors, ...pack.proposals].flatMap((entity) =>
  entity.names.flatMap(({ text, variants = [] }) => [text, ...variants.slice(0, 2)]),
);
const capitals = pack.actors.flatMap(({ seat }) => Object.values(seat ?? {}).flatMap((forms = []) => forms));
const words = [
  ...['said in', 'the president of', 'demands', 'rejects', 'talks on', 'a ceasefire', 'territory', 'and'],
  ...['die Präsidentin', 'сказал', 'президент України', 'plan', 'NATO membership', 'guarantees', '.'],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...names), fc.constantFrom(...words), fc.constantFrom(...capitals)), {
    maxLength: 14,
  })
  .map((parts) => parts.join(' '));
const date = fc.constantFrom(null, '2022-03-01', '2024-09-10', '2025-02-06', '2025-11-30', '2030-01-01');
const language = fc.constantFrom('en', 'de', 'uk', 'ru', '');
const entity = fc.constantFrom(...entities);

describe('A pack with qualified ids gives the same answers as without, but for the prefix:', () => {
  it('what a page names, and what shows its topic', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), date, language, (texts, day, tag) => {
        const facts = { date: day, language: tag, evidence: [] };
        const weights = texts.map((_, at) => (at === 0 ? 2 : 1));
        const first = one.match(texts, facts, { weights, known: {} });
        const second = other.match(texts, facts, { weights, known: {} });
        expect(second.topic?.[pack.id]).toEqual(first.topic?.['']);
        same({ ...first, topic: null }, { ...second, topic: null });
        const told = { ...facts, evidence: first.evidence };
        const toldOther = { ...facts, evidence: second.evidence };
        same(one.match(texts, told, undefined), other.match(texts, toldOther, undefined));
        const ids = new Set(first.mentions.flat().map((mention) => mention.entity));
        same(one.lines(ids), other.lines([...ids].map(named)));
      }),
      { numRuns: 60 },
    );
  });

  it('what is known of an entity, by the words around it', () => {
    fc.assert(
      fc.property(entity, date, text, language, (id, day, paragraph, tag) => {
        const mentions = one.match(
          [paragraph],
          { date: day, language: tag, evidence: [] },
          undefined,
        ).mentions;
        const around = { date: day, paragraph, page: paragraph, language: tag };
        const own = (mentions[0] ?? []).map(({ start, end, entity: of }) => ({ start, end, entity: of }));
        const others = own.map((name) => ({ ...name, entity: named(name.entity) }));
        same(
          one.view({ ...around, entity: id, named: own }),
          other.view({ ...around, entity: named(id), named: others }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('changes, comparisons, subjects, holders and what can be looked up', () => {
    const [here, there] = [plain.index, followed.index];
    fc.assert(
      fc.property(
        fc.uniqueArray(entity, { maxLength: 5 }),
        date,
        fc.constantFrom(...issues),
        (ids, day, issue) => {
          const far = ids.map(named);
          const asked = { date: day, subjects: [issue] };
          const askedThere = { date: day, subjects: [named(issue)] };
          same(
            changesAfter(here, { ...asked, entities: ids }),
            changesAfter(there, { ...askedThere, entities: far }),
          );
          same(
            changedOn(here, [issue], { date: day, entities: ids }),
            changedOn(there, [named(issue)], { date: day, entities: far }),
          );
          same(
            pageSubjects(here, { entities: ids, issues: [issue], date: day }),
            pageSubjects(there, { entities: far, issues: [named(issue)], date: day }),
          );
          same(
            compareActors(here, { actors: ids, date: day, issue }),
            compareActors(there, { actors: far, date: day, issue: named(issue) }),
          );
          same(
            compareActors(here, { actors: [], entity: ids[0] ?? null, date: day }),
            compareActors(there, { actors: [], entity: far[0] ?? null, date: day }),
          );
          const plan = pack.proposals[ids.length]?.id ?? '';
          same(
            comparePlan(here, { actors: ids, date: day, proposal: plan }),
            comparePlan(there, { actors: far, date: day, proposal: named(plan) }),
          );
        },
      ),
      { numRuns: 25 },
    );
    for (const id of issues) same(holdersOf(here, id), holdersOf(there, named(id)));
    same(directoryOf(here), directoryOf(there));
    for (const query of ['zel', 'путин', 'ceasfire', 'plan', 'truce', 'qqqq'])
      same(one.lookUp(query), other.lookUp(query));
  });

  it('and every id of the pack that an answer has carries the prefix', () => {
    for (const id of entities.slice(0, 40)) {
      const told = JSON.stringify(other.view({ entity: named(id), date: '2025-02-06' }));
      for (const [, found = ''] of told.matchAll(/"(?:id|issue|subject)":"([^"]*)"/g))
        expect(found).toMatch(new RegExp(`^${prefix}`));
    }
  });
});
