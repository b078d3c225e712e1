/** A page that may break the extension, or that the extension may break. */
export type Hazard = {
  readonly name: string;
  readonly body: string | Uint8Array;
  /** File name extension of the address: `html` unless told. */
  readonly ending?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Texts that are marked. By default those of the story; none if the browser runs no script of ours there. */
  readonly marks?: readonly string[];
  /** The source of a script of the page that changes it while it is read. Runs before the marks are expected. */
  readonly act?: string;
  /** Whether `act` also runs while elements are inserted. It must leave the page as it did before. */
  readonly isActedAgain?: boolean;
  /** Whether the page cannot be compared, as one that changes by itself; its errors and its marks are all the same. */
  readonly isRestless?: boolean;
};

/** The names in the paragraphs of {@link STORY}. */
export const STORY_NAMES = ['Volodymyr Zelensky', 'Vladimir Putin'] as const;

const STORY = `<h1>Invented talks on Ukraine</h1>
<p>In this invented text Volodymyr Zelensky speaks of membership in NATO and of the peace talks of Ukraine and Russia.</p>
<p>In this invented text Vladimir Putin speaks of territorial concessions in the talks and of the borders of 1991.</p>`;

const METADATA =
  '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Invented talks on Ukraine","datePublished":"2025-02-06"}';

/** The parts of a page that a hazard replaces. */
type Parts = {
  readonly doctype?: string;
  /** Attributes of the root element. */
  readonly root?: string;
  /** What the head begins with, before any script of ours can run. */
  readonly head?: string;
  readonly charset?: string;
  readonly metadata?: string;
  readonly before?: string;
  readonly story?: string;
  /** What follows the story inside the article. */
  readonly more?: string;
  readonly after?: string;
};

/** An invented news page about the talks, around a hazard. */
export const pageOf = ({
  doctype = '<!doctype html>',
  root = 'lang="en"',
  head = '',
  charset = '<meta charset="utf-8">',
  metadata = METADATA,
  before = '',
  story = STORY,
  more = '',
  after = '',
}: Parts): string => `${doctype}
<!-- An invented page for tests. It contains no news. -->
<html ${root}><head>${charset}${head}<title>Invented talks on Ukraine</title>
<script type="application/ld+json">${metadata}</script></head>
<body>${before}<article>${story}${more}</article>${after}</body></html>`;

/** A paragraph that names somebody whom the story does not name. */
export const paragraphOf = (name: string): string =>
  `<p>In this invented paragraph ${name} speaks of the peace talks of Ukraine and Russia.</p>`;

/** Hazards that differ only in their parts, and that leave the story to be marked. */
export const hazardsOf = (
  all: Readonly<Record<string, Parts & { marks?: readonly string[]; act?: string; isActedAgain?: boolean }>>,
): Hazard[] =>
  Object.entries(all).map(([name, { marks, act, isActedAgain, ...parts }]) => ({
    name,
    body: pageOf(parts),
    ...(marks && { marks: [...STORY_NAMES, ...marks] }),
    ...(act && { act }),
    ...(isActedAgain && { isActedAgain }),
  }));
