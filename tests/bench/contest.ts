import { type BenchPage, frequentNames, namesUpTo } from './bench-pages.ts';
import { onStage, type Setting, type Stage } from './bench-setting.ts';
import { bundle } from './bundle.ts';
import { freshWorld } from './isolated-world.ts';
import { FEW } from './pass.ts';
import { median, type Row } from './rows.ts';

type Result = { readonly name: string; readonly times: readonly number[]; readonly marks: number };

async function contestOn(
  { driver, urlOf }: Stage,
  page: BenchPage,
  code: string,
  names: readonly string[],
  rounds: number,
): Promise<readonly Result[]> {
  const tab = await driver.open(urlOf(page));
  try {
    const world = await freshWorld(tab);
    await world.run(`${code};0`);
    return await world.run<Result[]>(`contest(${JSON.stringify(names)}, ${rounds})`);
  } finally {
    await tab.close();
  }
}

/**
 * Compares our code with libraries on the same names and the same article. Each contestant is given the article’s root,
 * reads, finds and marks in an isolated world of the page and forces a layout. A library that only marks is given our
 * mentions. A page without any of the names is left out.
 */
export async function contestRows({ pages, rounds, builds }: Setting): Promise<Row[]> {
  const names = namesUpTo(FEW, frequentNames(pages.all, FEW));
  const code = await bundle('contest-probe.ts');
  const all = await onStage(await builds.empty(), pages.some, async (stage) => {
    const results: (readonly Result[])[] = [];
    for (const page of pages.some) results.push(await contestOn(stage, page, code, names, rounds));
    return results.filter(([ours]) => (ours?.marks ?? 0) > 0);
  });
  const timeOf = (results: readonly Result[], name: string): number =>
    median(results.find((result) => result.name === name)?.times ?? []);
  const against = (name: string): number[] =>
    all.map((results) => timeOf(results, name) / timeOf(results, 'ours'));
  const others = all[0]?.slice(1, -1).map(({ name }) => name) ?? [];
  const targets: Readonly<Record<string, number>> = {
    'mark.js mark(array)': 400,
    'mark.js markRanges': 4,
    findandreplacedomtext: 2,
  };
  const row = (name: string, value: number, unit: string, target?: number): Row => ({
    name,
    value,
    unit,
    target,
    atLeast: target !== undefined,
  });
  return [
    ...others.map((name) =>
      row(`${name} against ours, median page`, median(against(name)), 'times', targets[name]),
    ),
    row(
      'mark.js mark(array) against ours, worst page',
      Math.min(...against('mark.js mark(array)')),
      'times',
      80,
    ),
    row('finding the article', median(all.map((results) => timeOf(results, 'finding the article'))), 'ms'),
    ...['ours', ...others].map((name) =>
      row(`${name}, with layout`, median(all.map((results) => timeOf(results, name))), 'ms'),
    ),
    row('pages', all.length, 'pages'),
  ];
}
