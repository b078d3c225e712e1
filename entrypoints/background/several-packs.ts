import { lazily } from '../../core/lazily.ts';
import { type LookUp, lookUpIn } from '../../core/lookup.ts';
import { joinPacks } from '../../core/matching/join-packs.ts';
import type { PageFacts, Resolved } from '../../core/matching/mention.ts';
import type { Named } from '../../core/matching/subjects.ts';
import type { Localised } from '../../core/pack/model.ts';
import { packOfId } from '../../core/pack/qualified-ids.ts';
import { elsewhereOf } from '../../core/positions/elsewhere.ts';
import { lineOf } from '../../core/positions/lines.ts';
import { oneOfEach } from '../../core/positions/one-of-each.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import type { TopicAnswers, TopicQuestions, TopicSign } from '../../core/topic.ts';
import type { PackKnowledge, ViewRequest } from './pack-knowledge.ts';
import { twinsIn, wikidataOf } from './same-entities.ts';

/** What all packs that are on know. Each id is answered by the pack that has it. */
export type Knowledge = {
  readonly packs: readonly PackKnowledge[];
  /** Returns the pack that has an id; undefined if it is not on. */
  of(id: string): PackKnowledge | undefined;
  /** Builds in advance what matching (`names`) or a card (`cues`) needs. */
  prepare(what: 'names' | 'cues'): void;
  match(
    texts: readonly string[],
    facts: PageFacts,
    asked: TopicQuestions | undefined,
  ): Resolved & { readonly topic?: TopicAnswers };
  view(request: ViewRequest): EntityView | null;
  /** Calls a function for each pack with those of some ids that it has, if it has any. Returns all results. */
  each<T>(ids: readonly string[], call: (pack: PackKnowledge, own: readonly string[]) => readonly T[]): T[];
  /** Returns the ids and those of the same entities in the other packs. */
  withTwins(entities: readonly string[]): string[];
  /** Returns the names and kinds of entities. */
  lines(entities: Iterable<string>): readonly EntityLine[];
  /** Names the packs of lines. */
  named(lines: readonly EntityLine[]): readonly EntityLine[];
  /** Names the pack of something that it says. */
  from<T extends object>(pack: PackKnowledge, said: T): T & { readonly pack?: Localised };
  /** Looks up in all packs. An entity that several know is found once. */
  readonly lookUp: LookUp;
};

const NO_SIGN: TopicSign = { points: 0, sides: 0 };

/** The names in a paragraph for one pack: its own, and those of others where it has none. */
function namedFor(key: string, named: readonly Named[]): readonly Named[] {
  const isOwn = ({ entity }: Named): boolean => packOfId(entity) === key;
  const own = named.filter(isOwn);
  const isFree = ({ start, end }: Named): boolean =>
    !own.some((other) => start < other.end && other.start < end);
  return named.filter((name) => isOwn(name) || isFree(name));
}

/** Joins the knowledge of packs. With one pack, each answer is that of the pack. */
export function severalPacks(packs: readonly PackKnowledge[]): Knowledge {
  const byKey = new Map(packs.map((pack) => [pack.key, pack]));
  const isSingle = packs.length === 1;
  const of: Knowledge['of'] = (id) => byKey.get(packOfId(id));
  const twinsOf = twinsIn(packs);
  const from: Knowledge['from'] = (pack, said) =>
    isSingle ? said : { ...said, pack: pack.index.pack.title };
  const named = (lines: readonly EntityLine[]): readonly EntityLine[] =>
    isSingle ? lines : lines.map(withPacks);
  const withPacks = (line: EntityLine): EntityLine => {
    const wikidata = wikidataOf(of(line.id), line.id);
    const keys = [packOfId(line.id), ...twinsOf(line.id).map(({ pack }) => pack)];
    const titles = keys.flatMap((key) => byKey.get(key)?.index.pack.title ?? []);
    return { ...line, packs: titles, ...(wikidata !== undefined && { wikidata }) };
  };
  const lookUp = lazily(() => lookUpIn(packs.map((pack) => ({ index: pack.index, lines: pack.allLines() }))));
  return {
    packs,
    of,
    prepare(what) {
      for (const pack of packs) pack.prepare(what);
    },
    match(texts, facts, asked) {
      const answers = packs.map((pack) => {
        const evidence = facts.evidence.filter(({ entity }) => packOfId(entity) === pack.key);
        const { [pack.key]: sign = NO_SIGN } = asked?.known ?? {};
        const question = asked && sign && { known: sign, weights: asked.weights };
        return { pack: pack.key, ...pack.match(texts, { ...facts, evidence }, question ?? null) };
      });
      const topic = Object.fromEntries(
        answers.flatMap(({ pack, topic: answer }) => (answer === undefined ? [] : [[pack, answer]])),
      );
      const found = isSingle && answers[0] ? answers[0].found : joinPacks(answers, twinsOf);
      return asked ? { ...found, topic } : found;
    },
    view({ also, ...request }) {
      const viewIn = (pack: PackKnowledge, asked: ViewRequest): EntityView | null =>
        pack.view({ ...asked, named: namedFor(pack.key, asked.named ?? []) });
      const own = of(request.entity);
      const view = own && viewIn(own, request);
      if (!own || !view) return null;
      const elsewhere = twinsOf(request.entity).flatMap(({ entity }) => {
        const pack = also && !also.includes(entity) ? undefined : of(entity);
        const other = pack && viewIn(pack, { ...request, entity, inFull: 'first' });
        return other ? elsewhereOf(other, pack.index.pack.title) : [];
      });
      return { ...from(own, view), ...(elsewhere.length > 0 && { elsewhere }) };
    },
    each: (ids, call) =>
      packs.flatMap((pack) => {
        const own = ids.filter((id) => packOfId(id) === pack.key);
        return own.length > 0 ? call(pack, own) : [];
      }),
    withTwins: (entities) => [
      ...new Set(entities.flatMap((id) => [id, ...twinsOf(id).map(({ entity }) => entity)])),
    ],
    lines: (entities) =>
      named(
        [...entities].flatMap((id) => {
          const pack = of(id);
          return (pack && lineOf(pack.index, id)) ?? [];
        }),
      ),
    named,
    from,
    lookUp: (query) => oneOfEach(named(lookUp()(query))),
  };
}
