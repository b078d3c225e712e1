import type { Driver, DriverPage, ExtensionWorld } from '../../cli/browsers/driver.ts';

/** A tab with a page. */
export type Visit = { readonly driver: Driver; readonly page: DriverPage; readonly tab: number };

/** What our scripts' world sees of a page. The document, its text and the places are digests: they may be megabytes. */
export type Look = {
  readonly html: string;
  readonly text: string;
  /** Places of the page's first elements, to notice a shift. */
  readonly places: string;
  readonly marks: readonly string[];
  /** A point in the mark that was asked for, in CSS pixels of the viewport, or null if it is not displayed. */
  readonly point: { readonly x: number; readonly y: number } | null;
  readonly isCardOpen: boolean;
};

/**
 * Looks at a page from the world of our scripts, where objects that the page has replaced cannot mislead. Scrolls to
 * the mark `wanted` if there is one. Resolves with null where the browser lets no extension run.
 */
export const lookAt = ({ driver, tab }: Visit, wanted = ''): Promise<Look | null> =>
  driver.inExtension(
    async (tabId, text): Promise<Look | null> => {
      const look = (name: string): Look | null => {
        const root = document.documentElement;
        if (!root) return null;
        const digest = (all: string): string => {
          let sum = 0;
          for (let at = 0; at < all.length; at++) sum = (Math.imul(sum, 31) + all.charCodeAt(at)) | 0;
          return `${all.length} ${sum}`;
        };
        // Firefox gives no iterators through the barrier between both worlds.
        const known = CSS.highlights as HighlightRegistry & { wrappedJSObject?: HighlightRegistry };
        const ranges = [...(known.wrappedJSObject ?? known).values()].flatMap((highlight) => [
          ...highlight,
        ]) as Range[];
        const of = (range: Range): string => range.toString().replace(/[\s\u00ad]+/g, ' ');
        const found = name === '' ? undefined : ranges.find((range) => of(range) === name);
        found?.startContainer.parentElement?.scrollIntoView(true);
        const rect = found && [...found.getClientRects()].find(({ width }) => width > 1);
        const all = [...root.getElementsByTagName('*')].slice(0, 400);
        const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
        // Places in the page, whatever it is scrolled to.
        const origin = boxOf(root);
        const places = all.map((element) => {
          const { x, y, width, height } = boxOf(element);
          // What is not displayed has no place.
          if (width === 0 && height === 0) return '';
          return [x - origin.x, y - origin.y, width, height].map(Math.round).join(' ');
        });
        return {
          html: digest(new XMLSerializer().serializeToString(document)),
          text: digest(Reflect.get(Node.prototype, 'textContent', root) as string),
          places: digest(places.join(' ')),
          marks: ranges.map(of),
          point: rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null,
          isCardOpen: root.querySelector(':scope > div[popover]:not([data-notice])') !== null,
        };
      };
      const { scripting } = (globalThis as unknown as ExtensionWorld).chrome;
      const run = { target: { tabId }, args: [text], func: look as never };
      const [first] = await scripting.executeScript(run).catch(() => []);
      return (first?.result as Look | null | undefined) ?? null;
    },
    tab,
    wanted,
  );
