import { foldText } from '../../core/matching/lexicon/fold.ts';
import type { Actor, Proposal } from '../../core/pack/model.ts';
import type { Parts, Path } from '../parts.ts';

type Spelling = { readonly text: string; readonly path: Path };
type Named = Pick<Actor | Proposal, 'name' | 'names'>;

/**
 * The spellings that identify an entity on their own, keyed by their folded text: its display names, and its
 * strong names with their variants, except those that it also lists as weak.
 */
function strongNames({ name, names }: Named): Map<string, Spelling> {
  const found = new Map<string, Spelling>();
  const weak = new Set<string>();
  const add = (text: string, path: Path): void => {
    const folded = foldText(text);
    if (!found.has(folded)) found.set(folded, { text, path });
  };
  names.forEach(({ text, variants = [], strength }, at) => {
    for (const spelling of [text, ...variants])
      if (strength === 'weak') weak.add(foldText(spelling));
      else add(spelling, ['names', at]);
  });
  for (const [language, text] of Object.entries(name)) if (text) add(text, ['name', language]);
  for (const folded of weak) found.delete(folded);
  return found;
}

/** Reports strong names that two entities share. One of the two must make its name weak or longer. */
export function checkNames({ actors, proposals }: Parts): void {
  const owners = new Map<string, string>();
  for (const { value, report } of [...actors, ...proposals])
    for (const [folded, { text, path }] of strongNames(value)) {
      const owner = owners.get(folded);
      if (owner !== undefined && owner !== value.id)
        report(
          path,
          `“${text}” is also a strong name of ${owner}; make it weak for one of them, or use a longer name`,
        );
      else owners.set(folded, value.id);
    }
}
