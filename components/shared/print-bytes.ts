import type { Words } from '../../core/interface-words.ts';

/** Returns an amount of data: “812 byte”, “4.2 kB”, in the interface's language. */
export function printBytes(bytes: number, { language }: Words): string {
  const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : [bytes / 1000, 'kilobyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 100 ? 1 : 0,
  }).format(value);
}
