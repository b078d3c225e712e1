import { PageReading as Original, type ReadingOptions } from '../../../entrypoints/annotator/reading.ts';
import { readArticle } from '../../../page/reading/read-article.ts';
import { measured, notes, type Taken } from './clock.ts';
import { anotherPainting } from './painting-probe.ts';

/** Returns all text nodes of the page, except those in scripts, styles, noscript and template elements. */
function textOfPage(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes.filter((node) => !node.parentElement?.closest('script, style, noscript, template'));
}

const textOfArticle = (): Text[] =>
  readArticle(document).blocks.flatMap(({ runs }) => runs.map(({ node }) => node));

function takenAs(nodes: readonly Text[]): Taken {
  const range = document.createRange();
  const ours = nodes.filter((node) => node.getRootNode() === document);
  const [first, last] = [ours[0], ours.at(-1)];
  if (first && last) {
    range.setStartBefore(first);
    range.setEndAfter(last);
  }
  const root = range.commonAncestorContainer;
  const path: number[] = [];
  for (let node: Node = root; node !== document.body && node.parentNode; node = node.parentNode)
    path.unshift([...node.parentNode.childNodes].indexOf(node as ChildNode));
  const read = new Set<Node>(ours);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let flags = '';
  while (walker.nextNode()) flags += read.has(walker.currentNode) ? '1' : '0';
  return { path, nodes: flags, characters: ours.reduce((sum, { data }) => sum + data.length, 0) };
}

/** Waits until the style sheet of the last pass is removed and the page is styled again, as before a pass. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** Replaces the original, records what the pass over the page costs, and can repeat the pass. */
export class PageReading extends Original {
  constructor(options: ReadingOptions) {
    super(options);
    notes.taken = () => ({ article: takenAs(textOfArticle()), page: takenAs(textOfPage()) });
    notes.again = async (times) => {
      for (let time = 0; time < times; time++) {
        const controller = new AbortController();
        const { signal } = controller;
        const painting = anotherPainting?.(signal) ?? options.painting;
        const next = new Original({ ...options, painting, signal });
        notes.passes.push(await measured(() => next.start()));
        controller.abort();
        await settled();
      }
    };
  }

  override async start(): Promise<void> {
    notes.passes.push(await measured(() => super.start()));
  }
}
