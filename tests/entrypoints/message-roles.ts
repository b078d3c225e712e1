import type { FromPage } from '../../core/protocol/from-page.ts';
import type { FromOwnPages, ToOwnPages } from '../../core/protocol/own-pages.ts';
import type { ToTab } from '../../core/protocol/to-tab.ts';
import type { ViewRequests } from '../../core/protocol/view-requests.ts';

/** Who asks: a page, pages of the extension, both; or to whom the background speaks: a page, pages of the extension. */
export type Role = 'page' | 'own' | 'both' | 'to tab' | 'to own';
type Roles<Messages, As extends Role> = { readonly [K in keyof Messages]: As };

/** Every message. One that is new to the protocol does not compile until it is here. */
export const ROLES: Roles<ViewRequests, 'both'> &
  Roles<Omit<FromPage, keyof ViewRequests>, 'page'> &
  Roles<Omit<FromOwnPages, keyof ViewRequests>, 'own'> &
  Roles<ToTab, 'to tab'> &
  Roles<ToOwnPages, 'to own'> = {
  ...({ view: 'both', match: 'both' } as const),
  ...({ annotate: 'page', hello: 'page', dropStyle: 'page', inject: 'page', pageChanges: 'page' } as const),
  ...({ explainMarks: 'page', statusChanged: 'page', hide: 'page', turnSiteOff: 'page' } as const),
  ...({ undo: 'page', openPanel: 'page' } as const),
  ...({
    siteState: 'own',
    setSite: 'own',
    markPage: 'own',
    setAnyway: 'own',
    changeSettings: 'own',
    eraseAll: 'own',
  } as const),
  ...({ catalogue: 'own', showAgain: 'own', changesAfter: 'own', pageSubjects: 'own' } as const),
  ...({ coverage: 'own', names: 'own', lookUp: 'own', directory: 'own', compare: 'own' } as const),
  ...({ comparePlan: 'own', packs: 'own', previewPack: 'own', previewFile: 'own' } as const),
  ...({ followPack: 'own', unfollowPack: 'own', setPack: 'own', updatePack: 'own' } as const),
  ...({ acceptStaged: 'own', refuseStaged: 'own', goBack: 'own', packText: 'own' } as const),
  ...({ packChanges: 'own', requestsSent: 'own' } as const),
  ...({ refresh: 'to tab', status: 'to tab', step: 'to tab', mentions: 'to tab', goTo: 'to tab' } as const),
  ...({ open: 'to tab', turnOff: 'to tab' } as const),
  ...({ pageChanged: 'to own', packsChanged: 'to own', packProgress: 'to own' } as const),
};
