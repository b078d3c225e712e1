import type { ExtensionWorld } from '../../cli/browsers/driver.ts';
import { onStage, type Setting } from './bench-setting.ts';
import { watched } from './first.ts';
import { MATCH, NAMES, rest, wakeBackground } from './isolated-world.ts';
import { buildsByNames } from './pass.ts';
import { median, type Row } from './rows.ts';

/** Milliseconds to wait after ending the background: a message sent while it shuts down may be lost. */
const SETTLED = 500;

/**
 * Runs in a page of the extension: sends a message. Returns the milliseconds until the background answers.
 */
async function askOnce(message: object): Promise<number> {
  const { runtime } = (globalThis as unknown as ExtensionWorld).chrome;
  const ask = (): Promise<unknown> => runtime.sendMessage(message);
  const start = performance.now();
  // Like the extension's own pages, it asks a second time if the background was still starting.
  await ask().catch(ask);
  return performance.now() - start;
}

const startsOf = (extension: string, rounds: number): Promise<Record<'names' | 'match' | 'warm', number>> =>
  onStage(extension, [], async ({ driver }) => {
    const [names, match, warm]: [number[], number[], number[]] = [[], [], []];
    // A background that is ended during its very first start would not start again.
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
 * Measures how long a background that was ended takes to give its first answer. The browser starts it and
 * evaluates its script with the pack; to answer for a text, it also prepares the names.
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
      { name: `cold start to the answer to a text, ${pack}`, value: match, unit: 'ms' },
      { name: `cold start to an answer that needs no names, ${pack}`, value: names, unit: 'ms' },
      { name: `answer to a text, background awake, ${pack}`, value: warm, unit: 'ms' },
    );
  }
  return rows;
}
