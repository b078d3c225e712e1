import { closest } from '../reading/own-methods.ts';
import type { PageMention } from './painter.ts';
import { nodesOf } from './ranges.ts';

function isUnderLink(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (element && closest(element, 'a[href]')) return true;
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host !== undefined && isUnderLink(host);
}

/** Returns whether a mention is wholly inside a link of the page, in this tree or in one around it. */
export function isInLink({ block, start, end }: PageMention): boolean {
  const nodes = nodesOf(block, start, end);
  return nodes.length > 0 && nodes.every(isUnderLink);
}
