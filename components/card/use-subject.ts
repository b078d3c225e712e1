import { useState } from 'preact/hooks';
import type { EntityView } from '../../core/positions/view.ts';
import { useLatest } from '../shared/use-latest.ts';
import type { OnIssue } from './card-props.ts';
import type { Subject } from './glance.ts';

/**
 * The subject of an actor's card: the one chosen, as soon as it is loaded; else one of the paragraph, if possible one
 * on which something is known; else the first in the list. Null for a plan and for an actor without any.
 */
export function useSubject(
  view: EntityView,
  onIssue: OnIssue,
): { readonly subject: Subject | null; readonly choose: (issue: string) => void } {
  const [choice, setChoice] = useState({ of: view.id, issue: '', turn: 0 });
  const chosen = choice.of === view.id && choice.issue !== '' ? choice.issue : null;
  const own = view.type === 'actor' ? view : null;
  const given = [...(own?.issues ?? []), ...(own?.silent ?? [])].find(({ issue }) => issue === chosen);
  const isAsked = own !== null && chosen !== null && !given;
  // With the turn, what could not be loaded is asked for again when it is chosen again.
  const key = isAsked ? `${view.id} ${view.date} ${view.asOf} ${chosen} ${choice.turn}` : null;
  const latest = useLatest(key, () => onIssue(view, chosen ?? ''));
  const loaded = latest?.key === key ? latest.value : null;
  const choose = (issue: string): void => setChoice(({ turn }) => ({ of: view.id, issue, turn: turn + 1 }));
  const known = own?.issues.find(({ rankedBy, history }) => rankedBy === 'paragraph' && history.length > 0);
  const silent = own?.silent.find(({ issue }) => issue === own.subject);
  const initial = known ?? silent ?? own?.issues[0] ?? null;
  return { subject: given ?? loaded ?? initial, choose };
}
