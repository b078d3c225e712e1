import {
  MARK_CLASS,
  type MarkActions,
  type PlacedMark,
  type SampleMark,
} from '../../components/welcome/SampleText.tsx';
import { CLOSE_AFTER_MS, OPEN_AFTER_MS } from '../annotator/pointer.ts';
import { SampleCard, type SampleContext } from './sample-card.tsx';

type Timer = ReturnType<typeof setTimeout>;

/**
 * Opens and closes the card of the sample as on pages: by resting, by focus and by pressing. `onOpen` is called with
 * the mark whose card is open, or null.
 */
export function createSampleActions(
  context: SampleContext,
  onOpen: (mark: SampleMark | null) => void,
  signal: AbortSignal,
): MarkActions {
  let card: SampleCard | undefined;
  let isClosing = false;
  let resting: Timer | undefined;
  let leaving: Timer | undefined;

  const stop = (): void => {
    clearTimeout(resting);
    clearTimeout(leaving);
    leaving = undefined;
  };
  const close = (): void => {
    stop();
    if (!card) return;
    const old = card;
    card = undefined;
    // The focus returns to the mark, which must not open the card again.
    isClosing = true;
    old.close();
    isClosing = false;
    onOpen(null);
  };
  const open = async (placed: PlacedMark): Promise<SampleCard> => {
    stop();
    if (card?.mark === placed.mark) return card;
    close();
    const fresh = new SampleCard(placed, context, () => card === fresh && close());
    card = fresh;
    onOpen(placed.mark);
    await fresh.open();
    return fresh;
  };
  const leaveSoon = (): void => {
    clearTimeout(resting);
    if (!card || card.isPinned()) return;
    leaving ??= setTimeout(close, CLOSE_AFTER_MS);
  };
  const isMark = (event: Event): boolean =>
    event.target instanceof Element && event.target.closest(`button[class*=${MARK_CLASS}]`) !== null;

  const options = { signal, capture: true };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  const onOutside = (event: Event): void => {
    if (card && !card.contains(event) && !isMark(event)) close();
  };
  const onMove = (event: Event): void => {
    if (card?.contains(event)) stop();
    else if (!isMark(event)) leaveSoon();
  };
  addEventListener('keydown', onKey, options);
  addEventListener('pointerdown', onOutside, options);
  addEventListener('focusin', onOutside, options);
  addEventListener('pointermove', onMove, { ...options, passive: true });
  signal.addEventListener('abort', close);

  return {
    onRest(placed) {
      stop();
      resting = setTimeout(() => void open(placed), OPEN_AFTER_MS.normal);
    },
    onFocus(placed) {
      if (!isClosing) void open(placed);
    },
    onLeave: leaveSoon,
    onPress(placed, byKey) {
      void open(placed).then((opened) => {
        opened.pin();
        if (byKey) opened.focus();
      });
    },
  };
}
