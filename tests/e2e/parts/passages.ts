import { expect, test } from 'vitest';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { passageLink } from '../../../core/passage-link.ts';
import type { Stage } from '../browser-stage.ts';
import { hover, pressInCard, untilMarked, untilReady } from '../reader-actions.ts';

const filler = Array.from({ length: 120 }, (_, at) => `<p>Line ${at} is about something else.</p>`).join('');

/** Returns a long page with a passage in the middle, far from the start and the end. */
const pageWith = (passage: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Long</title><h2 id="part">Part</h2>${filler}${passage}${filler}`;

/** Tests of links that use a text fragment to lead to a passage in a source. */
export function passages(stage: Stage): void {
  /** Opens a URL and waits until the element that a selector matches is in the viewport, far down the page. */
  const expectAt = async (address: string, selector: string): Promise<void> => {
    const page = await stage.driver.open(address);
    try {
      await page.bringToFront();
      await waitUntil(
        () =>
          page.evaluate((css) => {
            const { top, bottom } = document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
            return scrollY > 1000 && top >= 0 && bottom <= innerHeight && bottom > 0;
          }, selector),
        `the passage of ${address} in the viewport`,
      );
    } finally {
      await page.close();
    }
  };

  test.each([
    [
      'in full',
      'a cease-fire, “now” & 50 % more',
      '<p id="it">He asked for a cease-fire, “now” & 50 % more.</p>',
    ],
    [
      'by its start and end',
      'Open to every ship, they said that day.\nThat was agreed on the canal, and signed.',
      '<div id="it"><p>Open to every ship, they said that day.</p><p>That was agreed on the canal, and signed.</p></div>',
    ],
  ])('A link that identifies a passage %s scrolls to it', async (_, passage, html) => {
    stage.server.put('/long.html', { body: pageWith(html) });
    await expectAt(passageLink(stage.server.url('/long.html'), passage), '#it');
    await expectAt(passageLink(stage.server.url('/long.html#part'), passage), '#it');
  });

  test('The source link in the card scrolls to the passage on a page that contains it', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    await hover(page, 'Zelensky');
    await untilReady();
    await pressInCard(page, 'History and sources');
    const link = await waitUntil(
      () =>
        page.inShadow((root) => {
          const found = root.querySelector<HTMLAnchorElement>('a[href*=":~:text="]');
          return found && { href: found.href, rel: found.rel, target: found.target };
        }),
      'the link to the source',
    );
    expect(link.rel).toBe('noreferrer noopener');
    expect(link.target).toBe('_blank');
    const [, fragment = ''] = link.href.split('#');
    const passage = decodeURIComponent(fragment.replace(':~:text=', ''));
    stage.server.put('/source.html', { body: pageWith(`<p id="it">It says ${passage}, and goes on.</p>`) });
    await expectAt(`${stage.server.url('/source.html')}#${fragment}`, '#it');
  });
}
