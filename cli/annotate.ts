import { parseArgs } from 'node:util';
import { count } from '../authoring/commands/count.ts';
import { runCommand, UsageError } from '../authoring/commands/run-command.ts';
import { loadPack } from '../authoring/load-pack.ts';
import { parseDate } from '../core/dates.ts';
import { lexiconOfPack } from '../core/matching/lexicon/entries.ts';
import { matcherOf } from '../core/matching/matcher.ts';
import type { Mention, Rule } from '../core/matching/mention.ts';
import { indexPack, nameOf, type PackIndex } from '../core/positions/pack-index.ts';
import { printDate } from '../core/print-date.ts';
import { type Annotated, annotate } from './annotated-text.ts';
import { readDocument } from './document.ts';
import { ENGLISH } from './read-messages.ts';
import { topicJudge, topicReasons } from './topic-of-text.ts';

/** A readable summary: each entity with its number of mentions and the spellings found. */
function summarise({ file, lang, date, mentions }: Annotated, index: PackIndex): string {
  const byEntity = Map.groupBy(mentions, (mention) => mention.entity);
  const lines = [...byEntity].sort((one, other) => other[1].length - one[1].length);
  const width = Math.max(0, ...lines.map(([id]) => nameOf(index, id).name.en.length));
  const day = date === null ? 'no date' : printDate(date, ENGLISH);
  const head = `${file}\n  ${[day, lang || 'no language', `${count(mentions.length, 'mention')} of ${count(lines.length, 'entity', 'entities')}`].join(' · ')}`;
  const rows = lines.map(([id, found]) => {
    const spellings = [...new Set(found.map((mention) => mention.text.replace(/\s+/g, ' ')))].join(', ');
    return `  ${String(found.length).padStart(4)}  ${nameOf(index, id).name.en.padEnd(width)}  ${spellings}`;
  });
  return [head, ...rows].join('\n');
}

const RULES: Readonly<Record<Rule, string>> = {
  name: 'an unambiguous name',
  known: 'an ambiguous name; this text also names the entity in full',
  company:
    'an ambiguous name; this text also names enough other entities of the pack, or the plan’s proposer',
  description: 'a description of the holder of a post on the day of the text',
  capital: 'a capital that stands for its government here',
};

/** Each mention in its context, with the rule that marked it and the entities on which the rule is based. */
function explain({ file, text, mentions }: Annotated): string {
  const named = mentions.filter(({ rule }) => rule === 'name').map(({ entity }) => entity);
  const evidence = ({ rule, entity }: Mention): string => {
    if (rule === 'known') return `: ${entity}`;
    return rule === 'company' ? `: ${[...new Set(named)].join(', ')}` : '';
  };
  const rows = mentions.map((mention) => {
    const { start, end, entity, kind, rule } = mention;
    const before = text.slice(Math.max(0, start - 40), start);
    const context = `…${before}[${text.slice(start, end)}]${text.slice(end, end + 30)}…`.replace(/\s+/g, ' ');
    return `  ${start}–${end}  ${entity} (${kind})  ${context}\n      ${RULES[rule]}${evidence(mention)}`;
  });
  return [file, ...rows].join('\n');
}

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      topic: { type: 'boolean', default: false },
      date: { type: 'string' },
      pack: { type: 'string' },
    },
  });
  if (positionals.length === 0)
    throw new UsageError(
      'name a file: npm run -s annotate -- [--json | --explain | --topic] [--date YYYY-MM-DD] [--pack FOLDER] FILE…',
    );
  const date = values.date;
  if (date !== undefined && parseDate(date)?.precision !== 'day')
    throw new UsageError(`“${date}” is not a full date: use --date YYYY-MM-DD.`);
  const documents = positionals.map(readDocument);
  const pack = loadPack(values.pack);
  if (values.topic) {
    const judge = topicJudge(pack);
    for (const { file, blocks, lang, date: own } of documents) {
      const text = { blocks: blocks.map((block) => block.text), hasHeadline: true, lang, date: date ?? own };
      const verdict = judge(text);
      console.log([`${file}: ${verdict.isOn ? 'on' : 'off'}`, ...topicReasons(verdict)].join('\n  '));
    }
    return;
  }
  const match = matcherOf(pack, lexiconOfPack(pack));
  const annotated = documents.map((document) => annotate(match, document, date ?? document.date));
  const isHtml = (file: string): boolean => /\.x?html?$/i.test(file);
  if (values.json) {
    const printed = annotated.map(({ text, ...rest }) => (isHtml(rest.file) ? { ...rest, text } : rest));
    return console.log(JSON.stringify(printed, null, 1));
  }
  if (values.explain) return console.log(annotated.map(explain).join('\n\n'));
  const index = indexPack(pack);
  console.log(annotated.map((one) => summarise(one, index)).join('\n\n'));
});
