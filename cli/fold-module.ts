import type { Plugin } from 'vite';
import { FOLD } from '../core/matching/fold.ts';
import { runsOf } from '../core/matching/runs.ts';

/**
 * Puts the table of `core/matching/fold.ts` into the build as it was worked out here: a background would spend a fifth
 * of its start on asking Unicode for it, and a browser with another version of Unicode would miss names.
 */
export function foldModule(): Plugin {
  return {
    name: 'standpoint-fold',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/core/matching/fold.ts')) return;
      const table = `tableOf(${JSON.stringify(runsOf(FOLD))}, ${FOLD.length})`;
      const ready = code.replace('= buildTable();', () => `= ${table};`);
      if (ready === code) throw new Error('core/matching/fold.ts no longer builds its table where it did.');
      return `import { tableOf } from './runs.ts';\n${ready}`;
    },
  };
}
