import { readDate } from '../../dates.ts';
import type { Actor, Name, Pack, Post, Role } from '../../pack/model.ts';
import type { LexiconEntry } from '../mention.ts';
import { phrasesOf, titlesOf } from './phrases.ts';

type Holding = { readonly post: Post; readonly of: Actor; readonly holder: string; readonly role?: Role };

/** When a name or a role holds: from the first day that its beginning can mean to the last that its end can mean. */
export const termOf = ({ from, to }: Name | Role): Pick<LexiconEntry, 'from' | 'to'> => ({
  from: from === undefined ? undefined : readDate(from).earliest,
  to: to === undefined ? undefined : readDate(to).latest,
});

/** A text that means nobody, though it looks like a name. */
export const trapEntry = (text: string, anyCase: boolean): LexiconEntry => ({
  text,
  entities: [],
  strength: 'strong',
  anyCase,
});

const entriesOf = ({ post, of, holder, role }: Holding): LexiconEntry[] =>
  phrasesOf(post, of).map(({ text, language }) => ({
    text,
    entities: [holder],
    strength: 'strong',
    anyCase: false,
    kind: 'descriptive',
    languages: [language],
    // A state in a title is part of it; an office or organisation is named there.
    within: of.kind === 'state' ? undefined : of.id,
    ...(role ? termOf(role) : {}),
  }));

/** Who holds which post by the roles of the dossier, and which states those words stand for that mean the state. */
function holdingsOf({ actors, posts }: Pack): Holding[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const postById = new Map(posts.map((post) => [post.id, post]));
  const held = actors.flatMap((actor) =>
    actor.roles.flatMap((role): Holding[] => {
      const post = postById.get(role.post ?? '');
      const of = byId.get(role.of ?? '');
      return post?.holder === 'person' && of ? [{ post, of, holder: actor.id, role }] : [];
    }),
  );
  const spoken = posts.flatMap((post) =>
    (post.holder === 'state' ? (post.of ?? []) : []).flatMap((id): Holding[] => {
      const of = byId.get(id);
      return of ? [{ post, of, holder: id }] : [];
    }),
  );
  return [...held, ...spoken];
}

/**
 * What texts of each language call those who hold a post: “the Ukrainian president”, “президент України”; each with
 * the days of the role. Words for those who speak for a state stand for the state itself, and titles that the pack
 * has no holder for are traps.
 */
export function descriptionEntries(pack: Pack): LexiconEntry[] {
  const owners = pack.actors.filter(({ kind }) => kind === 'state' || kind === 'organisation');
  const titles = pack.posts.filter(({ holder }) => holder === 'nobody');
  return [
    ...holdingsOf(pack).flatMap(entriesOf),
    ...titles.flatMap((post) =>
      // Nothing in the title of somebody who is not in the pack is marked, neither they nor the state.
      owners.flatMap((of) => titlesOf(post, of).map((text) => trapEntry(text, false))),
    ),
  ];
}
