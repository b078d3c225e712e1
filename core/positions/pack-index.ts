import type { Actor, Pack, Proposal, Source } from '../pack/model.ts';
import type { SourceView } from './view.ts';

/** Quick ways into a compiled pack, made once for each pack. */
export type PackIndex = {
  readonly pack: Pack;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly sources: ReadonlyMap<string, Source>;
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** Indexes a pack by the ids of its actors, proposals and sources. */
export const indexPack = (pack: Pack): PackIndex => ({
  pack,
  actors: byId(pack.actors),
  proposals: byId(pack.proposals),
  sources: byId(pack.sources),
});

/** The source of a statement as a reader is told of it. Throws where the pack was not checked. */
export function sourceView(
  index: PackIndex,
  statement: { readonly source: string; readonly passage: { readonly exact: string } },
): SourceView {
  const source = index.sources.get(statement.source);
  if (!source) throw new Error(`the pack has no source “${statement.source}”`);
  const { id, title, publisher, published, language, wording, url } = source;
  return { id, title, publisher, published, language, wording, url, passage: statement.passage.exact };
}

/** An actor's id and name; an id that the pack lacks names itself. */
export const nameOf = (index: PackIndex, id: string): { id: string; name: Actor['name'] } => ({
  id,
  name: index.actors.get(id)?.name ?? index.proposals.get(id)?.name ?? { en: id },
});
