import type { FromPage } from '../../core/protocol/from-page.ts';

const style = { name: 'm1a2b3c4d5e6f7g8h', dark: false, strength: 'calm' } as const;

/** A request of each kind as our scripts in a page send it, with all that it may have. */
export const HONEST: { readonly [K in keyof FromPage]: Parameters<FromPage[K]>[0] } = {
  annotate: undefined,
  hello: { dark: true, opened: 1_738_800_000_000.5 },
  dropStyle: style,
  inject: { script: 'card' },
  pageChanges: { entities: ['nato'], date: '2025-02-06', page: 'A truce', language: 'en-GB' },
  explainMarks: undefined,
  statusChanged: { entities: 3, isOffTopic: false },
  hide: { entity: 'nato', where: 'site' },
  turnSiteOff: undefined,
  undo: { token: 'f3b1c7de-0000-4000-8000-000000000000' },
  openPanel: { view: 'compare', entity: 'nato', issue: null, plan: null, date: '2025-02-06' },
  view: {
    ...{ entity: 'nato', date: null, also: ['other/nato'], inFull: 'first', language: '' },
    ...{ paragraph: 'NATO spoke.', heading: 'A heading', page: 'A page' },
    named: [{ start: 0, end: 4, entity: 'nato' }],
  },
  match: {
    ...{ texts: ['NATO spoke.', ''], date: '2025-02-06', language: 'en', sample: 'NATO' },
    evidence: [{ entity: 'nato', by: 'full-name' }],
    topic: { weights: [1.5, 1], known: { '': { points: 2.5, sides: 3 }, other: null } },
  },
};
