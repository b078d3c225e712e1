import type { Pack } from '../../core/pack/model.ts';
import { createOnlyOnce, knownIn, References } from '../../core/pack/pack-references.ts';
import type { Parts } from '../parts.ts';

type Known = ReturnType<typeof knownIn>;

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
    onlyOnce(act.id, ['acts', at, 'id'], acts.report);
    new References(known, acts.report).act(act, ['acts', at]);
  });
  for (const key of ['conditions', 'scopes'] as const)
    terms?.value[key].forEach(({ id }, at) => {
      onlyOnce(`${key} ${id}`, [key, at, 'id'], terms.report);
    });
  terms?.value.conditions.forEach(({ issue }, at) => {
    new References(known, terms.report).one('issue', issue, ['conditions', at, 'issue']);
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
    references.actor(value, []);
    value.positions.forEach((position, at) => {
      const path = ['positions', at];
      onlyPosition(position.id, [...path, 'id'], report);
      if (position.speaker !== value.id)
        report(
          path,
          part.file === `actors/${position.speaker}.yaml`
            ? `the speaker is ${position.speaker}, but the id of this file is “${value.id}”; correct one of them`
            : `this position belongs in its speaker’s file, actors/${position.speaker}.yaml; move it there`,
        );
      references.position(position, path);
    });
  }
  for (const part of parts.proposals) {
    onlyEntity(part.value.id, ['id'], part.report);
    new References(known, part.report).proposal(part.value, []);
  }
}
