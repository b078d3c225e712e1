/** A part of the code that mutation testing covers, and the tests that must notice a change in it. */
export type Area = { readonly files: readonly string[]; readonly tests: readonly string[] };

/** The areas by name. Only the tests of an area run for its mutants, so a mutant may survive that other tests notice. */
export const AREAS: Readonly<Record<string, Area>> = {
  dates: {
    files: ['core/dates.ts', 'core/reading-day.ts', 'core/print-date.ts'],
    tests: ['tests/core/{dates,reading-day,print-date}.test.ts'],
  },
  'weights of days': {
    files: ['page/reading/weigh-days.ts', 'page/reading/machine-date.ts'],
    tests: ['tests/page/{weigh-days,machine-date}.test.ts'],
  },
  'day of the article': {
    files: ['page/reading/article-date.ts', 'page/reading/stated-days.ts', 'page/reading/shown-update.ts'],
    tests: ['tests/page/{article-date,shown-update}.test.ts'],
  },
  standing: {
    files: [
      'core/positions/standing.ts',
      'core/positions/ending.ts',
      'core/positions/lead.ts',
      'core/positions/coverage.ts',
    ],
    tests: ['tests/core/{in-order,ending,lead,place-in-coverage,standing}.test.ts'],
  },
  moves: {
    files: ['core/positions/moves.ts', 'core/positions/history-parts.ts'],
    tests: ['tests/core/{moves,standing,lead}.test.ts'],
  },
  'requests of pages': {
    files: ['core/protocol/from-page-shapes.ts', 'entrypoints/background/page-guard.ts'],
    tests: ['tests/entrypoints/{page-guard,request-shapes}.test.ts'],
  },
  messages: {
    files: ['platform/messaging.ts', 'platform/page-port.ts'],
    tests: ['tests/entrypoints/message-matrix.test.ts', 'tests/platform/{messaging,page-port}.test.ts'],
  },
  settings: {
    files: ['core/settings.ts', 'core/settings-file.ts', 'platform/settings-store.ts'],
    tests: ['tests/core/{settings,settings-file}.test.ts', 'tests/platform/settings-store.test.ts'],
  },
  'choices of the reader': {
    files: [
      'entrypoints/background/session-lists.ts',
      'entrypoints/background/hidden.ts',
      'entrypoints/background/site-state.ts',
    ],
    tests: ['tests/entrypoints/{session-lists,hidden,site-state}.test.ts'],
  },
  packs: {
    files: ['core/following/follow.ts', 'entrypoints/background/packs/mirror.ts'],
    tests: ['tests/core/follow.test.ts', 'tests/entrypoints/packs/mirror.test.ts'],
  },
  'store of packs': {
    files: ['entrypoints/background/packs/generations.ts', 'entrypoints/background/packs/store.ts'],
    tests: [
      'tests/entrypoints/packs/{mirror,kept-generations,damage,decisions}.test.ts',
      'tests/entrypoints/packs/{embedded-pack,requests,damaged-database,endings}.test.ts',
    ],
  },
};
