import { inWords } from '../../components/shared/localise.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { isInLink } from '../../page/painting/in-link.ts';
import type { Look, PageMention } from '../../page/painting/painter.ts';
import { uiWords } from '../shared/ui-words.ts';

/** Returns the name and kind of an entity that was found on the page. */
export type Lines = (entity: string) => EntityLine | undefined;

const isHeavy = (line: EntityLine | undefined): boolean => line?.type === 'actor' && line.kind !== 'person';

/** Returns how mentions look, given the entities' names and what has changed since the article. */
export function createLooks() {
  const inLink = new WeakMap<PageMention, boolean>();
  /** Whether a mention was last painted as that of a changed position. */
  const painted = new WeakMap<PageMention, boolean>();
  let hasChanged = (_: PageMention): boolean => false;
  let lineOf: Lines = () => undefined;
  // The answer is kept, because the mark.js painter moves the text of a mention out of its node.
  const isLinked = (mention: PageMention): boolean => {
    const known = inLink.get(mention) ?? isInLink(mention);
    inLink.set(mention, known);
    return known;
  };
  const label = (mention: PageMention): string => {
    const { entity } = mention;
    const line = lineOf(entity);
    const name = line ? inWords(line.name, uiWords) : entity;
    return hasChanged(mention) ? uiWords.t('a11y.changed', [name]) : name;
  };
  return {
    isLinked,
    label,
    isHeavy: ({ entity }: PageMention): boolean => isHeavy(lineOf(entity)),
    setLines(lines: Lines): void {
      lineOf = lines;
    },
    /** Sets whether a mention's position has changed since its story. Returns whether a painted one looks different now. */
    setChanged(changed: (mention: PageMention) => boolean): (mention: PageMention) => boolean {
      hasChanged = changed;
      return (mention) => painted.get(mention) !== changed(mention);
    },
    of(mention: PageMention): Look {
      const kind = lineOf(mention.entity)?.type === 'proposal' ? 'proposal' : 'actor';
      const changed = hasChanged(mention);
      painted.set(mention, changed);
      const type = changed ? 'changed' : kind;
      return { type: isLinked(mention) ? 'linked' : type, label: () => label(mention) };
    },
  };
}
