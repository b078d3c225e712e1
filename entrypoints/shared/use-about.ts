import type { AboutFacts } from '../../components/shared/About.tsx';
import { feedbackAddress, feedbackDetails, repositoryAt } from '../../core/feedback.ts';
import { browser } from '../../platform/browser.ts';
import { uiWords } from './ui-words.ts';
import { useAsk } from './use-ask.ts';

/** Returns what our own pages say of the extension; null until the background has answered. */
export function useAbout(): AboutFacts | null {
  const coverage = useAsk('coverage', undefined)?.value;
  if (!coverage) return null;
  const { version, homepage_url } = browser.runtime.getManifest();
  const repository = repositoryAt(homepage_url);
  return {
    version,
    upTo: coverage.to,
    feedback: repository === null ? null : feedbackAddress(repository),
    details: feedbackDetails(version, navigator.userAgent, uiWords),
    onCopy: (text) => void navigator.clipboard.writeText(text),
  };
}
