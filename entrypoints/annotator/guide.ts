import type { PageMention } from '../../page/painting/painter.ts';
import { nodesOf, rangeOf } from '../../page/painting/ranges.ts';
import { isTextSeen } from '../../page/reading/seen.ts';
import { parentOf } from '../../page/reading/tree.ts';
import { type ClosedHost, createClosedHost } from '../shared/closed-host.ts';
import { uiWords } from '../shared/ui-words.ts';
import type { PageCard } from './lazy-card.ts';
import type { Painting } from './painting.ts';
import type { PageReading } from './reading.ts';

/** Milliseconds that the live region stays in the page after an announcement. */
const SPEAK_MS = 4000;
const HIDDEN =
  'position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;';

/** Navigation through the mentions, by keyboard commands and by the popup's buttons. */
export type Guide = {
  /** Goes to the next or previous mention: of one entity, or of any if `entity` is null. */
  step(by: 1 | -1, entity: string | null): void;
  /** Goes to one mention by its id. */
  goTo(id: number): void;
  open(): Promise<boolean>;
  /** The number of the current mention among all, counted from 1; 0 if there is none. */
  current(): number;
};

/** Announces text in a live region, in a closed shadow root that is removed from the page afterwards. */
function createSpeaker(name: Promise<string>, signal: AbortSignal): (text: string) => Promise<void> {
  let shown: ClosedHost | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    shown?.host.remove();
    shown = undefined;
  };
  signal.addEventListener('abort', leave);
  return async (text) => {
    const own = await name;
    if (signal.aborted) return;
    clearTimeout(timer);
    if (!shown) {
      shown = createClosedHost(own, HIDDEN);
      const region = document.createElement('div');
      region.role = 'status';
      region.ariaLive = 'polite';
      shown.root.append(region);
      document.documentElement.append(shown.host);
    }
    const region = shown.root.firstElementChild;
    // A region that is inserted with its text is not announced. Add the text one frame later.
    requestAnimationFrame(() => {
      if (region) region.textContent = text;
    });
    timer = setTimeout(leave, SPEAK_MS);
  };
}

type GuideOptions = {
  readonly reading: PageReading;
  readonly painting: Painting;
  readonly card: PageCard;
  /** The name of the page's highlights, once it is known. */
  readonly name: Promise<string>;
  /** Called when the current mention changes. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
};

const isShown = ({ block, start, end }: PageMention): boolean => nodesOf(block, start, end).some(isTextSeen);

/** Scrolls an element into view, and further until a line in it is: an element with many paragraphs is higher than a window. */
function reach(element: Element, lineOf: () => DOMRect | undefined): void {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let up: Element | null = element; up; up = parentOf(up)) {
    const line = lineOf();
    if (!line || (line.top >= 0 && line.bottom <= innerHeight)) return;
    up.scrollBy({ top: line.top - innerHeight / 2, behavior: 'instant' });
  }
}

/** Goes through the mentions in document order, but those that the page does not show. Paints the current one, scrolls to it and announces it. */
export function createGuide({ reading, painting, card, name, onChange, signal }: GuideOptions): Guide {
  const speak = createSpeaker(name, signal);
  let current: PageMention | null = null;
  /** A mention whose text was read again is another object with the same id. */
  const isCurrent = ({ id }: PageMention): boolean => id === current?.id;

  /** Returns the lower edge of a mention's first line; that of its element if only the text around it is known. */
  const bottomOf = (mention: PageMention): number => {
    const { block, start, end } = mention;
    const [line] = painting.rectsOf(mention);
    return (line ?? (rangeOf(block, start, end) ?? block.element).getBoundingClientRect()).bottom;
  };

  /** Returns the index of the first mention at or below the top edge of the window, else 0. */
  const firstInView = (mentions: readonly PageMention[]): number =>
    Math.max(
      0,
      mentions.findIndex((mention) => bottomOf(mention) > 0),
    );
  const next = (mentions: readonly PageMention[], by: 1 | -1): PageMention | undefined => {
    const all = reading.found.all();
    const at = all.findIndex(isCurrent);
    if (at === -1) {
      const seen = mentions.filter(isShown);
      return seen[by === 1 ? firstInView(seen) : seen.length - 1];
    }
    const wanted = new Set(mentions);
    for (let step = 1; step <= all.length; step++) {
      const mention = all[(at + by * step + all.length * 2) % all.length];
      if (mention && wanted.has(mention) && isShown(mention)) return mention;
    }
    return undefined;
  };

  const show = (mention: PageMention, mentions: readonly PageMention[]): void => {
    card.close();
    current = mention;
    painting.setCurrent(mention);
    const range = painting.rangeOf(mention);
    const element = range?.startContainer.parentElement ?? mention.block.element;
    reach(element, () => painting.rectsOf(mention)[0]);
    const place = [String(mentions.indexOf(mention) + 1), String(mentions.length)];
    void speak(uiWords.t('a11y.current', [painting.labelOf(mention), ...place]));
    onChange();
  };

  return {
    step(by, entity) {
      const all = reading.found.all();
      const mentions =
        entity === null
          ? all
          : all.filter((mention) => reading.found.optionsAt(mention).some(({ id }) => id === entity));
      const mention = next(mentions, by);
      if (mention) show(mention, mentions);
    },
    goTo(id) {
      const all = reading.found.all();
      const mention = all.find((found) => found.id === id);
      if (mention) show(mention, all);
    },
    async open() {
      // The page may have replaced its text since.
      current = reading.found.all().find(isCurrent) ?? null;
      if (!current) this.step(1, null);
      if (!current) return false;
      await card.open(current, { focus: true });
      return card.isOpen();
    },
    current: () => reading.found.all().findIndex(isCurrent) + 1,
  };
}
