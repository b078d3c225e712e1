import type { Driver, DriverPage, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';

/** Maximum number of words of a card at a glance, and of elements that the Tab key reaches. */
const MOST_WORDS = 75;
const MOST_STOPS = 9;

/** What is seen of the open card. Lengths are CSS pixels. */
export type Size = {
  readonly text: string;
  readonly words: number;
  readonly stops: number;
  /** Height and width of the content that has to be scrolled. */
  readonly hidden: number;
  readonly beyond: number;
  readonly height: number;
  /** Whether card, verdict and proof lie within the window and the card. */
  readonly isSeen: { readonly card: boolean; readonly verdict: boolean; readonly proof: boolean };
};

/** Measures the open card once its place is settled. A closed menu counts as its button. */
const measure = (page: DriverPage): Promise<Size> =>
  page.inShadow(async (root) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // The card is placed again one frame after its size is known.
    for (let turn = 0; turn < 3; turn++) await frame();
    for (const moving of root.getAnimations()) moving.finish();
    const card = root.querySelector<HTMLElement>('.sp-card');
    const body = root.querySelector('.sp-body');
    if (!card || !body) throw new Error('there is no card');
    const outer = card.getBoundingClientRect();
    const menu = root.querySelector('.sp-menu-list');
    const isWithin = (element: Element | null): boolean => {
      if (!element) return true;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const inCard = top >= outer.top - 1 && bottom <= outer.bottom + 1;
      return inCard && top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
    };
    const text = card.innerText.replace(/\s+/g, ' ');
    return {
      text,
      words: text.split(' ').filter((word) => /[\p{L}\d]/u.test(word)).length,
      stops: [...root.querySelectorAll('button, summary, a[href], input')].filter(
        (stop) => !menu?.contains(stop) && stop.checkVisibility(),
      ).length,
      hidden: body.scrollHeight - body.clientHeight,
      beyond: Math.max(card.scrollWidth - card.clientWidth, body.scrollWidth - body.clientWidth),
      height: Math.round(outer.height),
      isSeen: {
        card: isWithin(card),
        verdict: isWithin(root.querySelector('.sp-verdict')),
        proof: isWithin(root.querySelector('.sp-proof')),
      },
    };
  });

/** Returns what is wrong with the size of a card, in words. An empty list if nothing is. */
function faultsOf({ words, stops, hidden, beyond, isSeen }: Size): readonly string[] {
  return [
    words > MOST_WORDS ? `${words} words` : '',
    stops > MOST_STOPS ? `${stops} stops of the Tab key` : '',
    hidden > 1 ? `${hidden} px to scroll` : '',
    beyond > 1 ? `${beyond} px too wide` : '',
    ...Object.entries(isSeen).map(([part, seen]) => (seen ? '' : `${part} not in view`)),
  ].filter(Boolean);
}

/** A mention of a page, as the page answers. */
type Mention = { readonly id: number; readonly entity: string; readonly text: string };

/** Sends messages to a tab one after the other. Resolves with the last answer. */
const send = async <T>(driver: Driver, tab: number, messages: readonly object[]): Promise<T> => {
  const answer = await driver.inExtension(
    async (id, all) => {
      const { tabs } = (globalThis as unknown as ExtensionWorld).chrome;
      let last: unknown;
      for (const message of all) last = await tabs.sendMessage(id, message);
      return last;
    },
    tab,
    messages,
  );
  return (answer as { readonly ok: T }).ok;
};

/** Waits until a page has been read. Returns its mentions. */
export async function mentionsOf(driver: Driver, page: DriverPage): Promise<readonly Mention[]> {
  const tab = await driver.tabId(page);
  await waitUntil(async () => {
    const status = await send<{ readonly state: string }>(driver, tab, [{ type: 'status' }]).catch(
      () => null,
    );
    return status?.state === 'reading';
  }, 'the page to be read');
  return send(driver, tab, [{ type: 'mentions' }]);
}

/** Opens the card of a mention as the keyboard command does, with the mention in the middle of the window. */
const openCard = (driver: Driver, tab: number, { id }: Mention): Promise<boolean> =>
  send(driver, tab, [{ type: 'goTo', id }, { type: 'open' }]);

/** A generator of numbers from 0 to 1 that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Draws different elements, in random order. */
export function draw<T>(from: readonly T[], count: number, random: () => number): readonly T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** Opens the card of each mention of a page. Returns how each differs from what it should be. */
export async function faultsIn(
  driver: Driver,
  page: DriverPage,
  mentions: readonly Mention[],
  faults: (size: Size) => readonly string[] = faultsOf,
): Promise<readonly string[]> {
  const tab = await driver.tabId(page);
  const found: string[] = [];
  for (const mention of mentions) {
    if (!(await openCard(driver, tab, mention))) {
      found.push(`${mention.text}: no card`);
      continue;
    }
    const size = await measure(page);
    const wrong = faults(size);
    if (wrong.length > 0)
      found.push(`“${mention.text}” (${mention.entity}): ${wrong.join(', ')}: ${size.text}`);
  }
  return found;
}
