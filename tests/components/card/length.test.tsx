import { Window } from 'happy-dom';
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import { readWords } from '../../../cli/read-messages.ts';
import { Card } from '../../../components/card/Card.tsx';
import { viewOf } from '../../../core/positions/entity.ts';
import { indexPack } from '../../../core/positions/pack-index.ts';
import type { EntityView } from '../../../core/positions/view.ts';
import { asked } from './show-card.tsx';

// The pack is read from files, which needs the URL of Node and not that of a page.
const page = new Window();
const { document } = page as unknown as { readonly document: Document };
vi.stubGlobal('document', document);

/** Maximum number of words of a card, and of elements that the Tab key reaches. */
const MOST_WORDS = 75;
const MOST_STOPS = 9;
const STALE = '2026-05-24';
/** Before, within and after the dossier, and a page without a date. */
const DAYS = ['2019-03-01', '2024-11-28', '2025-02-06', STALE, null];

const index = indexPack(loadPack());
const ids = [...index.actors.keys(), ...index.proposals.keys()];
const callbacks = asked();

/** The views of an entity on a day, each with another subject: each that it has, and one on which nothing is known. */
function viewsOf(entity: string, date: string | null): EntityView[] {
  const view = viewOf(index, { entity, date, paragraphIssues: [], headingIssues: [] });
  if (view?.type !== 'actor') return view ? [view] : [];
  const told = view.issues.map((issue) => ({ ...issue, rankedBy: 'paragraph' as const }));
  const silent = index.pack.issues.filter(({ id }) => told.every(({ issue }) => issue !== id));
  return [
    ...told.map((first) => ({ ...view, issues: [first, ...told.filter((other) => other !== first)] })),
    { ...view, silent: silent.slice(0, 1).map(({ id, title }) => ({ issue: id, title })) },
  ];
}

/** The elements between whose texts a reader sees a space. */
const APART = new Set(['BUTTON', 'P', 'SPAN', 'DIV', 'LI', 'H2', 'B']);
const STOPS = new Set(['BUTTON', 'SUMMARY', 'INPUT']);

type Parts = { text: string; stops: number };

/** Adds the text of an element and the stops of the Tab key within it. */
function addParts(element: Element, parts: Parts): void {
  for (const child of element.childNodes) {
    if (child.nodeType === 3) parts.text += child.textContent ?? '';
    else if (child.nodeType === 1) addElement(child as Element, parts);
  }
}

function addElement(element: Element, parts: Parts): void {
  // A closed menu counts as its button.
  if (element.classList.contains('sp-menu-list')) return;
  const { tagName } = element;
  if (STOPS.has(tagName) || (tagName === 'A' && element.hasAttribute('href'))) parts.stops += 1;
  addParts(element, parts);
  if (APART.has(tagName)) parts.text += ' ';
}

/** The words that a reader sees in an element, and the stops of the Tab key. */
function sizeOf(card: Element): { readonly text: string; readonly words: number; readonly stops: number } {
  const parts: Parts = { text: '', stops: 0 };
  addParts(card, parts);
  const text = parts.text.replace(/\s+/g, ' ').trim();
  return {
    text,
    words: text.split(' ').filter((word) => /[\p{L}\d]/u.test(word)).length,
    stops: parts.stops,
  };
}

/** Renders every card of a day. Returns those that are too long, and the number of all. */
function longCards(
  date: string | null,
  language: string,
): { readonly long: string[]; readonly seen: number } {
  const words = { t: readWords(language), language };
  const place = document.createElement('div');
  const views = ids.flatMap((id) => viewsOf(id, date));
  const long = views.flatMap((view) => {
    render(
      <Card
        {...callbacks}
        words={words}
        view={view}
        latest={null}
        modified="2026-11-26"
        reason={null}
        onBack={() => {}}
      />,
      place,
    );
    const { text, words: count, stops } = sizeOf(place);
    render(null, place);
    const size = `${view.id}: ${count} words, ${stops} stops: ${text}`;
    return count > MOST_WORDS || stops > MOST_STOPS ? [size] : [];
  });
  return { long, seen: views.length };
}

it.each([...DAYS.map((day) => [day, 'en'] as const), [STALE, 'de'] as const, [STALE, 'uk'] as const])(
  'The cards of the pack on %s in “%s” are short: in words, and in stops of the Tab key',
  (date, language) => {
    const { long, seen } = longCards(date, language);
    expect(seen).toBeGreaterThan(ids.length);
    expect(long).toEqual([]);
  },
);
