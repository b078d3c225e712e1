import { entityMeant, suggestionsFor } from '../../core/suggestions.ts';
import { browser } from '../../platform/browser.ts';
import { panelAddress } from '../../platform/panel-address.ts';
import { uiWords } from '../shared/ui-words.ts';
import { knowledge } from './knowledge.ts';

// Chromium reads a description as XML, Firefox as plain text.
const plain = (text: string): string =>
  import.meta.env.BROWSER === 'firefox' ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Adds a keyword to the address bar, if supported: suggestions while typing, the entity on Enter. Returns a
 * function that renews the hint. Suggestions wait for the hint, and with it for the reader's language.
 */
export function offerKeyword(hint: () => Promise<string>): () => Promise<void> {
  const { omnibox } = browser;
  if (!omnibox) return async () => undefined;
  const renew = async (): Promise<void> => omnibox.setDefaultSuggestion({ description: plain(await hint()) });
  void renew();
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    await hint();
    const found = suggestionsFor((await knowledge()).lookUp, text, uiWords);
    suggest(found.map(({ content, description }) => ({ content, description: plain(description) })));
  });
  omnibox.onInputEntered.addListener(async (text, where) => {
    const { packs, lookUp } = await knowledge();
    const entity = entityMeant(
      packs.flatMap((pack) => pack.allLines()),
      lookUp,
      text,
    );
    const url = browser.runtime.getURL(panelAddress(entity === null ? { q: text.trim() } : { entity }));
    if (where === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: where === 'newForegroundTab' });
  });
  return renew;
}
