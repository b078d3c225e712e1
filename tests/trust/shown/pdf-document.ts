import { waitUntil } from '../../../cli/browsers/wait.ts';
import { rest } from '../../bench/isolated-world.ts';
import { tallyOf } from '../life/scene.ts';
import type { TrustRow } from '../row.ts';
import { type Showing, visiting } from './visiting.ts';

const PATH = '/news/document.pdf';
/** What the popup says there: Chromium shows the document in a page of its own, which is asked like any other. */
const SAID = {
  chromium: 'Not a news page, so nothing is marked',
  firefox: 'Standpoint can’t mark PDFs or images. You can still look things up.',
} as const;
/** Milliseconds in which the browser shows the document, and a page would have been marked. */
const SETTLED = 3_000;

/** Makes a PDF document of one page with a line of plain letters. */
function pdfOf(line: string): Uint8Array {
  const drawing = `BT /F1 18 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 200]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let all = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = all.length;
    all += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  all += `${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${all.length}\n%%EOF\n`;
  return Buffer.from(all, 'latin1');
}

/** A row on a PDF document: it is shown as without, there is no error, and the popup says why nothing is marked. */
export async function pdfRow(showing: Showing): Promise<TrustRow> {
  const { driver, server } = showing;
  const tally = tallyOf(
    'a PDF document: as without, no error, and the popup says why nothing is marked',
    driver.name,
  );
  server.put(PATH, {
    body: pdfOf('In this invented text Volodymyr Zelensky speaks of the peace talks of Ukraine.'),
  });
  const seen: { html: string; errors: string }[] = [];
  for (const way of ['paused', 'highlight'] as const)
    await visiting(showing, PATH, way, async (page) => {
      await rest(SETTLED);
      const html = await page.evaluate(() => {
        const names = [...document.querySelectorAll('*')].map(({ localName }) => localName);
        return `${document.contentType}: ${names.join(' ')}, ${CSS.highlights.size} highlights`;
      });
      seen.push({ html, errors: page.errors().join('; ') });
      if (way === 'paused') return;
      const popup = await driver.popup(page);
      const said = SAID[driver.name];
      const text = (): Promise<string> => popup.evaluate(() => document.body.innerText);
      const isSaid = await waitUntil(async () => (await text()).includes(said), said, 10_000).catch(
        () => false,
      );
      tally.hold(isSaid, `The popup says: ${(await text()).replace(/\s+/g, ' ')}`);
      tally.hold(popup.errors().length === 0, `The popup: ${popup.errors().join('; ')}.`);
      await popup.close().catch(() => undefined);
    });
  const [control, now] = seen;
  tally.hold(control?.html === now?.html, `The document is ${now?.html}, and ${control?.html} without.`);
  tally.hold(control?.errors === now?.errors, `There was an error: ${now?.errors}.`);
  return tally.row();
}
