import { cpus } from 'node:os';

/** One row of a bench: a measured value and its target. */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Maximum value, or minimum value if `atLeast` is set. */
  readonly target?: number;
  readonly atLeast?: boolean;
};

const reached = ({ value, target, atLeast }: Row): boolean | null =>
  target === undefined ? null : atLeast ? value >= target : value <= target;

/** The results of a bench run, as stored in `records/`. */
export type BenchRecord = {
  readonly date: string;
  readonly machine: string;
  readonly rows: readonly ReturnType<typeof recordOf>[];
};

/** Returns a row in the form that a record stores. */
export const recordOf = (row: Row) => ({
  name: row.name,
  value: row.value,
  unit: row.unit,
  target: row.target === undefined ? null : `${row.atLeast ? 'at least' : 'at most'} ${row.target}`,
  reached: reached(row),
});

/** Returns the median, or the lower of the two middle values if the number of values is even. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Returns the rows as a text table. */
export function printRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const { target, reached: done } = recordOf(row);
    return [
      row.name,
      `${figure(row.value)} ${row.unit}`,
      target ?? '',
      done === null ? '' : done ? 'reached' : 'MISSED',
    ];
  });
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((cell) => (cell[at] as string).length)));
  return cells
    .map(([name = '', value = '', target = '', done = '']) =>
      `  ${name.padEnd(widths[0] as number)}  ${value.padStart(widths[1] as number)}  ${target.padEnd(widths[2] as number)}  ${done}`.trimEnd(),
    )
    .join('\n');
}

/** Returns the old value, the new value and their ratio for each row that is also in an earlier record. */
export function printAgainst(rows: readonly Row[], { rows: earlier }: BenchRecord): string {
  const before = new Map(earlier.map(({ name, value }) => [name, value]));
  const compared = rows.flatMap(({ name, value, unit }): Row[] => {
    const old = before.get(name);
    if (typeof old !== 'number' || old === 0) return [];
    return [
      { name: `${name} (${figure(old)} → ${figure(value)} ${unit})`, value: value / old, unit: 'times' },
    ];
  });
  return compared.length > 0 ? printRows(compared) : '  the record has none of these rows';
}

/** Returns the processor and the versions of Node and V8 with which a bench ran. */
export function machine(): string {
  const [first] = cpus();
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores · Node ${process.version}, V8 ${process.versions.v8}`;
}
