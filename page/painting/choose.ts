import type { Settings } from '../../core/settings.ts';

/** A mention that may be painted. */
type Choosable = {
  /** Any value that identifies the paragraph that contains the mention. */
  readonly block: unknown;
  readonly section: number;
  /** The amount of article text above the mention, in UTF-16 units. */
  readonly above: number;
  readonly entity: string;
  /** True for states and organisations, which are too frequent to paint in each paragraph. */
  readonly heavy: boolean;
  /** True inside a link of the page, where the mark has no line of its own. */
  readonly linked: boolean;
};

/** Returns whether to paint a mention. Call it for each mention in document order. */
export type Choice = (mention: Choosable) => boolean;

/** The amount of text, in UTF-16 units, that fills about one window of 1280 by 800 CSS pixels. */
const SCREEN = 2_000;
/** The number of lines in one screen of text above which no name is marked again. */
const MOST_ON_SCREEN = 12;

/**
 * Chooses the first mention of an entity in each section, and another after each screen of text. If a screen is
 * full, only entities that are new on the page are added. Marks without a line do not fill a screen.
 */
function onePerSection(): Choice {
  const screens = new Map<number, Choosable[]>();
  const known = new Set<string>();
  return (mention) => {
    const { above, section, entity, linked } = mention;
    const screen = Math.floor(above / SCREEN);
    const near = [screen - 1, screen, screen + 1]
      .flatMap((number) => screens.get(number) ?? [])
      .filter((other) => other.linked === linked && Math.abs(other.above - above) < SCREEN);
    if (near.some((other) => other.entity === entity && other.section === section)) return false;
    const place = `${linked} ${entity}`;
    if (!linked && near.length >= MOST_ON_SCREEN && known.has(place)) return false;
    known.add(place);
    screens.set(screen, [...(screens.get(screen) ?? []), mention]);
    return true;
  };
}

/** Chooses an entity's first mention in each paragraph, or in each section if the entity is heavy. */
function onePerParagraph(): Choice {
  const seen = new Map<unknown, Set<string>>();
  return ({ block, section, entity, heavy, linked }) => {
    const place = heavy ? `section ${section}` : block;
    const marked = seen.get(place) ?? new Set();
    seen.set(place, marked);
    const key = `${linked} ${entity}`;
    if (marked.has(key)) return false;
    marked.add(key);
    return true;
  };
}

/**
 * Chooses which mentions to paint: one per section and screen of text, one per paragraph, or all. A mention in a
 * link has no line, so it does not stand for the others of its entity.
 */
export function createChoice(density: Settings['density']): Choice {
  if (density === 'all') return () => true;
  return density === 'paragraph' ? onePerParagraph() : onePerSection();
}
