import type { Plugin } from 'vite';
import { FOLD } from '../../core/matching/lexicon/fold.ts';
import { runsOf } from '../../core/matching/lexicon/fold-runs.ts';

/**
 * Precomputes the table of `core/matching/lexicon/fold.ts` at build time. At run time it would take a fifth
 * of the background's start-up, and a browser with a different version of Unicode would miss names.
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
        throw new Error(
          'core/matching/lexicon/fold.ts no longer contains “= buildTable();”, which this plugin replaces.',
        );
      return `import { tableOf } from './fold-runs.ts';\n${ready}`;
    },
  };
}
