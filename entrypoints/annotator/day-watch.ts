import { closest, firstIn, matches } from '../../page/reading/own-methods.ts';

/** Milliseconds to wait for further changes before the days are read again, and the minimum between two readings. */
const GATHER_MS = 150;
const REST_MS = 1000;

/** What may tell a day. */
const TELLING =
  'time, meta, title, h1, link[rel="canonical"], script[type*="ld+json" i], [datetime], [itemprop], abbr[title]';

const isTelling = (node: Node): boolean =>
  node instanceof Element && (matches(node, TELLING) || firstIn(node, TELLING) !== null);

/** Maximum number of UTF-16 units of an added text in which a year is looked for. */
const UNITS = 5_000;
const YEAR = /(?:19|20)\d\d/;

const hasYear = (node: Node): boolean => YEAR.test((node.textContent ?? '').slice(0, UNITS));

/** Whether a change of the page may tell a day: of the elements that do, or of a text with a year if no day is known. */
function mayTell({ type, target, addedNodes }: MutationRecord, isDated: boolean): boolean {
  if (type === 'attributes') return true;
  const around = target instanceof Element ? target : target.parentElement;
  if (around && closest(around, 'time, title, [itemprop], script')) return true;
  if ([...addedNodes].some(isTelling)) return true;
  return !isDated && (type === 'characterData' ? [target] : [...addedNodes]).some(hasYear);
}

/**
 * Calls `onMaybe`, at most about once a second, when a change of the page may have told a day. `isDated` says whether
 * the page's day is known. Ends when the signal aborts.
 */
export function watchDay(isDated: () => boolean, onMaybe: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const tell = (): void => {
    timer = undefined;
    last = performance.now();
    onMaybe();
  };
  const observer = new MutationObserver((records) => {
    const dated = isDated();
    if (timer !== undefined || !records.some((record) => mayTell(record, dated))) return;
    timer = setTimeout(tell, Math.max(GATHER_MS, last + REST_MS - performance.now()));
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  if (signal.aborted) return;
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['datetime', 'content'],
  });
}
