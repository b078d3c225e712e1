import type { FromPage } from '../../core/protocol/from-page.ts';
import { browser } from '../../platform/browser.ts';
import { type AskingTab, type Handlers, tellOwnPages } from '../../platform/messaging.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { readSettings } from '../../platform/settings-store.ts';
import { catalogueOf } from './chosen-words.ts';
import { hiddenIn, hide } from './hidden.ts';
import { insertStyle, removeStyle, styleName } from './highlight-style.ts';
import { knowledge } from './knowledge.ts';
import { setSiteOfTab, stateOfTab } from './site-state.ts';
import { showCount, showIdle } from './toolbar.ts';

async function inject(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
}

/** The background's handlers for requests from our scripts in a web page. */
export const pageRequests: Handlers<FromPage, AskingTab> = {
  async annotate(_, tab) {
    // The bootstrap has checked the settings, but cannot know which sites are off in private windows only.
    if (tab.incognito && !(await stateOfTab(tab))?.on) {
      await showIdle(tab.id);
      return false;
    }
    const injected = inject(tab.id, '/annotator.js');
    // Build the matcher while the browser injects the script.
    knowledge().prepare('names');
    await injected;
    return true;
  },
  async hello({ dark, opened }, tab) {
    const name = await styleName(tab.id, opened);
    const [{ painter, density, opening, theme, textSize, language }, hidden] = await Promise.all([
      readSettings(),
      hiddenIn(tab),
      insertStyle(tab.id, { name, dark }),
    ]);
    const catalogue = catalogueOf(language);
    return { painter, density, opening, theme, textSize, hidden, name, dark, catalogue };
  },
  dropStyle: (style, tab) => removeStyle(tab.id, style),
  injectMarkPainter: (_, tab) => inject(tab.id, '/marker.js'),
  match({ texts, ...facts }) {
    const found = knowledge().match(texts, facts);
    const entities = new Set(found.mentions.flat().map(({ entity }) => entity));
    return { ...found, lines: knowledge().lines(entities) };
  },
  view: (request) => knowledge().view(request),
  async statusChanged({ entities }, tab) {
    tellOwnPages('pageChanged', { tabId: tab.id });
    await showCount(tab.id, entities);
    // The reader may soon point at a mark.
    if (entities > 0) knowledge().prepare('cues');
  },
  hide: ({ entity, where }, tab) => hide(tab, entity, where),
  turnSiteOff: (_, tab) => setSiteOfTab(tab, false),
  openPanel: async (location, tab) => void (await openPanel(tab.id, location)),
};
