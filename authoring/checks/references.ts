import { isBefore, readDate } from '../../core/dates.ts';
import type { Pack, Position } from '../../core/pack/model.ts';
import type { Parts, Path, Report } from '../parts.ts';

const onlyOnce = (seen: Set<string>, id: string, path: Path, report: Report): void => {
  if (seen.has(id)) report(path, `the id ${id} stands twice; give one of them another`);
  seen.add(id);
};

/** Reports every id that stands twice and every reference to an id, rung or point that the pack does not have. */
export function checkReferences(pack: Pack, reports: Parts): void {
  const rungs = new Map(pack.issues.map((issue) => [issue.id, new Set(issue.rungs.map((rung) => rung.id))]));
  const sources = new Set(pack.sources.map((source) => source.id));
  const actors = new Set(pack.actors.map((actor) => actor.id));
  const posts = new Set(pack.posts.map((post) => post.id));
  const points = new Map(
    pack.proposals.map((plan) => [plan.id, new Set(plan.points.map((point) => point.id))]),
  );
  const statements = new Set([
    ...pack.positions.map((position) => position.id),
    ...pack.proposals.flatMap((plan) => plan.answers.flatMap((answer) => answer.id ?? [])),
  ]);
  const known = (
    set: { has(id: string): boolean },
    what: string,
    id: string,
    path: Path,
    report: Report,
  ): void => {
    if (!set.has(id)) report(path, `there is no ${what} “${id}” in this pack; mend the id or add it`);
  };
  const onLadder = (
    issue: string | undefined,
    rung: string | undefined,
    path: Path,
    report: Report,
  ): void => {
    if (issue !== undefined) known(rungs, 'issue', issue, [...path, 'issue'], report);
    if (rung !== undefined && issue !== undefined && rungs.get(issue)?.has(rung) === false)
      report(
        [...path, 'rung'],
        `the issue ${issue} has no rung “${rung}”; take one of ${[...(rungs.get(issue) ?? [])].join(', ')}`,
      );
  };
  const checkPosition = (position: Position, path: Path, report: Report): void => {
    onLadder(position.issue, position.rung, path, report);
    known(actors, 'actor', position.speaker, [...path, 'speaker'], report);
    for (const holder of position.holders) known(actors, 'actor', holder, [...path, 'holders'], report);
    known(sources, 'source', position.source, [...path, 'source'], report);
    for (const other of position.disputes ?? [])
      known(statements, 'statement', other, [...path, 'disputes'], report);
    if (!position.proposal) return;
    const { id, point } = position.proposal;
    known(points, 'proposal', id, [...path, 'proposal', 'id'], report);
    if (point !== undefined && points.get(id)?.has(point) === false)
      report([...path, 'proposal', 'point'], `the proposal ${id} has no point “${point}”`);
  };

  for (const side of pack.mainSides) known(actors, 'actor', side, ['mainSides'], reports.head.report);

  const ids = new Set<string>();
  const sourceIds = new Set<string>();
  const entityIds = new Set<string>();
  pack.issues.forEach((issue, index) => {
    onlyOnce(ids, issue.id, ['issues', index, 'id'], reports.issues.report);
    const middle = [issue.middle ?? []].flat();
    for (const rung of middle) onLadder(issue.id, rung, ['issues', index, 'middle'], reports.issues.report);
    const [low, high] = middle.map((rung) => issue.rungs.findIndex((other) => other.id === rung));
    if (low !== undefined && high !== undefined && low !== -1 && high !== -1 && high !== low + 1)
      reports.issues.report(
        ['issues', index, 'middle'],
        'a middle between two rungs names neighbours, the one nearer to pole a first; write two such, or one rung',
      );
  });
  pack.sources.forEach((source, index) => {
    onlyOnce(sourceIds, source.id, ['sources', index, 'id'], reports.sources.report);
  });
  const positionIds = new Set<string>();
  pack.actors.forEach((actor, index) => {
    const { report, value } = reports.actors[index] as Parts['actors'][number];
    onlyOnce(entityIds, actor.id, ['id'], report);
    actor.roles.forEach((role, place) => {
      if (role.of !== undefined) known(actors, 'actor', role.of, ['roles', place, 'of'], report);
      if (role.post !== undefined) known(posts, 'post', role.post, ['roles', place, 'post'], report);
      for (const id of role.speaksFor ?? [])
        known(actors, 'actor', id, ['roles', place, 'speaksFor'], report);
      if (
        role.from !== undefined &&
        role.to !== undefined &&
        isBefore(readDate(role.to), readDate(role.from))
      )
        report(['roles', place], 'this role ends before it begins; mend from or to');
    });
    value.positions.forEach((position, place) => {
      onlyOnce(positionIds, position.id, ['positions', place, 'id'], report);
      if (position.speaker !== actor.id)
        report(
          ['positions', place],
          `this position belongs into its speaker’s file, actors/${position.speaker}.yaml; move it there`,
        );
      checkPosition(position, ['positions', place], report);
    });
  });
  pack.proposals.forEach((plan, index) => {
    const { report } = reports.proposals[index] as Parts['proposals'][number];
    onlyOnce(entityIds, plan.id, ['id'], report);
    for (const id of plan.proposedBy) known(actors, 'actor', id, ['proposedBy'], report);
    known(sources, 'source', plan.source, ['source'], report);
    plan.follows.forEach(({ id }, place) => {
      known(points, 'proposal', id, ['follows', place, 'id'], report);
      if (id === plan.id) report(['follows', place], 'a proposal does not follow itself; take it out');
    });
    plan.points.forEach((point, place) => {
      onLadder(point.issue, point.rung, ['points', place], report);
    });
    plan.stages.forEach((stage, place) => {
      known(sources, 'source', stage.source, ['stages', place, 'source'], report);
    });
    plan.answers.forEach((answer, place) => {
      known(actors, 'actor', answer.from, ['answers', place, 'from'], report);
      known(sources, 'source', answer.source, ['answers', place, 'source'], report);
      for (const other of answer.disputes ?? [])
        known(statements, 'statement', other, ['answers', place, 'disputes'], report);
    });
  });
}
