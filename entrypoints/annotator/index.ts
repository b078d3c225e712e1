import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageApi } from '../../core/messages.ts';
import { browser } from '../../platform/browser.ts';
import { answerMessages, askBackground } from '../../platform/messages.ts';
import { answerPage } from './answers.ts';
import { createGuide } from './guide.tsx';
import { createPainting } from './painting.ts';
import { watchPointer } from './pointer.ts';
import { createPopover } from './popover.tsx';
import { createReading } from './reading.ts';

type Shared = typeof globalThis & { standpoint?: { annotator?: AbortController } };

/** Reads the page, paints what it mentions, and opens the popover: one abort signal ends all of it. */
async function annotate(): Promise<void> {
  const shared = (globalThis as Shared).standpoint;
  if (!shared) return;
  shared.annotator?.abort();
  const controller = new AbortController();
  shared.annotator = controller;
  const { signal } = controller;
  const settings = await askBackground('hello', {});
  if (signal.aborted) return;

  const painting = createPainting(settings, signal);
  const reading = createReading(painting, signal);
  const popover = createPopover(reading, painting, signal);
  const guide = createGuide(reading, painting, popover, signal);
  answerMessages<PageApi>(answerPage(reading, guide), signal);
  painting.onFirst(() => watchPointer(painting, popover, signal));
  await reading.start();
}

export default defineUnlistedScript(() => {
  annotate().catch((error: unknown) => {
    // After an update or removal of the extension there is nobody left to ask: we leave without a trace.
    (globalThis as Shared).standpoint?.annotator?.abort();
    if (browser.runtime?.id) console.debug('Standpoint stopped on this page:', error);
  });
});
