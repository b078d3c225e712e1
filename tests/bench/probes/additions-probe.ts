import { watchChanges as watch } from '../../../entrypoints/annotator/page-changes.ts';
import { measured, notes } from './clock.ts';

export {
  changedElements,
  isWithin,
  type Watch,
} from '../../../entrypoints/annotator/page-changes.ts';

/** Replaces the original and records what each batch of mutations costs. */
export const watchChanges: typeof watch = (callback, onFault, signal) =>
  watch(
    async (records) => {
      const batch = await measured(() => callback(records));
      notes.batches.push(batch);
    },
    onFault,
    signal,
  );
