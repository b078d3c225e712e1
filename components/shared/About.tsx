import type { Words } from '../../core/interface-words.ts';
import { printDate } from '../../core/print-date.ts';

/** The extension's version and the last day (`YYYY-MM-DD`) that its facts cover. */
export type AboutFacts = { readonly version: string; readonly upTo: string };

/** What this product is, where its facts come from and where they end, and what it sends. */
export function About({ facts, words }: { readonly facts: AboutFacts; readonly words: Words }) {
  return (
    <p class="sp-detail sp-about">{words.t('popup.about', [facts.version, printDate(facts.upTo, words)])}</p>
  );
}
