import { isBefore, readDate } from '../dates.ts';
import { cueProblem } from '../matching/cue-pattern.ts';
import { placesOf } from '../positions/order.ts';
import { type FilePath, LIMITS } from './limits.ts';
import { type Actor, type ByLanguage, type Pack, type Proposal, TOPIC_WORDS } from './model.ts';
import { nameProblem } from './name-problem.ts';
import { createOnlyOnce, knownIn, References, type ReportAt } from './pack-references.ts';

/** A problem of a pack, with the place in its public file. */
export type PackFileProblem = { readonly path: FilePath; readonly sentence: string };

/** UTF-16 code units of a long text that a problem quotes. */
const SHOWN = 50;

type Lists = { readonly [key: string]: readonly string[] | undefined };

const eachOf = (
  lists: Lists | undefined,
  path: FilePath,
  visit: (text: string, path: FilePath) => void,
): void => {
  for (const [key, list] of Object.entries(lists ?? {}))
    list?.forEach((text, at) => {
      visit(text, [...path, key, at]);
    });
};

/** Calls `visit` with each text that is marked on pages, and with its place. */
function eachName(pack: Pack, visit: (name: string, path: FilePath) => void): void {
  const ofEntity = ({ name, names }: Actor | Proposal, path: FilePath): void => {
    for (const [language, text] of Object.entries(name)) if (text) visit(text, [...path, 'name', language]);
    names.forEach(({ text, variants = [] }, at) => {
      visit(text, [...path, 'names', at, 'text']);
      variants.forEach((variant, place) => {
        visit(variant, [...path, 'names', at, 'variants', place]);
      });
    });
  };
  pack.actors.forEach((actor, at) => {
    ofEntity(actor, ['actors', at]);
    eachOf(actor.seat, ['actors', at, 'seat'], visit);
  });
  pack.proposals.forEach((proposal, at) => {
    ofEntity(proposal, ['proposals', at]);
  });
  pack.posts.forEach(({ alone = {} }, at) => {
    for (const [id, lists] of Object.entries(alone)) eachOf(lists, ['posts', at, 'alone', id], visit);
  });
}

function checkNames(pack: Pack, report: ReportAt): void {
  let count = 0;
  eachName(pack, (name, path) => {
    count++;
    const problem = nameProblem(name);
    if (problem !== undefined) report(path, problem);
  });
  if (count > LIMITS.names) report(['actors'], `the pack has more than ${LIMITS.names} names`);
}

/** Calls `visit` with each cue, and each word that is written like one. */
function eachCue(
  { issues, topic, parties, actors }: Pack,
  visit: (cue: string, path: FilePath) => void,
): void {
  const each = (lists: ByLanguage | undefined, path: FilePath) => eachOf(lists, path, visit);
  issues.forEach(({ title, cues, hints }, at) => {
    each(cues, ['issues', at, 'cues']);
    each(hints, ['issues', at, 'hints']);
    // Headings are searched for the first part of the title.
    for (const [language, text] of Object.entries(title)) {
      const [first = ''] = (text ?? '').split(/[:()|]/);
      if (first !== '') visit(first, ['issues', at, 'title', language]);
    }
  });
  // Without a topic, these words are the cues of the sides: see `topicOf`.
  actors.forEach(({ id, seat, adjectives }, at) => {
    if (topic || !parties.includes(id)) return;
    each(seat, ['actors', at, 'seat']);
    each(adjectives, ['actors', at, 'adjectives']);
  });
  topic?.sides.forEach(({ words }, at) => {
    each(words, ['topic', 'sides', at, 'words']);
  });
  for (const list of TOPIC_WORDS) each(topic?.words[list], ['topic', 'words', list]);
}

function checkCues(pack: Pack, report: ReportAt): void {
  let count = 0;
  eachCue(pack, (cue, path) => {
    count++;
    const problem = cue.length > LIMITS.cue ? `it is longer than ${LIMITS.cue} characters` : cueProblem(cue);
    if (problem !== undefined) report(path, `“${cue.slice(0, SHOWN)}” cannot be read: ${problem}`);
  });
  if (count > LIMITS.cues) report(['issues'], `the pack has more than ${LIMITS.cues} cues`);
}

function checkTopic({ topic, parties }: Pack, references: References, report: ReportAt): void {
  topic?.sides.forEach(({ party, actors }, at) => {
    if (party !== parties[at])
      report(['topic', 'sides', at, 'party'], 'the sides must be the parties of the pack, in the same order');
    references.all('actor', actors, ['topic', 'sides', at, 'actors']);
  });
  references.all('issue', topic?.issues, ['topic', 'issues']);
}

/** Reports ids that are used twice for the same kind of thing. */
function checkIds(pack: Pack, report: ReportAt): void {
  const entities = createOnlyOnce();
  const items = createOnlyOnce();
  for (const key of ['actors', 'proposals'] as const)
    pack[key].forEach(({ id, wikidata }, at) => {
      entities(id, [key, at, 'id'], report);
      if (wikidata !== undefined) items(wikidata, [key, at, 'wikidata'], report);
    });
  for (const key of ['issues', 'acts', 'conditions', 'scopes', 'sources', 'posts', 'positions'] as const) {
    const onlyOnce = createOnlyOnce();
    pack[key].forEach(({ id }, at) => {
      onlyOnce(id, [key, at, 'id'], report);
    });
  }
}

