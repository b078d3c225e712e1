import type { Words } from '../../core/interface-words.ts';

/** Returns an amount of data: “812 bytes”, “4.2 kB”, in the interface's language. */
export function printBytes(bytes: number, { language }: Words): string {
  const [value, unit, unitDisplay] =
    bytes < 1000 ? ([bytes, 'byte', 'long'] as const) : ([bytes / 1000, 'kilobyte', 'short'] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: value < 100 ? 1 : 0,
  }).format(value);
}
