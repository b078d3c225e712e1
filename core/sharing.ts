/** Plain data in which whatever occurs more than once stands once, in a table. */
export type Shared<T> = {
  /** The value, with `{ $: place in the table }` for what stands there. */
  readonly of: unknown;
  /** Its entries refer to entries before them only. */
  readonly table: readonly unknown[];
  /** Never there: it tells the compiler what `restore` gives. */
  readonly type?: T;
};

/** What is shorter than this as JSON is cheaper said again than referred to. */
const MIN_SHARED = 24;

type Parts = readonly [key: string, part: unknown][];

const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const withParts = (value: unknown, change: (part: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(partsOf(value).map(([key, part]) => [key, change(part)]));
};

/** Puts what occurs more than once in plain data into a table; no object in it may have the key `$`. */
export function share<T>(value: T): Shared<T> {
  const texts = new Map<unknown, string>();
  const textOf = (part: unknown): string => {
    const known = texts.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    texts.set(part, text);
    return text;
  };
  const isLong = (part: unknown): boolean =>
    (typeof part === 'string' || (typeof part === 'object' && part !== null)) &&
    textOf(part).length >= MIN_SHARED;

  const counts = new Map<string, number>();
  const count = (part: unknown): void => {
    if (!isLong(part)) return;
    const times = (counts.get(textOf(part)) ?? 0) + 1;
    counts.set(textOf(part), times);
    if (times === 1) for (const [, inner] of partsOf(part)) count(inner);
  };
  count(value);

  const table: unknown[] = [];
  const places = new Map<string, number>();
  const put = (part: unknown): unknown => {
    if (!isLong(part) || (counts.get(textOf(part)) ?? 0) < 2) return withParts(part, put);
    let place = places.get(textOf(part));
    if (place === undefined) {
      const entry = withParts(part, put);
      place = table.push(entry) - 1;
      places.set(textOf(part), place);
    }
    return { $: place };
  };
  return { of: withParts(value, put), table };
}

/** Gives back what was shared. */
export function restore<T>({ of, table }: Shared<T>): T {
  const whole: unknown[] = [];
  const fill = (part: unknown): unknown =>
    typeof part === 'object' && part !== null && '$' in part ? whole[Number(part.$)] : withParts(part, fill);
  for (const entry of table) whole.push(fill(entry));
  return fill(of) as T;
}
