import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageApi } from '../../core/protocol/messages.ts';
import { answerMessages, askBackground } from '../../platform/messaging.ts';
import { browser } from '../../platform/native.ts';
import { createCard } from './card-host.tsx';
import { createGuide } from './guide.tsx';
import { answerPage } from './page-answers.ts';
import { createPainting } from './painting.ts';
import { watchPointer } from './pointer.ts';
import { createReading } from './reading.ts';

type Shared = typeof globalThis & { standpoint?: { annotator?: AbortController; isOn?: boolean } };

/** Reads the page, paints what it mentions, and opens the card: one abort signal ends all of it. */
async function annotate(controller: AbortController): Promise<void> {
  const { signal } = controller;
  /** After an update or removal of the extension there is nobody left to ask: we leave without a trace. */
  const onFault = (error: unknown): void => {
    if (!browser.runtime?.id) controller.abort();
    else console.debug('Standpoint:', error);
  };
  // The page is read while the settings are on their way.
  const settings = askBackground('hello', {});
  const painting = createPainting(settings, signal);
  const reading = createReading(painting, settings, onFault, signal);
  const card = createCard(reading, painting, onFault, signal);
  const guide = createGuide(reading, painting, card, signal);
  answerMessages<PageApi>(answerPage(reading, guide), signal);
  painting.onFirst(() => watchPointer(painting, card, signal));
  await Promise.all([settings, reading.start()]);
}

export default defineUnlistedScript(() => {
  const shared = (globalThis as Shared).standpoint;
  // The page may have been turned off while we were on our way.
  if (!shared?.isOn) return;
  shared.annotator?.abort();
  const controller = new AbortController();
  shared.annotator = controller;
  annotate(controller).catch((error: unknown) => {
    controller.abort();
    if (browser.runtime?.id) console.debug('Standpoint stopped on this page:', error);
  });
});
