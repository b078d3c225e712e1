import type { ExtensionWorld } from '../../cli/browsers/driver.ts';
import { onStage, type Setting } from './bench-setting.ts';
import { watched } from './first.ts';
import { MATCH, NAMES, rest, wakeBackground } from './isolated-world.ts';
import { buildsByNames } from './pass.ts';
import { median, type Row } from './rows.ts';

/** A message that meets a background in its last throes may be lost. */
const SETTLED = 500;

/** Sent to a page of the extension: asks the background and gives the milliseconds until it answers. */
async function askOnce(message: object): Promise<number> {
  const { runtime } = (globalThis as unknown as ExtensionWorld).chrome;
  const ask = (): Promise<unknown> => runtime.sendMessage(message);
  const start = performance.now();
  // As the pages of the extension do, it asks once more where the background was just being started.
  await ask().catch(ask);
  return performance.now() - start;
}

const startsOf = (extension: string, rounds: number): Promise<Record<'names' | 'match' | 'warm', number>> =>
  onStage(extension, [], async ({ driver }) => {
    const [names, match, warm]: [number[], number[], number[]] = [[], [], []];
    // One that is ended while it starts for the first time would never start again.
    await wakeBackground(driver);
    for (let round = 0; round < rounds; round++)
      for (const [message, times] of [
        [NAMES, names],
        [MATCH, match],
      ] as const) {
        await driver.killBackground();
        await rest(SETTLED);
        times.push(await driver.inExtension(askOnce, message));
        if (message === MATCH) warm.push(await driver.inExtension(askOnce, message));
      }
    return { names: median(names), match: median(match), warm: median(warm) };
  });

/**
 * How long a background that was ended takes to its first answer: the browser starts it, its script and the pack in it
 * are read, and for a text also the names are made ready.
 */
export async function backgroundRows(setting: Setting): Promise<Row[]> {
  const { few, many } = await buildsByNames(setting);
  const rows: Row[] = [];
  for (const [pack, extension] of [
    ['the shipped pack', await watched(setting)],
    ['300 names', few],
    ['100000 names', many],
  ] as const) {
    const { names, match, warm } = await startsOf(extension, setting.rounds);
    rows.push(
      { name: `cold start to the first text answered, ${pack}`, value: match, unit: 'ms' },
      { name: `cold start to an answer without names, ${pack}`, value: names, unit: 'ms' },
      { name: `a text answered, awake, ${pack}`, value: warm, unit: 'ms' },
    );
  }
  return rows;
}
