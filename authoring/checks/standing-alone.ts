import type { Actor, Outlet, Source } from '../../core/pack/model.ts';
import { type Parts, type Path, type Report, statementsOf } from '../parts.ts';
import { sidesOf } from '../report/balance.ts';
import { isPage } from './outlets.ts';

/** Something that a source tells, and the actors whose words or acts it is. */
type Told = {
  readonly value: { readonly source?: string | undefined; readonly also?: readonly string[] | undefined };
  readonly by: readonly string[];
  readonly date: string;
  readonly path: Path;
  readonly report: Report;
};

/** Everything in a pack that names a source. */
function toldIn({ acts, actors, proposals }: Parts): Told[] {
  const found: Told[] = [];
  acts?.value.acts.forEach((act, at) => {
    found.push({ value: act, by: act.participants, date: act.date, path: ['acts', at], report: acts.report });
  });
  for (const { value, report } of actors)
    value.positions.forEach((position, at) => {
      const path = ['positions', at];
      const { date, speaker, until } = position;
      const by = [speaker];
      found.push({ value: position, by, date, path, report });
      if (until) found.push({ value: until, by, date, path: [...path, 'until'], report });
      for (const key of ['after', 'replaces'] as const)
        position[key]?.forEach((one, place) => {
          found.push({ value: one, by, date, path: [...path, key, place], report });
        });
    });
  for (const { value, report } of proposals) {
    const by = value.proposedBy;
    found.push({ value, by, date: value.date, path: [], report });
    value.stages.forEach((stage, at) => {
      found.push({ value: stage, by, date: stage.date, path: ['stages', at], report });
    });
    value.points.forEach(({ outcome }, at) => {
      if (outcome)
        found.push({ value: outcome, by, date: outcome.date, path: ['points', at, 'outcome'], report });
    });
    value.answers.forEach((answer, at) => {
      found.push({ value: answer, by: [answer.from], date: answer.date, path: ['answers', at], report });
    });
  }
  return found;
}

/** Whether what an outlet tells needs no second source. */
function standsAlone(outlet: Outlet, { by, date }: Told, actors: ReadonlyMap<string, Actor>): boolean {
  if (outlet.class === 'other') return false;
  if (!outlet.onlyFor) return true;
  const sides = by.flatMap((id) => [id, ...sidesOf(actors, id, date)]);
  return sides.some((side) => outlet.onlyFor?.includes(side));
}

const originOf = (outlet: Outlet): string => outlet.of ?? outlet.id;

/** True if two outlets have neither their origin nor a host in common. */
const areIndependent = (one: Outlet, other: Outlet): boolean =>
  originOf(one) !== originOf(other) && !one.hosts.some((host) => other.hosts.includes(host));

/**
 * Reports what only pages tell of which none stands alone and no two are independent, and “also” that names the same
 * source twice.
 */
export function checkStandingAlone(parts: Parts): void {
  const sources = new Map<string, Source>(parts.sources.value.sources.map((source) => [source.id, source]));
  const outlets = new Map(parts.outlets?.value.outlets.map((outlet) => [outlet.id, outlet]));
  const actors = new Map<string, Actor>(parts.actors.map(({ value }) => [value.id, value]));
  for (const told of toldIn(parts)) {
    const { value, path, report } = told;
    if (value.source === undefined) {
      if (value.also) report(path, '“also” adds to a source; add “source”');
      continue;
    }
    const named = [value.source, ...(value.also ?? [])];
    if (new Set(named).size < named.length)
      report([...path, 'also'], 'a source is named twice here; remove one of them');
    const read = named.flatMap((id) => sources.get(id) ?? []);
    if (read.length < named.length || read.some((source) => !isPage(source))) continue;
    const of = read.flatMap(({ outlet }) => outlets.get(outlet ?? '') ?? []);
    const first = of[0];
    if (!first || of.some((outlet) => standsAlone(outlet, told, actors))) continue;
    if (of.some((outlet) => of.some((other) => areIndependent(outlet, other)))) continue;
    report(
      path,
      `${first.name} does not stand alone${first.onlyFor ? ' for this side' : ''}; add “also” with a second source that is independent of it`,
    );
  }
}

/** Reports statements on pages that are cited as if they were texts, and those on texts without a passage. */
export function checkReading(parts: Parts): void {
  const sources = new Map(parts.sources.value.sources.map((source) => [source.id, source]));
  for (const { value, path, report } of statementsOf(parts)) {
    const source = sources.get(value.source);
    if (!source) continue;
    if (!isPage(source)) {
      if (!value.passage) report(path, `${source.id} is a text; add “passage” with the words that say so`);
      continue;
    }
    if (value.passage) report([...path, 'passage'], `${source.id} was read for facts only; remove “passage”`);
    if (value.class === 'quoted')
      report([...path, 'class'], `${source.id} was read for facts only; change the class to “stated”`);
    if (value.quote && source.kind !== 'transcript')
      report([...path, 'quote'], `only an official transcript may be quoted; remove “quote”`);
  }
}
