import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** An invented article. It quotes no one and reports no real event. */
export type InventedArticle = {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly headline: string;
  /** Whether the talks are what the article is about, or are mentioned in passing. */
  readonly mention: 'main' | 'passing';
  readonly sections: readonly { readonly heading: string | null; readonly paragraphs: readonly string[] }[];
};

/** Returns the invented articles of all languages, in the order of their files. */
export function readArticles(): readonly InventedArticle[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const articles = parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as InventedArticle[];
      return articles.map((article) => ({ ...article, language: file.replace('.yaml', '') }));
    });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Returns an article as a plain news page, with its day in the page's data and on the page. */
export function articlePage({ language, date, headline, sections }: InventedArticle): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline, datePublished: date };
  const body = sections.map(
    ({ heading, paragraphs }) =>
      `${heading ? `<h2>${escaped(heading)}</h2>` : ''}${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(headline)}</title>
<meta name="viewport" content="width=device-width">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<style>:root { color-scheme: light dark; } body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 serif; }</style>
</head><body><article><h1>${escaped(headline)}</h1><p><time datetime="${date}">${date}</time></p>
${body.join('\n')}</article></body></html>`;
}
