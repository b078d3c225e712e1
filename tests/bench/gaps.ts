import type { DriverPage } from '../../cli/browsers/driver.ts';
import { article, personsOf } from './bench-pages.ts';
import { onStage, type Setting, type Stage } from './bench-setting.ts';
import { rest } from './isolated-world.ts';
import type { Row } from './rows.ts';

/** Number of paragraphs that a page adds or changes at once. */
const PARAGRAPHS = 20_000;
/** Milliseconds after the page has loaded in which the extension has read it, and after a change. */
const READ = 2_500;
const SETTLED = 12_000;
/** Duration of a storm of changes in milliseconds, and its changes in a second. */
const STORM = 5_000;
const CHANGES = 1_000;

/** What a page does to its article, by name. */
const ACTS = ['appended', 'in one fragment', 'changed'] as const;

/** Runs in the page: acts, and returns the longest time (ms) in which the page could do nothing else. */
async function longestGap(act: string, count: number, text: string, settled: number): Promise<number> {
  const home = document.querySelector('article') as Element;
  let [last, longest, isOn] = [performance.now(), 0, true];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  const make = (index: number): Element => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `On day ${index} ${text}`;
    return paragraph;
  };
  if (act === 'appended')
    for (let index = 0; index < count; index++) {
      home.append(make(index));
      if (index % (count / 20) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  else if (act === 'in one fragment') {
    const fragment = document.createDocumentFragment();
    for (let index = 0; index < count; index++) fragment.append(make(index));
    home.append(fragment);
  } else
    for (const [index, paragraph] of [...home.querySelectorAll('p')].entries())
      (paragraph.firstChild as Text).nodeValue = `Later, on day ${index}, ${text}`;
  await new Promise((resolve) => setTimeout(resolve, settled));
  while (performance.now() - last > 100) await new Promise((resolve) => setTimeout(resolve, 100));
  isOn = false;
  return longest;
}

/** Runs in the page: changes paragraphs many times a second. Returns the number of frames in a second. */
async function framesInStorm(text: string, duration: number, changes: number): Promise<number> {
  const home = document.querySelector('article') as Element;
  const paragraphs = [...home.querySelectorAll('p')];
  const start = performance.now();
  let [done, frames] = [0, 0];
  const count = (): void => {
    frames += 1;
    if (performance.now() - start < duration) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  while (performance.now() - start < duration) {
    for (; done < ((performance.now() - start) / 1000) * changes; done++)
      (paragraphs[done % paragraphs.length] as Element).textContent = `In change ${done} ${text}`;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  return (1000 * frames) / duration;
}

type Measured = { readonly gaps: readonly number[]; readonly frames: number };

async function measure(extension: string, { pack }: Setting): Promise<Measured> {
  const [one, other, third] = personsOf(pack);
  const text = `${one} and ${other} spoke about the peace talks of Ukrainians and Russians, and ${third} listened to them for a while.`;
  const page = article('gaps', 20, (index) => [
    index === 0 ? `${one} and the peace talks of Ukrainians and Russians` : '',
  ]);
  const opened = async ({ driver, urlOf }: Stage): Promise<DriverPage> => {
    const tab = await driver.open(urlOf(page));
    await rest(READ);
    return tab;
  };
  return onStage(extension, [page], async (stage) => {
    const gaps: number[] = [];
    let tab = await opened(stage);
    for (const act of ACTS) {
      // What is changed are the paragraphs that were added before.
      if (act === 'in one fragment') {
        await tab.close();
        tab = await opened(stage);
      }
      gaps.push(await tab.evaluate(longestGap, act, PARAGRAPHS, text, SETTLED));
    }
    await tab.close();
    tab = await opened(stage);
    return { gaps, frames: await tab.evaluate(framesInStorm, text, STORM, CHANGES) };
  });
}

/**
 * Measures how long a page is held at most while it adds or changes 20,000 paragraphs that name three persons each, and
 * how many frames it shows while it changes a thousand paragraphs a second: beyond the same page without the extension.
 */
export async function gapRows(setting: Setting): Promise<Row[]> {
  const own = await measure(await setting.builds.get('shipped', { probes: false }), setting);
  const control = await measure(await setting.builds.empty(), setting);
  const [less, more] = [control.frames, own.frames];
  return [
    ...ACTS.flatMap((act, at): Row[] => {
      const [ours = 0, theirs = 0] = [own.gaps[at], control.gaps[at]];
      const name = `20,000 paragraphs ${act}: longest gap`;
      return [
        { name: `${name} over control`, value: (ours - theirs) / 1000, unit: 's', target: 0.3 },
        { name: `${name}, control`, value: theirs / 1000, unit: 's' },
      ];
    }),
    {
      name: '1,000 changes a second: frames',
      value: (100 * more) / less,
      unit: '%',
      target: 95,
      atLeast: true,
    },
  ];
}
