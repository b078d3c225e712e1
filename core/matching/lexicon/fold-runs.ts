/**
 * Encodes a table of 16-bit numbers as JSON runs: for each run its length, its first number, and 1 if the
 * numbers increase by one or 0 if they are equal.
 */
export function runsOf(table: Uint16Array): string {
  const runs: number[] = [];
  for (let at = 0; at < table.length; ) {
    const first = table[at] as number;
    const lengthOf = (step: number): number => {
      let length = 1;
      while (table[at + length] === first + step * length) length++;
      return length;
    };
    const [still, climbing] = [lengthOf(0), lengthOf(1)];
    runs.push(Math.max(still, climbing), first, Number(climbing > still));
    at += Math.max(still, climbing);
  }
  return JSON.stringify(runs);
}

/** Decodes a table from its runs; `size` is the length of the table. */
export function tableOf(text: string, size: number): Uint16Array {
  const runs = JSON.parse(text) as number[];
  const table = new Uint16Array(size);
  let next = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const [length, first] = [runs[at] as number, runs[at + 1] as number];
    if (runs[at + 2] === 0) table.fill(first, next, next + length);
    else for (let index = 0; index < length; index++) table[next + index] = first + index;
    next += length;
  }
  return table;
}
