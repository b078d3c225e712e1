import { changedOn } from '../../core/positions/changes-after.ts';
import { PAGE_ISSUES } from '../../core/positions/constants.ts';
import type { FromPage } from '../../core/protocol/from-page.ts';
import { browser } from '../../platform/browser.ts';
import { type AskingTab, type Handlers, tellOwnPages } from '../../platform/messaging.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { readSettings } from '../../platform/settings-store.ts';
import { remember, undo } from './acts.ts';
import { isJudged } from './anyway.ts';
import { mayRead } from './asked.ts';
import { catalogueOf } from './chosen-words.ts';
import { areMarksUnexplained, explainMarks } from './explained.ts';
import { hiddenHere, hide } from './hidden.ts';
import { insertStyle, removeStyle, styleName } from './highlight-style.ts';
import { knowledge } from './knowledge.ts';
import { stateOfTab, turnSiteOff } from './site-state.ts';
import { showCount, showIdle } from './toolbar.ts';
import { viewAnswers } from './view-answers.ts';

async function inject(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
}

/** The background's handlers for requests from our scripts in a web page, which `page-guard.ts` has checked. */
export const pageRequests: Handlers<FromPage, AskingTab> = {
  async annotate(_, tab) {
    // The bootstrap has checked the settings, but knows neither for which pages the reader asked nor which sites are
    // off in private windows only.
    if (!(await mayRead(tab)) || (tab.incognito && !(await stateOfTab(tab))?.on)) {
      await showIdle(tab.id);
      return false;
    }
    const injected = inject(tab.id, '/annotator.js');
    // Build the matchers while the browser injects the script.
    await Promise.all([injected, knowledge().then((packs) => packs.prepare('names'))]);
    return true;
  },
  async hello({ dark, opened }, tab) {
    const [name, settings, unexplained] = await Promise.all([
      styleName(tab.id, opened),
      readSettings(),
      areMarksUnexplained(),
    ]);
    const { painter, density, opening, theme, textSize, markStrength: strength } = settings;
    const style = { name, dark, strength };
    const [hidden, judges] = await Promise.all([hiddenHere(tab), isJudged(tab), insertStyle(tab.id, style)]);
    const catalogue = catalogueOf(settings.language);
    const ids = hidden.map(({ entity }) => entity);
    const twins = ids.length === 0 ? ids : (await knowledge()).withTwins(ids);
    return {
      painter,
      density,
      opening,
      theme,
      textSize,
      hidden: twins,
      judges,
      unexplained,
      ...style,
      catalogue,
    };
  },
  dropStyle: (style, tab) => removeStyle(tab.id, style),
  inject: ({ script }, tab) => inject(tab.id, `/${script}.js`),
  explainMarks,
  ...viewAnswers,
  async pageChanges({ page, language, entities, date }) {
    const packs = await knowledge();
    const found = packs.each(entities, ({ index, issuesIn }, own) => {
      const subjects = issuesIn(page, language).slice(0, PAGE_ISSUES);
      return [{ subjects, changed: changedOn(index, subjects, { entities: own, date }) }];
    });
    return {
      subjects: found.flatMap(({ subjects }) => subjects),
      changed: found.flatMap(({ changed }) => changed),
    };
  },
  async statusChanged({ entities, isOffTopic }, tab) {
    tellOwnPages('pageChanged', { tabId: tab.id });
    await (isOffTopic ? showIdle(tab.id) : showCount(tab.id, entities));
    // The reader may soon point at a mark.
    if (entities > 0) (await knowledge()).prepare('cues');
  },
  async hide({ entity, where }, tab) {
    // What no pack knows could be neither shown again by its name nor bounded in number.
    if ((await knowledge()).lines([entity]).length === 0) throw new Error('No pack has this name.');
    return remember(tab.id, await hide(tab, entity, where));
  },
  turnSiteOff: async (_, tab) => remember(tab.id, await turnSiteOff(tab)),
  undo: ({ token }, tab) => undo(tab.id, token),
  openPanel: async (location, tab) => void (await openPanel(tab.id, location)),
};
