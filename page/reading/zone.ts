import { meaningOf } from './class-names.ts';
import { type Attributes, isHidden, isSilent } from './tree.ts';

/** What an element is by its names alone: `never` and `beside` may still hold the article. */
export type Zone = 'silent' | 'hidden' | 'never' | 'beside' | 'standfirst' | '';

const isPageHeader = (element: Element): boolean =>
  element.localName === 'header' && !element.closest('article, main, [role="main"], [role="article"]');

/**
 * The zone of an element, by its own name and attributes. In prose an inline element is part of the sentence, whatever
 * its class is called.
 */
export function zoneOf(element: Element, attributes: Attributes, isInlineInProse: boolean): Zone {
  const name = element.localName;
  if (isSilent(element, attributes)) return 'silent';
  if (isHidden(element, attributes)) return 'hidden';
  if (name === 'body' || name === 'html') return '';
  if (name === 'sup' && /^[\s\d*†‡[\](),]*$/.test(element.textContent ?? '')) return 'silent';
  const meaning = meaningOf(attributes);
  if (meaning === 'unseen') return 'hidden';
  if (isInlineInProse) return name === 'a' && attributes.get('rel') === 'author' ? 'beside' : '';
  const role = attributes.get('role');
  if (name === 'footer' || meaning === 'never' || role === 'contentinfo') return 'never';
  if (name === 'aside' || name === 'form' || name === 'address' || name === 'menu') return 'beside';
  if (role === 'complementary' || role === 'form' || role === 'banner') return 'beside';
  if (isPageHeader(element) || attributes.get('aria-hidden') === 'true') return 'beside';
  const label = attributes.get('aria-label');
  return label && /^(?:advert|anzeige|publicit|реклама)/i.test(label) ? 'beside' : meaning;
}
