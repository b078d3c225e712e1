import { isBefore, readDate } from '../../core/dates.ts';
import type { Pack, Position, Proposal } from '../../core/pack/model.ts';
import type { Part, Parts, Path, Report } from '../parts.ts';

type ActorPart = Parts['actors'][number];

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

const idsOf = (items: readonly { readonly id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

const knownIn = (pack: Pack): Known => ({
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

/** Checks the references of one file. */
class References {
  private readonly known: Known;
  private readonly report: Report;

  constructor(known: Known, report: Report) {
    this.known = known;
    this.report = report;
  }

  /** Reports an id that is not in the pack. */
  one(kind: keyof Known, id: string | undefined, path: Path): void {
    if (id !== undefined && !this.known[kind].has(id))
      this.report(path, `there is no ${kind} “${id}” in this pack; correct the id, or add that ${kind}`);
  }

  /** Checks the sources of a statement, an act or a proof. */
  sources(
    { source, also }: { readonly source?: string | undefined; readonly also?: readonly string[] | undefined },
    path: Path,
  ): void {
    this.one('source', source, [...path, 'source']);
    this.all('source', also, [...path, 'also']);
  }

  all(kind: keyof Known, ids: readonly string[] | undefined, path: Path): void {
    for (const id of ids ?? []) this.one(kind, id, path);
  }

  /** Checks the ids and the sources of what is said to come earlier. */
  earlier(
    kind: 'act' | 'statement',
    list:
      | readonly {
          readonly id: string;
          readonly source?: string | undefined;
          readonly also?: readonly string[] | undefined;
        }[]
      | undefined,
    path: Path,
  ): void {
    list?.forEach((one, at) => {
      this.one(kind, one.id, [...path, at, 'id']);
      this.sources(one, [...path, at]);
    });
  }

  rung(issue: string | undefined, rung: string | undefined, path: Path): void {
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

  point(proposal: string, point: string | undefined, path: Path): void {
    this.one('proposal', proposal, [...path, 'id']);
    if (point !== undefined && this.known.proposal.get(proposal)?.has(point) === false)
      this.report(
        [...path, 'point'],
        `the proposal ${proposal} has no point “${point}”; correct the id, or add that point`,
      );
  }
}

/** Creates a check that reports each id it has seen before. */
function createOnlyOnce(): (id: string, path: Path, report: Report) => void {
  const seen = new Set<string>();
  return (id, path, report) => {
    if (seen.has(id)) report(path, `the id ${id} is used more than once; change this one`);
    seen.add(id);
  };
}

function checkIssues({ issues }: Parts): void {
  const { report, value } = issues;
  const onlyOnce = createOnlyOnce();
  value.issues.forEach((issue, at) => {
    onlyOnce(issue.id, ['issues', at, 'id'], report);
  });
}

function checkActs({ acts, terms }: Parts, known: Known): void {
  const onlyOnce = createOnlyOnce();
  acts?.value.acts.forEach((act, at) => {
    const { id, participants, after } = act;
    const references = new References(known, acts.report);
    onlyOnce(id, ['acts', at, 'id'], acts.report);
    references.all('actor', participants, ['acts', at, 'participants']);
    references.sources(act, ['acts', at]);
    references.earlier('act', after, ['acts', at, 'after']);
  });
  for (const key of ['conditions', 'scopes'] as const)
    terms?.value[key].forEach(({ id }, at) => {
      onlyOnce(`${key} ${id}`, [key, at, 'id'], terms.report);
    });
  terms?.value.conditions.forEach(({ issue }, at) => {
    new References(known, terms.report).one('issue', issue, ['conditions', at, 'issue']);
  });
}

function checkRoles({ value, report }: ActorPart, references: References): void {
  value.roles.forEach(({ of, post, speaksFor, from, to }, at) => {
    references.one('actor', of, ['roles', at, 'of']);
    references.one('post', post, ['roles', at, 'post']);
    references.all('actor', speaksFor, ['roles', at, 'speaksFor']);
    if (from !== undefined && to !== undefined && isBefore(readDate(to), readDate(from)))
      report(['roles', at], 'this role ends before it begins; correct “from” or “to”');
  });
}

function checkPosition(position: Position, path: Path, references: References): void {
  references.rung(position.issue, position.rung, path);
  references.one('actor', position.speaker, [...path, 'speaker']);
  references.all('actor', position.holders, [...path, 'holders']);
  references.sources(position, path);
  references.all('statement', position.disputes, [...path, 'disputes']);
  references.earlier('statement', position.after, [...path, 'after']);
  references.earlier('statement', position.replaces, [...path, 'replaces']);
  if (position.until) references.sources(position.until, [...path, 'until']);
  references.all('scope', position.scope, [...path, 'scope']);
  for (const [at, { id }] of (position.conditions ?? []).entries())
    references.one('condition', id, [...path, 'conditions', at, 'id']);
  if (position.proposal)
    references.point(position.proposal.id, position.proposal.point, [...path, 'proposal']);
}

function checkProposal({ value, report }: Part<Proposal>, references: References): void {
  references.all('actor', value.proposedBy, ['proposedBy']);
  references.sources(value, []);
  value.follows.forEach(({ id }, at) => {
    references.one('proposal', id, ['follows', at, 'id']);
    if (id === value.id) report(['follows', at], 'a proposal cannot follow itself; remove this entry');
  });
  value.points.forEach(({ issue, rung, outcome }, at) => {
    references.rung(issue, rung, ['points', at]);
    if (outcome) references.sources(outcome, ['points', at, 'outcome']);
  });
  value.stages.forEach((stage, at) => {
    references.sources(stage, ['stages', at]);
  });
  value.answers.forEach((answer, at) => {
    const { from, disputes } = answer;
    references.one('actor', from, ['answers', at, 'from']);
    references.sources(answer, ['answers', at]);
    references.all('statement', disputes, ['answers', at, 'disputes']);
  });
}

/** Reports duplicate ids, unknown ids, rungs and points, and positions outside their speaker's file. */
export function checkReferences(pack: Pack, parts: Parts): void {
  const known = knownIn(pack);
  const ofPack = new References(known, parts.head.report);
  ofPack.all('actor', pack.mainSides, ['mainSides']);
  ofPack.all('actor', pack.parties, ['parties']);
  checkIssues(parts);
  checkActs(parts, known);
  const onlySource = createOnlyOnce();
  parts.sources.value.sources.forEach(({ id }, at) => {
    onlySource(id, ['sources', at, 'id'], parts.sources.report);
  });
  const onlyEntity = createOnlyOnce();
  const onlyPosition = createOnlyOnce();
  for (const part of parts.actors) {
    const { value, report } = part;
    const references = new References(known, report);
    onlyEntity(value.id, ['id'], report);
    checkRoles(part, references);
    value.positions.forEach((position, at) => {
      const path = ['positions', at];
      onlyPosition(position.id, [...path, 'id'], report);
      if (position.speaker !== value.id)
        report(
          path,
          `this position belongs in its speaker’s file, actors/${position.speaker}.yaml; move it there`,
        );
      checkPosition(position, path, references);
    });
  }
  for (const part of parts.proposals) {
    onlyEntity(part.value.id, ['id'], part.report);
    checkProposal(part, new References(known, part.report));
  }
}
