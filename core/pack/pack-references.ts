import { isBefore, readDate } from '../dates.ts';
import type { FilePath } from './limits.ts';
import type { Act, Actor, Pack, Position, Proposal } from './model.ts';

/** Reports a problem at a place in a file. */
export type ReportAt = (path: FilePath, sentence: string) => void;

/** The ids in a pack, by kind. */
type Known = {
  readonly actor: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly post: ReadonlySet<string>;
  readonly act: ReadonlySet<string>;
  readonly condition: ReadonlySet<string>;
  readonly scope: ReadonlySet<string>;
  readonly statement: ReadonlySet<string>;
  /** The rungs of each issue. */
  readonly issue: ReadonlyMap<string, ReadonlySet<string>>;
  /** The points of each proposal. */
  readonly proposal: ReadonlyMap<string, ReadonlySet<string>>;
};

type Sourced = { readonly source?: string | undefined; readonly also?: readonly string[] | undefined };

const idsOf = (items: readonly { readonly id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

/** Returns the ids in a pack, by kind. */
export const knownIn = (pack: Pack): Known => ({
  actor: idsOf(pack.actors),
  source: idsOf(pack.sources),
  post: idsOf(pack.posts),
  act: idsOf(pack.acts),
  condition: idsOf(pack.conditions),
  scope: idsOf(pack.scopes),
  statement: new Set([
    ...pack.positions.map(({ id }) => id),
    ...pack.proposals.flatMap(({ answers }) => answers.flatMap(({ id }) => id ?? [])),
  ]),
  issue: new Map(pack.issues.map(({ id, rungs }) => [id, idsOf(rungs)])),
  proposal: new Map(pack.proposals.map(({ id, points }) => [id, idsOf(points)])),
});

/** Creates a check that reports each id it has seen before. */
export function createOnlyOnce(): (id: string, path: FilePath, report: ReportAt) => void {
  const seen = new Set<string>();
  return (id, path, report) => {
    if (seen.has(id)) report(path, `the id ${id} is used more than once; change this one`);
    seen.add(id);
  };
}

/** Checks the references of one file. */
export class References {
  private readonly known: Known;
  private readonly report: ReportAt;

  constructor(known: Known, report: ReportAt) {
    this.known = known;
    this.report = report;
  }

  /** Reports an id that is not in the pack. */
  one(kind: keyof Known, id: string | undefined, path: FilePath): void {
    if (id !== undefined && !this.known[kind].has(id))
      this.report(path, `there is no ${kind} “${id}” in this pack; correct the id, or add that ${kind}`);
  }

  all(kind: keyof Known, ids: readonly string[] | undefined, path: FilePath): void {
    for (const id of ids ?? []) this.one(kind, id, path);
  }

  /** Checks the sources of a statement, an act or a proof. */
  sources({ source, also }: Sourced, path: FilePath): void {
    this.one('source', source, [...path, 'source']);
    this.all('source', also, [...path, 'also']);
  }

  /** Checks the ids and the sources of what is said to come earlier. */
  private earlier(
    kind: 'act' | 'statement',
    list: readonly (Sourced & { readonly id: string })[] | undefined,
    path: FilePath,
  ): void {
    list?.forEach((one, at) => {
      this.one(kind, one.id, [...path, at, 'id']);
      this.sources(one, [...path, at]);
    });
  }

  private rung(issue: string | undefined, rung: string | undefined, path: FilePath): void {
    this.one('issue', issue, [...path, 'issue']);
    const rungs = issue === undefined ? undefined : this.known.issue.get(issue);
    if (rung !== undefined && rungs?.has(rung) === false)
      this.report(
        [...path, 'rung'],
        rungs.size === 0
          ? `the issue ${issue} has no rungs; remove “rung”, or add rungs to the issue`
          : `the issue ${issue} has no rung “${rung}”; use one of ${[...rungs].join(', ')}`,
      );
  }

  private point(proposal: string, point: string | undefined, path: FilePath): void {
    this.one('proposal', proposal, [...path, 'id']);
    if (point !== undefined && this.known.proposal.get(proposal)?.has(point) === false)
      this.report(
        [...path, 'point'],
        `the proposal ${proposal} has no point “${point}”; correct the id, or add that point`,
      );
  }

  act(act: Act, path: FilePath): void {
    this.all('actor', act.participants, [...path, 'participants']);
    this.sources(act, path);
    this.earlier('act', act.after, [...path, 'after']);
  }

  actor({ roles, governments }: Actor, path: FilePath): void {
    roles.forEach(({ of, post, speaksFor, from, to }, at) => {
      const own = [...path, 'roles', at];
      this.one('actor', of, [...own, 'of']);
      this.one('post', post, [...own, 'post']);
      this.all('actor', speaksFor, [...own, 'speaksFor']);
      if (from !== undefined && to !== undefined && isBefore(readDate(to), readDate(from)))
        this.report(own, 'this role ends before it begins; correct “from” or “to”');
    });
    governments?.forEach((government, at) => {
      this.sources(government, [...path, 'governments', at]);
    });
  }

  position(position: Position, path: FilePath): void {
    this.rung(position.issue, position.rung, path);
    this.one('actor', position.speaker, [...path, 'speaker']);
    this.all('actor', position.holders, [...path, 'holders']);
    this.one('act', position.act, [...path, 'act']);
    this.sources(position, path);
    this.all('statement', position.disputes, [...path, 'disputes']);
    this.earlier('statement', position.after, [...path, 'after']);
    this.earlier('statement', position.replaces, [...path, 'replaces']);
    if (position.until) this.sources(position.until, [...path, 'until']);
    this.all('scope', position.scope, [...path, 'scope']);
    for (const [at, { id }] of (position.conditions ?? []).entries())
      this.one('condition', id, [...path, 'conditions', at, 'id']);
    if (position.proposal) this.point(position.proposal.id, position.proposal.point, [...path, 'proposal']);
  }

  proposal(proposal: Proposal, path: FilePath): void {
    this.all('actor', proposal.proposedBy, [...path, 'proposedBy']);
    this.sources(proposal, path);
    proposal.follows.forEach(({ id }, at) => {
      this.one('proposal', id, [...path, 'follows', at, 'id']);
      if (id === proposal.id)
        this.report([...path, 'follows', at], 'a proposal cannot follow itself; remove this entry');
    });
    proposal.points.forEach(({ issue, rung, outcome }, at) => {
      this.rung(issue, rung, [...path, 'points', at]);
      if (outcome) this.sources(outcome, [...path, 'points', at, 'outcome']);
    });
    proposal.stages.forEach((stage, at) => {
      this.sources(stage, [...path, 'stages', at]);
    });
    proposal.answers.forEach((answer, at) => {
      const own = [...path, 'answers', at];
      this.one('actor', answer.from, [...own, 'from']);
      this.sources(answer, own);
      this.all('statement', answer.disputes, [...own, 'disputes']);
    });
  }
}
