import type { ExtensionWorld } from '../../cli/browsers/driver.ts';
import { watched } from './first.ts';
import { buildsByNames } from './pass.ts';
import { median, type Row } from './rows.ts';
import { onStage, type Setting } from './setting.ts';
import { rest } from './world.ts';

/** A message that meets a background in its last throes may be lost. */
const SETTLED = 500;

type Start = { readonly answer: number; readonly compiled: number };

/** Sent to a page of the extension: asks the background for something that needs the pack. */
async function askOnce(): Promise<Start> {
  const { runtime, storage } = (globalThis as unknown as ExtensionWorld).chrome;
  const start = performance.now();
  const ask = (): Promise<unknown> => runtime.sendMessage({ type: 'names', entities: ['nobody'] });
  // As the pages of the extension do, it asks once more where the background was just being started.
  await ask().catch(ask);
  const answer = performance.now() - start;
  // The background keeps it without waiting.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { benchBuilt } = await storage.session.get({ benchBuilt: 0 });
  return { answer, compiled: benchBuilt as number };
}

const startsOf = (extension: string, rounds: number): Promise<Start[]> =>
  onStage(extension, [], async ({ driver }) => {
    const starts: Start[] = [];
    await driver.inExtension(() => true);
    for (let round = 0; round <= rounds; round++) {
      await driver.killBackground();
      await rest(SETTLED);
      starts.push(await driver.inExtension(askOnce));
    }
    return starts.slice(1);
  });

/**
 * How long a background that was ended takes to its first answer: the browser starts it, its script and the pack in it
 * are read, and names and index are compiled.
 */
export async function backgroundRows(setting: Setting): Promise<Row[]> {
  const { few, many } = await buildsByNames(setting);
  const rows: Row[] = [];
  for (const [name, extension] of [
    ['the shipped pack', await watched(setting)],
    ['300 names', few],
    ['100000 names', many],
  ] as const) {
    const starts = await startsOf(extension, setting.rounds);
    rows.push(
      { name: `cold start to the first answer, ${name}`, value: median(starts.map(({ answer }) => answer)), unit: 'ms' },
      { name: `of it names and index compiled, ${name}`, value: median(starts.map(({ compiled }) => compiled)), unit: 'ms' },
    );
  }
  return rows;
}
