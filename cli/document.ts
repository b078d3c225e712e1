import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { UsageError } from '../authoring/commands/run-command.ts';
import { articleDate } from '../page/reading/article-date.ts';
import { pageLanguage } from '../page/reading/page-language.ts';
import { readArticle } from '../page/reading/read-article.ts';

/** A text read from a file. Its blocks are consecutive parts of `text`; offsets are UTF-16 units. */
export type TextDocument = {
  readonly file: string;
  readonly id: string;
  readonly lang: string;
  readonly date: string | null;
  readonly text: string;
  readonly blocks: readonly { readonly start: number; readonly text: string }[];
};

/** Splits a text into its lines, as blocks with their offsets. */
export const inLines = (text: string): TextDocument['blocks'] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const block = { start, text: line };
    start += line.length + 1;
    return block;
  });
};

function readHtml(file: string, id: string, html: string): TextDocument {
  const document = parseHTML(html).document as unknown as Document;
  const today = new Date().toISOString().slice(0, 10);
  let text = '';
  const blocks = readArticle(document).blocks.map((block) => {
    const start = text.length;
    text += `${block.text}\n`;
    return { start, text: block.text };
  });
  const date = articleDate(document, today).published;
  return { file, id, lang: pageLanguage(document), date, text: text.trimEnd(), blocks };
}

function readLabelled(file: string, id: string, json: string): TextDocument {
  let passage: { id?: unknown; text?: unknown; lang?: unknown; date?: unknown };
  try {
    passage = JSON.parse(json);
  } catch {
    throw new UsageError(`${file} is not valid JSON.`);
  }
  const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const text = asText(passage.text);
  if (text === undefined)
    throw new UsageError(
      `${file} has no “text”: a labelled passage is a JSON object with “text” and, optionally, “id”, “lang” and “date”.`,
    );
  return {
    file,
    text,
    blocks: inLines(text),
    id: asText(passage.id) ?? id,
    lang: asText(passage.lang) ?? '',
    date: asText(passage.date)?.slice(0, 10) ?? null,
  };
}

/**
 * Reads a file of saved HTML (as the extension reads a page), a labelled passage in JSON, or plain text.
 * Throws a UsageError if it cannot be read.
 */
export function readDocument(file: string): TextDocument {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as { code?: string }).code === 'ENOENT';
    throw new UsageError(missing ? `the file ${file} does not exist.` : `${file} cannot be read.`);
  }
  const extension = extname(file).toLowerCase();
  const id = basename(file, extname(file));
  if (/^\.x?html?$/.test(extension) || /^\s*<(!doctype html|html)\b/i.test(content))
    return readHtml(file, id, content);
  if (extension === '.json') return readLabelled(file, id, content);
  return { file, id, lang: '', date: null, text: content, blocks: inLines(content) };
}
