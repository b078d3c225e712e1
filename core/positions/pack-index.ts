import { lazily } from '../lazily.ts';
import type { Act, Actor, Condition, Issue, Pack, Proposal, Scope, Source } from '../pack/model.ts';
import { byId } from './by-id.ts';
import { type Place, placesOf } from './order.ts';
import { type SourceDays, sourceDaysOf } from './source-days.ts';
import type { SourceView } from './view.ts';

/** Lookup tables of a compiled pack, built once per pack. */
export type PackIndex = {
  readonly pack: Pack;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly acts: ReadonlyMap<string, Act>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly scopes: ReadonlyMap<string, Scope>;
  /** The number of positions that each actor holds over the whole coverage; no entry for none. */
  readonly held: ReadonlyMap<string, number>;
  /** Returns what is known of the order of each position beyond its date. It is found out on first use. */
  readonly places: () => ReadonlyMap<string, Place>;
  /** Returns when the sources were published. They are gone through on first use. */
  readonly sourceDays: () => SourceDays;
  /** Returns the cues of an issue. They are read on first use, because only look-ups need them. */
  readonly cuesOf: (issue: Issue) => Issue['cues'];
};

function heldIn({ positions }: Pack): Map<string, number> {
  const held = new Map<string, number>();
  for (const { holders } of positions)
    for (const holder of holders) held.set(holder, (held.get(holder) ?? 0) + 1);
  return held;
}

/** Indexes a pack by the ids of its parts. `cuesOf` returns the cues of an issue if the pack comes without them. */
export const indexPack = (pack: Pack, cuesOf: PackIndex['cuesOf'] = ({ cues }) => cues): PackIndex => ({
  pack,
  actors: byId(pack.actors),
  proposals: byId(pack.proposals),
  sources: byId(pack.sources),
  issues: byId(pack.issues),
  acts: byId(pack.acts),
  conditions: byId(pack.conditions),
  scopes: byId(pack.scopes),
  held: heldIn(pack),
  places: lazily(() => placesOf(pack)),
  sourceDays: lazily(() => sourceDaysOf(pack)),
  cuesOf,
});

/** Returns the source of a statement as shown to the reader. Throws an Error if the pack does not have it. */
export function sourceView(
  index: PackIndex,
  statement: { readonly source: string; readonly passage?: { readonly exact: string } | undefined },
): SourceView {
  const source = index.sources.get(statement.source);
  if (!source) throw new Error(`the pack has no source “${statement.source}”`);
  const { id, title, publisher, published, language, wording, url, read } = source;
  const passage = statement.passage?.exact ?? null;
  return { id, title, publisher, published, language, wording, url, passage, read: read ?? null };
}

/** Returns the id and name of an actor or proposal; the name of an unknown id is the id itself. */
export const nameOf = (index: PackIndex, id: string): { id: string; name: Actor['name'] } => ({
  id,
  name: index.actors.get(id)?.name ?? index.proposals.get(id)?.name ?? { en: id },
});
