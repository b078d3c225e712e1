import { readDate } from '../../dates.ts';
import type { Actor, Name, Pack, Post, Role } from '../../pack/model.ts';
import type { LexiconEntry } from '../mention.ts';
import { phrasesOf, titlesOf } from './phrases.ts';

type Holding = { readonly post: Post; readonly of: Actor; readonly holder: string; readonly role?: Role };

/** Returns the term of a name or role: from its first possible day to its last possible day. */
export const termOf = ({ from, to }: Name | Role): Pick<LexiconEntry, 'from' | 'to'> => ({
  from: from === undefined ? undefined : readDate(from).earliest,
  to: to === undefined ? undefined : readDate(to).latest,
});

/** Returns an entry for a text that looks like a name but means no entity. */
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
    // In a title, the name of a state does not count; an office or organisation is itself named there.
    within: of.kind === 'state' ? undefined : of.id,
    ...(role ? termOf(role) : {}),
  }));

type Described = { readonly holding: Holding; readonly entry: LexiconEntry };

const overlap = (one: LexiconEntry, other: LexiconEntry): boolean =>
  (one.from ?? Number.NEGATIVE_INFINITY) <= (other.to ?? Number.POSITIVE_INFINITY) &&
  (other.from ?? Number.NEGATIVE_INFINITY) <= (one.to ?? Number.POSITIVE_INFINITY);

/** Returns the descriptions without those that fit the holder of a higher post at the same time: “the leader”. */
function ofHighest(all: readonly Described[], { posts }: Pack): LexiconEntry[] {
  const rank = new Map(posts.map(({ id }, at) => [id, at]));
  const rankOf = ({ holding: { post } }: Described): number => rank.get(post.id) ?? posts.length;
  const alike = Map.groupBy(all, ({ entry: { text, languages } }) => `${languages?.join()} ${text}`);
  return all.flatMap((one) => {
    const { text, languages } = one.entry;
    const others = alike.get(`${languages?.join()} ${text}`) ?? [];
    const isHigher = (other: Described): boolean =>
      other.holding.of === one.holding.of && rankOf(other) < rankOf(one) && overlap(other.entry, one.entry);
    return others.some(isHigher) ? [] : one.entry;
  });
}

/** Returns who holds each post according to the roles, and the states meant by posts with `holder: state`. */
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
 * Returns the descriptions of post holders in each language, “the Ukrainian president”, “президент України”,
 * each with the term of the role. What fits two holders of one state means that of the post that comes first. Words for those who speak for a state mean the state itself; titles whose
 * holder is not in the pack are traps.
 */
export function descriptionEntries(pack: Pack): LexiconEntry[] {
  const owners = pack.actors.filter(({ kind }) => kind === 'state' || kind === 'organisation');
  const titles = pack.posts.filter(({ holder }) => holder === 'nobody');
  return [
    ...ofHighest(
      holdingsOf(pack).flatMap((holding) => entriesOf(holding).map((entry) => ({ holding, entry }))),
      pack,
    ),
    ...titles.flatMap((post) =>
      // In the title of a person who is not in the pack, neither the person nor the state is marked.
      owners.flatMap((of) => titlesOf(post, of).map((text) => trapEntry(text, false))),
    ),
  ];
}
