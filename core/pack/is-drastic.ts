import type { Pack } from './model.ts';

/** Shares of what a pack had, above which or from which an update waits for the reader. */
const MOST_ENTITIES_GONE = 0.3;
const MOST_STATEMENTS_CHANGED = 0.5;

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** The English name of each actor and proposal by its id. */
const entitiesOf = ({ actors, proposals }: Pack): Map<string, string> =>
  new Map([...actors, ...proposals].map(({ id, name }) => [id, name.en]));

/** Every position and answer to a proposal, in comparable form, by a key that stays the same. */
const statementsOf = ({ positions, proposals }: Pack): Map<string, string> =>
  new Map([
    ...positions.map((position): [string, string] => [position.id, JSON.stringify(position)]),
    ...proposals.flatMap(({ id, answers }) =>
      answers.map((answer, at): [string, string] => [
        answer.id ?? `${id} ${at}`,
        JSON.stringify([answer, id]),
      ]),
    ),
  ]);

const changed = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): number =>
  [...before].filter(([id, text]) => now.get(id) !== text).length;

/**
 * True if an update takes away so much that a reader should see it first: more than 30 % of the actors and proposals
 * are gone or have another name, or at least half of the statements are gone or altered.
 */
export function isDrastic(before: Pack, now: Pack): boolean {
  const entities = entitiesOf(before);
  const statements = statementsOf(before);
  return (
    share(changed(entities, entitiesOf(now)), entities.size) > MOST_ENTITIES_GONE ||
    share(changed(statements, statementsOf(now)), statements.size) >= MOST_STATEMENTS_CHANGED
  );
}
