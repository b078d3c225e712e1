import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeLeftovers } from '../../page/painting/leftovers.ts';
import { isDarkPage } from '../../page/painting/theme.ts';
import { answerInTab, askFromPage, openPort } from '../../platform/messaging.ts';
import { browser } from '../../platform/native.ts';
import type { CardScript } from '../card/card-script.ts';
import { speak } from '../shared/ui-words.ts';
import { sharedWorld } from '../shared/world.ts';
import { createGuide } from './guide.ts';
import { LazyCard } from './lazy-card.ts';
import { loadCardScript } from './load-card.ts';
import { answerPage } from './page-answers.ts';
import { Painting } from './painting.ts';
import { watchPointer } from './pointer.ts';
import { whenReaderIsHere } from './reader-presence.ts';
import { PageReading } from './reading.ts';
import { reportStatus } from './status.ts';

/** Interval (ms) of the check that the extension still exists: pages get no event when it is gone. */
const CHECK_MS = 2000;

const isOrphaned = (): boolean => !browser.runtime?.id;

/** Ends everything once the extension has been updated or removed. */
function endWhenOrphaned(controller: AbortController): void {
  const check = (): void => {
    if (isOrphaned()) controller.abort();
  };
  const timer = setInterval(check, CHECK_MS);
  document.addEventListener('visibilitychange', check, { signal: controller.signal });
  controller.signal.addEventListener('abort', () => clearInterval(timer));
}

/** Reads the page, paints its mentions and opens the card. One abort signal ends everything. */
async function annotate(controller: AbortController): Promise<void> {
  const { signal } = controller;
  openPort(signal);
  // Before the page is read: inserted marks are between its words.
  removeLeftovers(document, sharedWorld()?.notice?.host);
  const onFault = (error: unknown): void => {
    if (isOrphaned()) controller.abort();
    else console.debug('Standpoint:', error);
  };
  // Read the page while the settings are loading.
  const settings = askFromPage('hello', {
    dark: isDarkPage(document),
    opened: performance.timeOrigin,
  }).then((hello) => {
    speak(hello.catalogue);
    return hello;
  });
  const painting = new Painting(settings, signal);
  const now = () => ({ entities: painting.entities(), isOffTopic: reading.isOffTopic() });
  const status = reportStatus(now, onFault, signal);
  const onDay = (): void => card.refresh();
  const reading = new PageReading({ painting, settings, onChange: status.changed, onDay, onFault, signal });
  const name = settings.then((hello) => hello.name);
  const { version, homepage_url: home = null } = browser.runtime.getManifest();
  const about = { version, home };
  const cardScript = async (): Promise<CardScript> => {
    const [script, { catalogue }] = await Promise.all([loadCardScript(), settings]);
    script.speak(catalogue);
    return script;
  };
  const card = new LazyCard({ reading, painting, about, name, look: settings, onFault, signal }, cardScript);
  const guide = createGuide({ reading, painting, card, name, onChange: status.changed, signal });
  const turnOff = async (): Promise<void> =>
    (await cardScript()).turnOffSite({ near: null, focusFrom: null, name, look: settings });
  answerInTab({ ...answerPage(reading, guide), turnOff }, signal);
  painting.onFirst((style) => {
    watchPointer(painting, card, style.opening, signal);
    whenReaderIsHere(() => void card.load(), signal);
    const explain = ({ explainMarks }: CardScript): void =>
      explainMarks({ reading, painting, card, style, onFault, signal });
    if (style.unexplained) cardScript().then(explain).catch(onFault);
  });
  endWhenOrphaned(controller);
  await reading.start();
}

export default defineUnlistedScript(() => {
  const world = sharedWorld();
  // The page may have been turned off while this script was loading.
  if (!world?.isOn) return;
  world.annotator?.abort();
  const controller = new AbortController();
  world.annotator = controller;
  annotate(controller).catch((error: unknown) => {
    controller.abort();
    if (!isOrphaned()) console.debug('Standpoint stopped on this page:', error);
  });
});
