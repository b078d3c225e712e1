import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedPage } from '../../cli/browsers/server.ts';
import type { Pack } from '../../core/pack/model.ts';
import { maker } from './made-text.ts';

/** A page that the bench serves. */
export type BenchPage = {
  readonly name: string;
  readonly html: string;
  /**
   * Whether to serve the page without cross-origin isolation, so that a tab keeps its process across loads.
   */
  readonly isShared?: boolean;
};

/** Maximum number of pages that are opened repeatedly. They are spread evenly over the sizes of all pages. */
const MOST = 14;

/**
 * Headers that give a page cross-origin isolation, and thereby a clock resolution of 5 µs instead of 100 µs.
 * The policy below blocks the network and the scripts of saved pages, which are not measured.
 */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const POLICY = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
};

export const served = ({ html, isShared }: BenchPage): ServedPage => ({
  body: html,
  headers: isShared ? POLICY : { ...POLICY, ...ISOLATED },
});

/** Returns the path of a page on the server. It looks like the path of an article, not of a home page. */
export const pathOf = ({ name }: BenchPage): string => `/news/${name}.html`;

const text = maker('latin', 11);

/** Returns whole sentences of about `length` characters that contain the mentions. */
function paragraph(length: number, mentions: readonly string[]): string {
  const words = text.text(length, []).trim().split(' ');
  for (const [index, mention] of mentions.entries())
    words.splice(Math.floor((words.length * (index + 1)) / (mentions.length + 1)), 0, mention);
  return words.join(' ');
}

/** Generates an article. `mention` returns the names for a paragraph, by its index from 0. */
export function article(
  name: string,
  paragraphs: number,
  mention: (index: number) => readonly string[],
): BenchPage {
  const links = (count: number): string =>
    Array.from({ length: count }, () => `<li class="item"><a href="/a">${text.text(30, [])}</a></li>`).join(
      '',
    );
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const [first = '', ...rest] = paragraph(400, mention(index)).split('. ');
    const heading = index % 12 === 11 ? `<h2>${text.text(40, [])}</h2>` : '';
    return `${heading}<p class="story__text">${first}. <a href="/b">${rest[0] ?? ''}</a> ${rest.slice(1).join('. <em>A</em> ')}</p>`;
  }).join('\n');
  return {
    name,
    html: `<!doctype html><html lang="en"><head><title>${name}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-06T08:00:00Z"><style>body{font:16px/1.5 serif}main{max-width:40em}</style></head><body><header><nav><ul>${links(20)}</ul></nav></header><main><article><h1>${text.text(60, [])}</h1>${body}</article><aside class="related"><ul>${links(15)}</ul></aside></main><footer><ul>${links(20)}</ul></footer></body></html>`,
  };
}

/** Generates a page of teasers, like a section or home page. The extension does not read such a page. */
export const listOf = (name: string, teasers: number): BenchPage => ({
  name,
  html: `<!doctype html><html lang="en"><head><title>${name}</title><meta property="og:type" content="website"></head><body><main>${Array.from(
    { length: teasers },
    () => `<article><h3><a href="/a">${text.text(50, [])}</a></h3><p>${text.text(120, [])}</p></article>`,
  ).join('\n')}</main></body></html>`,
});

/** Generates a page of short rows that no data describes: a paragraph and a line break, or only a text in each. */
export const rowsPageOf = (name: string, rows: number, hasParagraphs: boolean): BenchPage => ({
  name,
  html: `<!doctype html><html lang="en"><head><title>${name}</title></head><body><main>${Array.from(
    { length: rows },
    () =>
      hasParagraphs
        ? `<div class="row"><p>${text.text(65, [])}</p><br><span>x</span></div>`
        : `<div class="row">${text.text(125, [])}</div>`,
  ).join('\n')}</main></body></html>`,
});

const spread = <Item>(items: readonly Item[]): Item[] =>
  items.length <= MOST
    ? [...items]
    : Array.from(
        { length: MOST },
        (_, at) => items[Math.floor((at * (items.length - 1)) / (MOST - 1))] as Item,
      );

/** Returns the saved pages of a folder, or generated ones without a folder. Throws if the folder has none. */
export function loadPages(folder: string | undefined): {
  readonly all: BenchPage[];
  readonly some: BenchPage[];
} {
  const own = (): BenchPage[] => {
    const names = maker('latin', 5).names(60);
    return Array.from({ length: MOST }, (_, at) =>
      article(`made-up-${at}`, 6 + at * at, (index) =>
        index % 3 === 0 ? [names[(index * 7 + at) % names.length] as string] : [],
      ),
    );
  };
  const all = folder
    ? readdirSync(folder)
        .filter((file) => /\.html?$/.test(file))
        .map((file) => ({
          name: file.replace(/\.html?$/, ''),
          html: readFileSync(join(folder, file), 'utf8'),
        }))
    : own();
  if (all.length === 0) throw new Error(`there is no saved page (.html) in ${folder}.`);
  const bySize = all.toSorted((one, other) => one.html.length - other.html.length);
  return { all, some: spread(bySize) };
}

/** Returns the most frequent pairs of capitalised words in the pages, because these are likely names. */
export function frequentNames(pages: readonly BenchPage[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const { html } of pages) {
    const plain = html.replace(/<(script|style|head)\b[\s\S]*?<\/\1>|<[^>]*>/gi, '\n');
    for (const [name] of plain.matchAll(
      /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}])/gu,
    ))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const found = [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([name]) => name);
  return found.slice(0, count);
}

/** Returns `count` different names: first the given ones, then generated ones that are in no page. */
export function namesUpTo(count: number, given: readonly string[]): string[] {
  const all = new Set(given.slice(0, count));
  const more = maker('latin', 7).names(count);
  for (let at = 0; all.size < count; at++) all.add(more[at] as string);
  return [...all];
}

/** Returns a pack in which each name belongs to a person, without anything else: with no topic, any page is marked. */
export const packOfNames = (shipped: Pack, names: readonly string[]): Pack => ({
  ...shipped,
  parties: [],
  topic: undefined,
  sources: [],
  posts: [],
  proposals: [],
  positions: [],
  traps: [],
  actors: names.map((name, index) => ({
    ...{ id: `n${index}`, kind: 'person', name: { en: name }, traps: [], roles: [] },
    names: [{ text: name, strength: 'strong' }],
  })),
});

/** Returns the English names of the persons in a pack. */
export const personsOf = (pack: Pack): string[] =>
  pack.actors.filter(({ kind }) => kind === 'person').map(({ name }) => name.en);
