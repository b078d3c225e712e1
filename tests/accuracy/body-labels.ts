import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { UsageError } from '../../authoring/commands/run-command.ts';
import { parseWithShadows } from '../page/parse-html.ts';
import { rightOrder } from './document-order.ts';
import { hashOf, type PageText, textsOf } from './page-texts.ts';

/** What a text of a page is. `aside`: the headline, captions of the story’s pictures, and what is open to doubt. */
export type Part = 'body' | 'aside' | 'other';

/** A page, its texts in order, and what each of them is, if it does not depend on what is read. */
export type BodyPage = {
  readonly id: string;
  readonly document: Document;
  readonly texts: readonly PageText[];
  /** Returns what each text is. `isRead` decides which copy of a text is the labelled one, if a page repeats it. */
  partsOf(isRead: (text: PageText) => boolean): readonly Part[];
};

const FOLDER = fileURLToPath(new URL('../bodies', import.meta.url));
/** In our own pages this attribute says what the text in an element is. The nearest one counts. */
const MARK = 'data-part';

const asPart = (mark: string | null | undefined): Part => {
  if (mark === 'body' || mark === 'aside' || mark === 'other') return mark;
  if (mark === null || mark === undefined) return 'other';
  throw new Error(`${MARK}="${mark}" is none of body, aside and other`);
};

/** Returns the mark around a node, through slots and shadow roots. */
function markAround(node: Node): string | null {
  for (let up: Node | null = node; up; up = up.parentNode ?? (up as Partial<ShadowRoot>).host ?? null) {
    const mark = up.nodeType === 1 ? (up as Element).getAttribute(MARK) : null;
    if (mark !== null) return mark;
  }
  return null;
}

function stripMarks(root: Document | ShadowRoot): void {
  for (const element of root.querySelectorAll('*')) {
    element.removeAttribute(MARK);
    if (element.shadowRoot) stripMarks(element.shadowRoot);
  }
}

/** Reads one of our own pages from its source. Throws if a text has two marks. */
export function ownPage(id: string, html: string): BodyPage {
  const document = parseWithShadows(html);
  const texts = textsOf(document);
  const parts = texts.map(({ text, nodes }) => {
    const marks = new Set(nodes.filter((node) => node.data.trim()).map(markAround));
    if (marks.size > 1) throw new Error(`${id}: “${text}” has more than one mark`);
    return asPart([...marks][0]);
  });
  stripMarks(document);
  return { id, document, texts, partsOf: () => parts };
}

/** Reads the project’s own pages. Every element with body text is marked in them; the marks are removed here. */
export const readOwnPages = (): BodyPage[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ownPage(file, readFileSync(join(FOLDER, file), 'utf8')));

type Labels = { readonly file: string; readonly body: string; readonly aside?: string };

/** Gives a label to as many copies of a text as there are labels for it, first to those that are read. */
function label(
  { file, body, aside = '' }: Labels,
  texts: readonly PageText[],
  isRead: (text: PageText) => boolean,
): Part[] {
  const parts: Part[] = texts.map(() => 'other');
  const copies = Map.groupBy(texts.keys(), (index) => hashOf(texts[index]?.text ?? ''));
  for (const indexes of copies.values())
    indexes.sort(
      (one, two) => Number(isRead(texts[two] as PageText)) - Number(isRead(texts[one] as PageText)),
    );
  for (const [part, hashes] of [['body', body] as const, ['aside', aside] as const])
    for (const hash of hashes.split(' ').filter(Boolean)) {
      const index = copies.get(hash)?.shift();
      if (index === undefined) throw new UsageError(`${file} has no text ${hash}: it is another version.`);
      parts[index] = part;
    }
  return parts;
}

/** The labels of public saved pages, which are no part of the project. */
export const SAVED_LABELS = join(FOLDER, 'saved-pages.yaml');

/** Reads the labelled pages that a folder has. Throws if it has none, or another version of one. */
export function readSavedPages(folder: string, labelled = SAVED_LABELS): BodyPage[] {
  const all = parse(readFileSync(labelled, 'utf8')) as Labels[];
  const labels = all.filter(({ file }) => existsSync(join(folder, file)));
  if (labels.length === 0) throw new UsageError(`${folder} has none of the pages in ${labelled}.`);
  return labels.map((own) => {
    const html = readFileSync(join(folder, own.file), 'utf8');
    const document = parseHTML(html).document as unknown as Document;
    rightOrder(document);
    const texts = textsOf(document);
    return { id: own.file, document, texts, partsOf: (isRead) => label(own, texts, isRead) };
  });
}
