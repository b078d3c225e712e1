import { useLatest } from '../../components/shared/use-latest.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';
import { keyOf, useAsk } from '../shared/use-ask.ts';

/**
 * Returns an entity at a date, with every issue in full; null if the dossier does not have it, undefined
 * until that is known. Returns the last view until the next one has loaded.
 */
export function useView(entity: string | null, date: string | null): EntityView | null | undefined {
  const request = entity === null ? null : { entity, date };
  const latest = useAsk('view', request);
  // A null answer to the previous request says nothing about this entity.
  return latest?.value ?? (request && latest?.key === keyOf(request) ? null : undefined);
}

/** Returns the views of several entities at a date; empty if not `wanted`. */
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
