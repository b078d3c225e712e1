/** Where the day of an article was read. */
export type DaySource = 'json-ld' | 'meta' | 'microdata' | 'time' | 'printed' | 'address';

/** A text that may tell the article's day, with the weight that its place has against others. */
export type Sighting = {
  readonly source: DaySource;
  readonly text: string;
  readonly weight: number;
  /** Whether it tells the day of a change, which is later than that of publication. */
  readonly isChange?: boolean;
};
