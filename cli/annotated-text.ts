import type { Matcher } from '../core/matching/matcher.ts';
import type { Mention } from '../core/matching/mention.ts';
import { checkedLanguage } from '../core/matching/text-language.ts';
import type { TextDocument } from './document.ts';

/** A text with its mentions. Offsets are UTF-16 units from the start of the whole text. */
export type Annotated = Omit<TextDocument, 'blocks'> & {
  readonly mentions: readonly (Mention & { readonly text: string })[];
};

/** Finds the mentions in a text as the extension does on a page of that date, in all blocks at once. */
export function annotate(match: Matcher, document: TextDocument, date: string | null): Annotated {
  const { blocks, ...rest } = document;
  const facts = { date, language: checkedLanguage(document.lang, document.text), evidence: [] };
  const { mentions } = match(
    blocks.map((block) => block.text),
    facts,
  );
  const placed = mentions.flatMap((inBlock, index) => {
    const offset = blocks[index]?.start ?? 0;
    return inBlock.map((mention) => ({
      ...mention,
      start: mention.start + offset,
      end: mention.end + offset,
      text: document.text.slice(mention.start + offset, mention.end + offset),
    }));
  });
  return { ...rest, date, mentions: placed };
}
