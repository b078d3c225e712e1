import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A measured share from 0 to 1, and what it is the share of. A higher value is better. */
export type Figure = { readonly name: string; readonly value: number };

/** The figures of an earlier run, by name, and its date. */
export type AccuracyRecord = { readonly date: string; readonly figures: Readonly<Record<string, number>> };

/** The record that is kept with the project. */
const FILE = fileURLToPath(new URL('./record.json', import.meta.url));

/** Figures are recorded and compared in thousandths. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Returns the record that is kept with the project. */
export const readRecord = (): AccuracyRecord => JSON.parse(readFileSync(FILE, 'utf8')) as AccuracyRecord;

/** Returns a sentence for each figure that is lower than in a record. Figures that it does not have are ignored. */
export function fallen(figures: readonly Figure[], { figures: before, date }: AccuracyRecord): string[] {
  return figures.flatMap(({ name, value }) => {
    const old = before[name];
    return old !== undefined && rounded(value) < old
      ? [`${name}: fell from ${old.toFixed(3)} (${date}) to ${value.toFixed(3)}`]
      : [];
  });
}

/** Returns a record with new figures. Figures that were not measured keep their values. */
export function updated(record: AccuracyRecord, figures: readonly Figure[], date: string): AccuracyRecord {
  const measured = figures.map(({ name, value }): [string, number] => [name, rounded(value)]);
  const all = Object.entries({ ...record.figures, ...Object.fromEntries(measured) });
  return { date, figures: Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** Keeps a record with the project. */
export const writeRecord = (record: AccuracyRecord): void =>
  writeFileSync(FILE, `${JSON.stringify(record, null, 2)}\n`);
