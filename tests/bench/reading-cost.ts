import type { BenchPage } from './bench-pages.ts';
import { onStage, type Setting, type Stage } from './bench-setting.ts';
import { bundle } from './bundle.ts';
import { inTab } from './floor.ts';
import { freshWorld } from './isolated-world.ts';
import { median, type Row } from './rows.ts';

type Once = { readonly time: number; readonly characters: number };

/** The minimum work of a reading: the text of all paragraphs. Its source is sent to the page. */
function paragraphs(): Once {
  const start = performance.now();
  let characters = 0;
  for (const paragraph of document.querySelectorAll('p')) characters += paragraph.textContent.length;
  return { time: performance.now() - start, characters };
}

/** Runs an expression in a new world of a page in a new tab, where its code has never run. */
const once = (stage: Stage, page: BenchPage, code: string, expression: string): Promise<Once> =>
  inTab(stage, page, async (tab) => {
    const world = await freshWorld(tab);
    await world.run(`${code};0`);
    return world.run<Once>(expression);
  });

/**
 * Measures what it costs to find and read the article for the first time in a tab, relative to reading the text of all
 * `p` elements in another new tab, by turns. A page whose paragraphs have no text is left out.
 */
export async function readingRows({ pages, rounds, builds }: Setting): Promise<Row[]> {
  const code = await bundle('article-probe.ts');
  const all = await onStage(await builds.empty(), pages.some, async (stage) => {
    const results: { ours: number; floor: number }[] = [];
    for (const page of pages.some) {
      const ours: Once[] = [];
      const floors: Once[] = [];
      for (let round = 0; round < rounds; round++) {
        floors.push(await once(stage, page, '', `(${paragraphs})()`));
        ours.push(await once(stage, page, code, 'readOnce()'));
      }
      if (floors[0]?.characters && ours[0]?.characters)
        results.push({
          ours: median(ours.map(({ time }) => time)),
          floor: median(floors.map(({ time }) => time)),
        });
    }
    return results;
  });
  return [
    {
      name: 'cold, relative to the text of all p elements, median page',
      value: median(all.map(({ ours, floor }) => ours / floor)),
      unit: 'times',
      target: 5,
    },
    { name: 'cold', value: median(all.map(({ ours }) => ours)), unit: 'ms' },
    { name: 'the text of all p elements, cold', value: median(all.map(({ floor }) => floor)), unit: 'ms' },
    { name: 'pages', value: all.length, unit: 'pages' },
  ];
}
