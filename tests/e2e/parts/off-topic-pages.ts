import { expect, test } from 'vitest';
import type { DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { faultsOf } from '../axe.ts';
import type { Stage } from '../browser-stage.ts';
import {
  htmlAtStart,
  htmlOf,
  marksOf,
  pressIn,
  untilMarked,
  untilTold,
  untilUnmarked,
} from '../reader-actions.ts';

const article = (title: string, body: string, day = '2025-02-06'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${day}">
<style>:root { color-scheme: light dark; } body { max-width: 40rem; margin: 2rem auto; font: 1.05rem/1.6 serif; }</style>
<script>addEventListener('DOMContentLoaded', () => { globalThis.sampleHtml = document.documentElement.outerHTML; });</script>
</head><body><article><h1>${title}</h1>${body}</article></body></html>`;

const FILM = article(
  'Sample: a film festival in the south',
  `<p>Emmanuel Macron sat in the first row of this invented festival. A film on the youth of Volodymyr Zelensky was shown
  after the break, and Keir Starmer sent a message of good wishes.</p>`,
);
const OTHER_FILM = FILM.replaceAll('festival', 'concert');
const TALKS = `<p>The peace talks between Ukraine and Russia go on: Volodymyr Zelensky asked for a ceasefire, and the Kremlin
  answered that it had to study the text of this invented proposal.</p>`;

const section = (title: string, text: string): string => `<section><h2>${title}</h2><p>${text}</p></section>`;

/** A newsletter whose third of four sections is about the talks. */
const LETTER = article(
  'Sample: a letter on the week',
  `<p>Four subjects of an invented week, one after the other, each with a paragraph of its own.</p>
  ${section('Music', 'Emmanuel Macron praised a song at this invented concert, and it rained until the evening of that day.')}
  ${section('Fields', 'Ursula von der Leyen counted cows at an invented fair, and the farmers counted with her all morning.')}
  <section><h2>Talks</h2>${TALKS}</section>
  ${section('Sport', 'Keir Starmer kicked off an invented match, which the guests won in the second half by two goals.')}`,
);

const stateOf = async (stage: Stage, page: DriverPage): Promise<string> =>
  (await stage.ask(page, 'status')).state;

const untilJudged = (stage: Stage, page: DriverPage): Promise<true> =>
  waitUntil(async () => (await stateOf(stage, page)) === 'off-topic', 'the page to be judged');

/** Returns the text on the toolbar button of the page's tab. */
async function badgeOf(stage: Stage, page: DriverPage): Promise<string> {
  const tabId = await stage.driver.tabId(page);
  return stage.driver.inExtension(
    (id) => (globalThis as unknown as ExtensionWorld).chrome.action.getBadgeText({ tabId: id }),
    tabId,
  );
}

/** Tests of pages that name the actors of the pack and are about something else. */
export function offTopicPages(stage: Stage): void {
  const openFilm = (): Promise<DriverPage> => {
    stage.server.put('/news/film.html', { body: FILM });
    stage.server.put('/news/concert.html', { body: OTHER_FILM });
    return stage.open('film.html');
  };

  test('A page about something else is left bare, and the popup says so and marks its names on demand', async () => {
    const page = await openFilm();
    await untilJudged(stage, page);
    await untilUnmarked(page);
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
    expect(await badgeOf(stage, page)).toBe('');

    const popup = await stage.popup(page);
    await untilTold(popup, 'This article is not about these talks');
    await popup.screenshot(`screenshots/e2e-${stage.driver.name}-off-topic.png`);
    expect(await faultsOf(popup)).toEqual([]);
    await pressIn(popup, 'button', 'Mark names anyway');
    await untilMarked(page, 'Emmanuel Macron', 'Volodymyr Zelensky', 'Keir Starmer');
    await untilTold(popup, 'Names on this page are marked whatever it is about');
    await popup.screenshot(`screenshots/e2e-${stage.driver.name}-marked-anyway.png`);
    await waitUntil(async () => (await badgeOf(stage, page)) === '3', 'the number of names on the button');

    await page.go(stage.server.url('/news/film.html?again'));
    await untilJudged(stage, page);
    await page.go(stage.server.url('/news/film.html'));
    await untilMarked(page, 'Emmanuel Macron');
    const again = await stage.popup(page);
    await pressIn(again, 'button', 'Only mark pages about the talks');
    await untilJudged(stage, page);
    await untilUnmarked(page);
  });

  test('“Always on this site” marks all pages of the site, and the setting marks those of all sites', async () => {
    const page = await openFilm();
    await untilJudged(stage, page);
    const popup = await stage.popup(page);
    await pressIn(popup, 'button', 'Always on localhost');
    await untilMarked(page, 'Keir Starmer');
    const other = await stage.open('concert.html');
    await untilMarked(other, 'Keir Starmer');
    const elsewhere = await stage.open('concert.html', '127.0.0.1');
    await untilJudged(stage, elsewhere);
    await stage.set({ topic: 'any' });
    await untilMarked(elsewhere, 'Keir Starmer');
  });

  test('Of a newsletter only the section on the talks is marked', async () => {
    stage.server.put('/news/letter.html', { body: LETTER });
    const page = await stage.open('letter.html');
    await untilMarked(page, 'Volodymyr Zelensky', 'Kremlin');
    const { actors } = await marksOf(page);
    expect(actors).not.toContain('Emmanuel Macron');
    expect(actors).not.toContain('Keir Starmer');
    expect(await stateOf(stage, page)).toBe('reading');
  });

  test('A page is judged again when its text comes late, and an old article stays bare', async () => {
    const page = await openFilm();
    await untilJudged(stage, page);
    await page.evaluate((late) => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', late);
    }, TALKS);
    await untilMarked(page, 'Emmanuel Macron', 'Kremlin');

    stage.server.put('/news/old.html', { body: article('Sample: talks of 2015', TALKS, '2015-06-01') });
    const old = await stage.open('old.html');
    await untilJudged(stage, old);
    await untilUnmarked(old);
  });
}
