import { meaningOf } from './class-names.ts';
import { isHidden, isSilent, type Tag } from './tree.ts';

/** The zone of an element, judged by its names only. `never` and `beside` may still contain the article. */
export type Zone = 'silent' | 'hidden' | 'never' | 'beside' | 'standfirst' | '';

const isPageHeader = (element: Element): boolean =>
  element.localName === 'header' && !element.closest('article, main, [role="main"], [role="article"]');

const TAGS: ReadonlyMap<string, Zone> = new Map([
  ['footer', 'never'],
  ['aside', 'beside'],
  ['form', 'beside'],
  ['address', 'beside'],
  ['menu', 'beside'],
]);
const ROLES: Readonly<Record<string, Zone>> = {
  contentinfo: 'never',
  complementary: 'beside',
  form: 'beside',
  banner: 'beside',
  directory: 'beside',
  'doc-toc': 'beside',
  'doc-index': 'beside',
  'doc-pagelist': 'beside',
};
/** How the accessible names of parts begin that are not the article. */
const BESIDE_LABEL = new RegExp(
  `^(?:${[
    'advert|anzeige|publicit|реклама',
    'contents$|table of contents|(?:on|in) this (?:page|article|story)',
    'inhaltsverzeichnis|auf dieser seite|in diesem artikel|sommaire$|dans cet article',
    'tabla de contenido|en este artículo|spis treści|зміст$|содержание$|оглавление$',
    'share\\b|teilen\\b|partager\\b|compartir\\b|udostępnij|поділитися|поделиться',
    'related\\b|tags$|topics$|themen$|schlagw',
  ].join('|')})`,
  'i',
);
const BREADCRUMB_LABEL = /bread\s?-?crumb|brotkrume|fil d.ariane|migas de pan|you are here|sie sind hier/i;
/** Kinds of schema.org, as microdata or RDFa, that are never an article. */
const NEVER_KIND = /(?:BreadcrumbList|SiteNavigationElement|WPFooter)\b/;
const BESIDE_KIND = /(?:WPSideBar|WPHeader|WPAdBlock)\b/;
const FOOTNOTE_MARK = /^[\s\d*†‡[\](),]*$/;

/** What the accessible name and the kind of an element say. A pattern is compiled only if an element has one of them. */
function zoneOfLabel(label: string, kind: string): Zone {
  if (kind && NEVER_KIND.test(kind)) return 'never';
  if (kind && BESIDE_KIND.test(kind)) return 'beside';
  if (!label) return '';
  return BREADCRUMB_LABEL.test(label) ? 'never' : BESIDE_LABEL.test(label) ? 'beside' : '';
}

/** Returns the zone of an element that is not an inline part of prose. */
function zoneOfBlock(element: Element, tag: Tag, meaning: Zone): Zone {
  const own = TAGS.get(tag.name);
  if (own === 'never' || meaning === 'never') return 'never';
  if (tag.isPlain) return own ?? (tag.name === 'header' && isPageHeader(element) ? 'beside' : meaning);
  const role = ROLES[tag.get('role') ?? ''];
  const told = zoneOfLabel(
    (tag.get('aria-label') ?? '').trim(),
    tag.get('itemtype') ?? tag.get('typeof') ?? '',
  );
  if (role === 'never' || told === 'never') return 'never';
  if (own || role || isPageHeader(element) || tag.get('aria-hidden') === 'true') return 'beside';
  return told || meaning;
}

/**
 * Returns the zone of an element, judged by its own name and attributes. An inline element in prose is part
 * of the sentence, whatever its class.
 */
export function zoneOf(element: Element, tag: Tag, isInlineInProse: boolean): Zone {
  const { name } = tag;
  if (isSilent(element, tag)) return 'silent';
  if (isHidden(tag)) return 'hidden';
  if (name === 'body' || name === 'html') return '';
  if (name === 'sup' && FOOTNOTE_MARK.test(element.textContent ?? '')) return 'silent';
  const meaning = meaningOf(tag);
  if (meaning === 'unseen') return 'hidden';
  if (isInlineInProse) return name === 'a' && tag.get('rel') === 'author' ? 'beside' : '';
  return zoneOfBlock(element, tag, meaning);
}
