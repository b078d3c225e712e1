import type * as v from 'valibot';
import type { actorFileSchema, monthFileSchema } from './file-schemas.ts';
import type { Part, Path, Report } from './parts.ts';

type ActorPart = Part<v.InferOutput<typeof actorFileSchema>>;
/** A file in `months/`. */
export type MonthPart = Part<v.InferOutput<typeof monthFileSchema>>;
/** A part without what it holds: where its findings are reported. */
type Reports = Pick<Part<unknown>, 'report' | 'warn'>;

/** Where each entry of a joined list was written. */
type Origin = Reports & { readonly path: Path };

/** A report that sends a finding at an entry of `key` to the file in which the entry was written. */
const routed =
  (kind: 'report' | 'warn', key: string, origins: readonly Origin[], other: Reports): Report =>
  (path, sentence) => {
    const origin = path[0] === key && typeof path[1] === 'number' ? origins[path[1]] : undefined;
    if (origin) origin[kind]([...origin.path, ...path.slice(2)], sentence);
    else other[kind](path, sentence);
  };

const originsIn = ({ report, warn }: Reports, key: string, entries: readonly unknown[]): Origin[] =>
  entries.map((_, at) => ({ report, warn, path: [key, at] }));

/**
 * Joins a file of sources or acts with those of the months. Findings are reported in the file in which the entry was
 * written.
 */
export function joinMonths<K extends 'sources' | 'acts', T>(
  key: K,
  main: Part<Record<K, readonly T[]>>,
  months: readonly Part<Record<K, readonly T[]>>[],
): Part<Record<K, readonly T[]>> {
  const parts = [main, ...months];
  const origins = parts.flatMap((part) => originsIn(part, key, part.value[key]));
  return {
    file: main.file,
    value: { ...main.value, [key]: parts.flatMap((part) => part.value[key]) },
    report: routed('report', key, origins, main),
    warn: routed('warn', key, origins, main),
  };
}

/** Adds the positions of the months to the actors who took them. Reports speakers that are not in the pack. */
export function withMonths(actors: readonly ActorPart[], months: readonly MonthPart[]): ActorPart[] {
  const known = new Set(actors.map(({ value }) => value.id));
  const found = months.flatMap(({ value, report, warn }) =>
    value.positions.map((position, at) => ({ position, origin: { report, warn, path: ['positions', at] } })),
  );
  for (const { position, origin } of found)
    if (!known.has(position.speaker))
      origin.report(
        [...origin.path, 'speaker'],
        `there is no actor “${position.speaker}” in this pack; correct the id, or add that actor`,
      );
  return actors.map((part) => {
    const own = found.filter(({ position }) => position.speaker === part.value.id);
    if (own.length === 0) return part;
    const origins = [
      ...originsIn(part, 'positions', part.value.positions),
      ...own.map(({ origin }) => origin),
    ];
    const positions = [...part.value.positions, ...own.map(({ position }) => position)];
    return {
      file: part.file,
      value: { ...part.value, positions },
      report: routed('report', 'positions', origins, part),
      warn: routed('warn', 'positions', origins, part),
    };
  });
}
