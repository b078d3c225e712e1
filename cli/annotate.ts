import { parseArgs } from 'node:util';
import { parseDate, printDate } from '../core/dates.ts';
import { lexiconOfPack } from '../core/matching/entries.ts';
import { find } from '../core/matching/find.ts';
import type { Lexicon } from '../core/matching/lexicon.ts';
import type { Mention } from '../core/matching/mention.ts';
import { resolve } from '../core/matching/resolve.ts';
import { indexPack, nameOf, type PackIndex } from '../core/positions/sourced.ts';
import { runCommand, UsageError } from './command.ts';
import { readDocument, type TextDocument } from './document.ts';
import { loadPack } from './load-pack.ts';

type Annotated = Omit<TextDocument, 'blocks'> & {
  readonly mentions: readonly (Mention & { readonly text: string })[];
};

function annotate(lexicon: Lexicon, document: TextDocument, date: string | null): Annotated {
  const { blocks, ...rest } = document;
  const facts = { date, language: document.lang, evidence: [] };
  const { mentions } = resolve(
    blocks.map((block) => find(lexicon, block.text)),
    facts,
  );
  const placed = mentions.flatMap((inBlock, index) => {
    const offset = blocks[index]?.start ?? 0;
    return inBlock.map(({ start, end, entity, kind }) => ({
      ...{ start: start + offset, end: end + offset },
      text: document.text.slice(start + offset, end + offset),
      ...{ entity, kind },
    }));
  });
  return { ...rest, date, mentions: placed };
}

/** A summary that a person likes to read: each entity with its count and the spellings that named it. */
function summarise({ file, lang, date, mentions }: Annotated, index: PackIndex): string {
  const byEntity = Map.groupBy(mentions, (mention) => mention.entity);
  const lines = [...byEntity].sort((one, other) => other[1].length - one[1].length);
  const width = Math.max(0, ...lines.map(([id]) => nameOf(index, id).name.en.length));
  const day = date === null ? 'no date' : printDate(date);
  const head = `${file}\n  ${[day, lang || 'language not given', `${mentions.length} mentions of ${lines.length} entities`].join(' · ')}`;
  const rows = lines.map(([id, found]) => {
    const spellings = [...new Set(found.map((mention) => mention.text.replace(/\s+/g, ' ')))].join(', ');
    return `  ${String(found.length).padStart(4)}  ${nameOf(index, id).name.en.padEnd(width)}  ${spellings}`;
  });
  return [head, ...rows].join('\n');
}

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, date: { type: 'string' } },
  });
  if (positionals.length === 0)
    throw new UsageError('name a file: npm run -s annotate -- [--json] [--date YYYY-MM-DD] FILE…');
  const date = values.date;
  if (date !== undefined && parseDate(date)?.precision !== 'day')
    throw new UsageError(`“${date}” is no day: write --date YYYY-MM-DD.`);
  const documents = positionals.map(readDocument);
  const pack = loadPack();
  const lexicon = lexiconOfPack(pack);
  const annotated = documents.map((document) => annotate(lexicon, document, date ?? document.date));
  const isHtml = (file: string): boolean => /\.x?html?$/i.test(file);
  if (values.json) {
    const printed = annotated.map(({ text, ...rest }) => (isHtml(rest.file) ? { ...rest, text } : rest));
    return console.log(JSON.stringify(printed, null, 1));
  }
  const index = indexPack(pack);
  console.log(annotated.map((one) => summarise(one, index)).join('\n\n'));
});