function checkReferences(pack: Pack, report: ReportAt): void {
  const references = new References(knownIn(pack), report);
  references.all('actor', pack.mainSides, ['mainSides']);
  references.all('actor', pack.parties, ['parties']);
  checkTopic(pack, references, report);
  pack.conditions.forEach(({ issue }, at) => {
    references.one('issue', issue, ['conditions', at, 'issue']);
  });
  pack.posts.forEach(({ of, alone }, at) => {
    references.all('actor', of, ['posts', at, 'of']);
    references.all('actor', Object.keys(alone ?? {}), ['posts', at, 'alone']);
  });
  pack.acts.forEach((act, at) => {
    references.act(act, ['acts', at]);
  });
  pack.actors.forEach((actor, at) => {
    references.actor(actor, ['actors', at]);
  });
  pack.proposals.forEach((proposal, at) => {
    references.proposal(proposal, ['proposals', at]);
  });
  pack.positions.forEach((position, at) => {
    references.position(position, ['positions', at]);
  });
}

/** Reports statements that come before themselves, and an order of so many that it takes too long to work out. */
function checkOrder(pack: Pack, report: ReportAt): void {
  try {
    const places = placesOf(pack);
    pack.positions.forEach(({ id }, at) => {
      if (places.get(id)?.earlier.has(id))
        report(['positions', at], 'this statement comes before itself; correct “after” or “replaces”');
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(
      ['positions'],
      'too many statements come before each other; remove some of “after” and “replaces”',
    );
  }
}

/** Counts what is worked out by comparing each with each. */
function checkGroups({ actors, positions }: Pack, report: ReportAt): void {
  const held = new Map<string, number>();
  positions.forEach(({ holders, issue }, at) => {
    for (const holder of new Set(holders)) {
      const count = (held.get(`${holder} ${issue}`) ?? 0) + 1;
      held.set(`${holder} ${issue}`, count);
      if (count === LIMITS.positionsOnIssue + 1)
        report(
          ['positions', at],
          `${holder} has more than ${LIMITS.positionsOnIssue} positions on this issue`,
        );
    }
  });
  const holders = new Map<string, number>();
  actors.forEach(({ roles }, at) => {
    roles.forEach(({ post, of }, place) => {
      const count = (holders.get(`${post} ${of}`) ?? 0) + 1;
      holders.set(`${post} ${of}`, count);
      if (post !== undefined && count === LIMITS.holdersOfPost + 1)
        report(['actors', at, 'roles', place], `this post has more than ${LIMITS.holdersOfPost} holders`);
    });
  });
}

/** The number of descriptions at most: words of posts beside the spellings of those whose posts they are. */
function descriptionsIn({ actors, posts }: Pack): number {
  const lengths = (lists: ByLanguage | undefined): number =>
    Object.values(lists ?? {}).reduce((sum, list) => sum + (list?.length ?? 0), 0);
  const spellings = new Map(
    actors.map(({ id, names, adjectives }) => [
      id,
      names.reduce((sum, { variants = [] }) => sum + 1 + variants.length, 0) + lengths(adjectives),
    ]),
  );
  const owners = actors.filter(({ kind }) => kind === 'state' || kind === 'organisation');
  const ofAll = owners.reduce((sum, { id }) => sum + (spellings.get(id) ?? 0), 0);
  const words = new Map(posts.map((post) => [post.id, lengths(post.words)]));
  const beside = (post: string | undefined, of: string | undefined): number =>
    (words.get(post ?? '') ?? 0) * (spellings.get(of ?? '') ?? 0);
  const spoken = posts.reduce((sum, { id, holder, of = [] }) => {
    const all = holder === 'nobody' ? (words.get(id) ?? 0) * ofAll : 0;
    return sum + all + of.reduce((own, state) => own + beside(id, state), 0);
  }, 0);
  return actors.reduce(
    (sum, { roles }) => sum + roles.reduce((own, { post, of }) => own + beside(post, of), 0),
    spoken,
  );
}

function checkSizes(pack: Pack, report: ReportAt): void {
  const answers = pack.proposals.reduce((sum, proposal) => sum + proposal.answers.length, 0);
  const most = (count: number, limit: number, path: FilePath, what: string): void => {
    if (count > limit) report(path, `the pack has more than ${limit} ${what}`);
  };
  most(pack.actors.length + pack.proposals.length, LIMITS.entities, ['actors'], 'actors and proposals');
  most(pack.positions.length + answers, LIMITS.statements, ['positions'], 'positions and answers');
  most(
    descriptionsIn(pack),
    LIMITS.descriptions,
    ['posts'],
    'descriptions such as “the Ukrainian president”',
  );
  if (isBefore(readDate(pack.coverage.to), readDate(pack.coverage.from)))
    report(['coverage'], 'the coverage ends before it begins; correct “from” or “to”');
}

/**
 * Returns what the schema of a public file cannot see but the extension relies on: references that lead nowhere, ids
 * that are used twice, names and cues that cannot be matched, and amounts that would take too long.
 */
export function packProblems(pack: Pack): PackFileProblem[] {
  const problems: PackFileProblem[] = [];
  const report: ReportAt = (path, sentence) => void problems.push({ path, sentence });
  checkSizes(pack, report);
  checkGroups(pack, report);
  checkIds(pack, report);
  checkReferences(pack, report);
  checkNames(pack, report);
  checkCues(pack, report);
  if (problems.length === 0) checkOrder(pack, report);
  return problems;
}
