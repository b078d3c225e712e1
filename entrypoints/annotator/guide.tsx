import { render } from 'preact';
import { i18n } from '#i18n';
import { inWords } from '../../components/shared/localise.ts';
import { uiLanguage } from '../../platform/ui-language.ts';
import type { Card } from './card-host.tsx';
import type { Found } from './found.ts';
import type { Painting } from './painting.ts';
import type { Reading } from './reading.ts';

/** How long, in milliseconds, the live region stays in the page after it has spoken. */
const SPEAK_MS = 4000;

/** The way through the mentions by keys and by the popup's buttons. */
export type Guide = {
  /** Goes to the next or previous mention, of one entity where it is given; counts from 1, 0 where there is none. */
  step(by: 1 | -1, entity: string | null): { current: number; of: number };
  /** Goes to one mention by its id. Gives whether it is there still. */
  goTo(id: number): boolean;
  open(): Promise<boolean>;
  /** The number of the current mention among all, counted from 1; 0 while there is none. */
  current(): number;
};

/** Speaks through a live region in a closed shadow root, which leaves the page when it has spoken. */
function createSpeaker(signal: AbortSignal): (text: string) => void {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    host?.remove();
    host = undefined;
  };
  signal.addEventListener('abort', leave);
  return (text) => {
    clearTimeout(timer);
    if (!host) {
      host = document.createElement('standpoint-live');
      host.style.cssText =
        'all: initial; position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;';
      root = host.attachShadow({ mode: 'closed' });
      render(<div role="status" aria-live="polite" />, root);
      document.documentElement.append(host);
    }
    const region = root?.firstElementChild;
    // A region that appears with its text is not announced: the text follows it by a frame.
    requestAnimationFrame(() => {
      if (region) region.textContent = text;
    });
    timer = setTimeout(leave, SPEAK_MS);
  };
}

/** Goes through the mentions in document order, paints the current one as such, scrolls to it and announces it. */
export function createGuide(reading: Reading, painting: Painting, card: Card, signal: AbortSignal): Guide {
  const speak = createSpeaker(signal);
  let current: Found | null = null;

  /** The first mention at or below the window's upper edge. */
  const firstInView = (mentions: readonly Found[]): number =>
    Math.max(
      0,
      mentions.findIndex(({ block }) => block.element.getBoundingClientRect().bottom > 0),
    );
  const next = (mentions: readonly Found[], by: 1 | -1): Found | undefined => {
    const all = reading.mentions();
    const at = current ? all.indexOf(current) : -1;
    if (at === -1) return mentions[by === 1 ? firstInView(mentions) : mentions.length - 1];
    const wanted = new Set(mentions);
    for (let step = 1; step <= all.length; step++) {
      const mention = all[(at + by * step + all.length * 2) % all.length];
      if (mention && wanted.has(mention)) return mention;
    }
    return undefined;
  };

  const show = (mention: Found, mentions: readonly Found[]): { current: number; of: number } => {
    card.close();
    current = mention;
    painting.setCurrent(mention);
    const range = painting.rangeOf(mention);
    (range?.startContainer.parentElement ?? mention.block.element).scrollIntoView({ block: 'center' });
    const place = { current: mentions.indexOf(mention) + 1, of: mentions.length };
    const line = reading.line(mention.entity);
    const name = line ? inWords(line.name, { language: uiLanguage() }) : mention.entity;
    speak(i18n.t('a11y.current', [name, String(place.current), String(place.of)]));
    return place;
  };

  return {
    step(by, entity) {
      const all = reading.mentions();
      const mentions = entity === null ? all : all.filter((mention) => mention.entity === entity);
      const mention = next(mentions, by);
      return mention ? show(mention, mentions) : { current: 0, of: 0 };
    },
    goTo(id) {
      const all = reading.mentions();
      const mention = all.find((found) => found.id === id);
      if (mention) show(mention, all);
      return mention !== undefined;
    },
    async open() {
      if (!current) this.step(1, null);
      if (!current) return false;
      await card.open(current, { focus: true });
      return card.isOpen();
    },
    current: () => (current ? reading.mentions().indexOf(current) + 1 : 0),
  };
}
