import type { Plugin } from 'vite';
import { FOLD } from '../../core/matching/lexicon/fold.ts';
import { runsOf } from '../../core/matching/lexicon/fold-runs.ts';

/**
 * Puts the table of `core/matching/lexicon/fold.ts` into the build as it was worked out here: a background would spend a fifth
 * of its start on asking Unicode for it, and a browser with another version of Unicode would miss names.
 */
export function foldModule(): Plugin {
  return {
    name: 'standpoint-fold',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/core/matching/lexicon/fold.ts')) return;
      const table = `tableOf(${JSON.stringify(runsOf(FOLD))}, ${FOLD.length})`;
      const ready = code.replace('= buildTable();', () => `= ${table};`);
      if (ready === code)
        throw new Error('core/matching/lexicon/fold.ts no longer builds its table where it did.');
      return `import { tableOf } from './fold-runs.ts';\n${ready}`;
    },
  };
}
