import { expect, test } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import { ENGLISH } from '../../../cli/read-messages.ts';
import { printDate } from '../../../core/print-date.ts';
import type { Stage } from '../browser-stage.ts';
import { closeByEscape, hover, pressInCard, untilMarked, untilSaid } from '../reader-actions.ts';

/** Tests of the text of the card: at the article date, after the end of the dossier, and without a date. */
export function saying(stage: Stage): void {
  const pack = loadPack();
  const end = printDate(pack.coverage.to, ENGLISH);

  test('The card shows the position at the article date under the issue of the paragraph', async () => {
    const positions = pack.positions.filter(
      ({ issue, holders }) => issue === 'nato-membership' && holders.includes('volodymyr-zelensky'),
    );
    expect(positions.length).toBeGreaterThan(0);
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const text = await hover(page, 'Zelensky');
    const standing = positions.find(({ date }) => date === '../2025-02-06');
    expect(text).toContain(standing?.headline.en);
    expect(text).not.toContain(standing?.summary.en);
    const subject = await page.inShadow((root) => root.querySelector('.sp-subject b')?.textContent);
    expect(subject).toBe(pack.issues.find(({ id }) => id === 'nato-membership')?.title.en);
  });

  test('A proposal says who put it forward, when, and what it asks for', async () => {
    const plan = pack.proposals.find(({ id }) => id === 'victory-plan');
    const page = await stage.open('article.html');
    await untilMarked(page, 'victory plan');
    const text = await hover(page, 'victory plan');
    expect(text).toContain('Volodymyr Zelensky');
    expect(text).toContain(printDate(plan?.date ?? '', ENGLISH));
    expect(text).toContain(plan?.points[0]?.text.en);
  });

  test('On an article newer than the dossier, the card says so, with the end date of the dossier', async () => {
    const page = await stage.open('late.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    const text = await hover(page, 'Volodymyr Zelensky');
    expect(text).toContain(`Our record ends ${end}, 4 months before this article.`);
  });

  test('A statement that was read on a page says where, and links that page', async () => {
    const page = await stage.open('truce-of-2026.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await hover(page, 'Volodymyr Zelensky')).toMatch(/·\s+Read at\s+[A-Z]/);
      await page.screenshot(`screenshots/e2e-${stage.driver.name}-read-at-${scheme}.png`);
      const link = await page.inShadow(
        (root) => root.querySelector<HTMLAnchorElement>('a[href^=http]')?.href,
      );
      expect(pack.sources.find(({ url }) => url === link)?.kind).toBe('reporting');
      await closeByEscape(page);
    }
    await page.setColorScheme('light');
  });

  test('On a page without a date, the card says so, and uses the date that the user sets', async () => {
    const page = await stage.open('undated.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    expect(await hover(page, 'Volodymyr Zelensky')).toContain('No date found on this page');
    await pressInCard(page, `last known, ${end}`);
    await page.inShadow((root) => {
      const input = root.querySelector<HTMLInputElement>('input[type=date]');
      if (!input) throw new Error('there is no date field');
      input.value = '2025-02-06';
    });
    await pressInCard(page, 'Show');
    expect(await untilSaid(page, 'on 6 Feb 2025')).not.toContain('No date found on this page');
    await closeByEscape(page);
    expect((await stage.ask(page, 'status')).date).toBe('2025-02-06');
    expect(await hover(page, 'Kremlin')).toContain('on 6 Feb 2025');
  });
}
