import type { Localised } from '../pack/model.ts';
import { leadOf } from './lead.ts';
import type { Elsewhere, EntityView } from './view.ts';

/** Returns in one line what a view says: of an actor, on the issue that its card begins with. */
export function elsewhereOf(view: EntityView, pack: Localised): Elsewhere {
  const { id } = view;
  if (view.type === 'proposal')
    return { id, pack, title: null, headline: view.headline, date: view.proposed };
  const isKnown = ({ rankedBy, history }: (typeof view.issues)[number]): boolean =>
    rankedBy === 'paragraph' && history.length > 0;
  const issue = view.issues.find(isKnown) ?? view.issues[0];
  const lead = issue ? leadOf(issue) : null;
  return {
    id,
    pack,
    title: issue?.title ?? null,
    headline: lead?.headline ?? null,
    date: lead?.date ?? null,
  };
}
