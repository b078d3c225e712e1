import type { AboutFacts } from '../../components/shared/About.tsx';
import { browser } from '../../platform/browser.ts';
import { useAsk } from './use-ask.ts';

/** Returns what the popup and the settings page say of the extension; null until the background has answered. */
export function useAbout(): AboutFacts | null {
  const coverage = useAsk('coverage', undefined)?.value;
  return coverage ? { version: browser.runtime.getManifest().version, upTo: coverage.to } : null;
}
