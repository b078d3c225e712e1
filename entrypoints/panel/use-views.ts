import { useLatest } from '../../components/shared/use-latest.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';
import { keyOf, useAsk } from '../shared/use-ask.ts';

/**
 * An entity at a date, with every issue in full; null where the dossier does not know it, undefined until that is
 * known. The last view stays until the next is there.
 */
export function useView(entity: string | null, date: string | null): EntityView | null | undefined {
  const request = entity === null ? null : { entity, date };
  const latest = useAsk('view', request);
  // That the entity asked for before is not known says nothing of this one.
  return latest?.value ?? (request && latest?.key === keyOf(request) ? null : undefined);
}

/** The views of several entities at a date; none while they are not wanted. */
export function useViews(
  entities: readonly string[],
  date: string | null,
  wanted: boolean,
): readonly EntityView[] {
  const key = wanted && entities.length > 0 ? keyOf({ entities, date }) : null;
  const views = useLatest(key, () =>
    Promise.all(entities.map((entity) => askFromOwnPage('view', { entity, date }))),
  );
  return views?.value.filter((view) => view !== null) ?? [];
}
