import { browser } from './browser.ts';

/** Browsers end a background that has called none of their functions for 30 seconds. */
const PULSE_MS = 20_000;

/** Does some work, during which the browser does not end the background for being idle. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE_MS);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
  }
}
