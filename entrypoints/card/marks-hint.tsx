import { render } from 'preact';
import { MarksHint } from '../../components/notice/MarksHint.tsx';
import css from '../../components/notice/notice.css?inline';
import type { PageMention } from '../../page/painting/painter.ts';
import { askFromPage } from '../../platform/messaging.ts';
import type { Painting } from '../annotator/painting.ts';
import type { PageReading } from '../annotator/reading.ts';
import { createFloatingHost, dressHost, type HostLook } from '../shared/closed-host.ts';
import { uiWords } from '../shared/ui-words.ts';
import { placeOfHint } from './note-place.ts';
import { moveTo } from './placement.ts';

/** Milliseconds after the first mark, so that the page has settled, and for which the hint is shown. */
const SETTLE_MS = 1200;
const SHOWN_MS = 9000;

type Options = {
  readonly reading: PageReading;
  readonly painting: Painting;
  readonly card: { isOpen(): boolean };
  /** The reader’s settings for our elements, and the name of the page’s highlights. */
  readonly style: HostLook & { readonly name: string };
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
};

/** Shows the hint at a mention until a key or button is pressed, the mention leaves the window, or time is up. */
function showHint(mention: PageMention, options: Options): void {
  const { painting, card, style, signal } = options;
  const { host, root } = createFloatingHost(style.name, css);
  host.style.pointerEvents = 'none';
  const end = new AbortController();
  const own = { signal: AbortSignal.any([signal, end.signal]), capture: true, passive: true };
  const place = (): void => {
    const mark = painting.rectsOf(mention)[0];
    if (!mark || mark.bottom < 0 || mark.top > innerHeight || card.isOpen()) {
      end.abort();
      return;
    }
    const text = mention.block.element.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    moveTo(host, placeOfHint(mark, text, host.getBoundingClientRect(), view));
  };
  const leave = (event: Event): void => {
    if (event.isTrusted) end.abort();
  };
  const timer = setTimeout(() => end.abort(), SHOWN_MS);
  own.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    render(null, root);
    host.remove();
  });
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, leave, own);
  for (const type of ['scroll', 'resize', 'pointermove']) addEventListener(type, place, own);
  render(<MarksHint by={null} words={uiWords} />, root);
  document.documentElement.append(host);
  dressHost(host, style);
  requestAnimationFrame(() => {
    if (own.signal.aborted) return;
    const by = matchMedia('(hover: none) and (pointer: coarse)').matches ? 'touch' : 'rest';
    render(<MarksHint by={by} words={uiWords} />, root);
    place();
  });
}

/**
 * Explains the marks at the first one that the reader sees, if no page has done so before. A reader who has opened
 * a card needs no hint.
 */
export function explainMarks(options: Options): void {
  const { reading, painting, card, onFault, signal } = options;
  if (signal.aborted) return;
  const end = new AbortController();
  const own = { signal: AbortSignal.any([signal, end.signal]), capture: true, passive: true };
  const isSeen = (mention: PageMention): boolean => {
    const rect = painting.rectsOf(mention)[0];
    return rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight && rect.width > 0;
  };
  const look = (): void => {
    if (own.signal.aborted || document.visibilityState !== 'visible') return;
    const mention = reading.found.all().find(isSeen);
    if (!mention) return;
    end.abort();
    const knows = card.isOpen();
    askFromPage('explainMarks').then((isFirst) => {
      if (isFirst && !knows && !signal.aborted) showHint(mention, options);
    }, onFault);
  };
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const timer = setTimeout(() => {
    for (const type of ['scroll', 'resize', 'visibilitychange']) addEventListener(type, soon, own);
    look();
  }, SETTLE_MS);
  own.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
