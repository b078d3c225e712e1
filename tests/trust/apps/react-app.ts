import { createElement as h, Suspense, startTransition, use, useDeferredValue, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LAST_NAME, LAST_TURN, NAMES, pause, type RenderedPage, rotated, SAYS } from './app-text.ts';

const texts = new Map<number, Promise<string>>();

/** A text that arrives a little later, as from a server. */
function textOf(turn: number): Promise<string> {
  const text = texts.get(turn) ?? pause(30).then(() => NAMES[turn % NAMES.length] as string);
  texts.set(turn, text);
  return text;
}

function Late({ turn }: { readonly turn: number }) {
  return h('p', null, 'In a part that comes later ', use(textOf(turn)), SAYS);
}

function Lines({ turn }: { readonly turn: number }) {
  const lines = Array.from({ length: 60 }, (_, index) =>
    h('p', { key: index }, `Line ${index} of turn ${turn} names ${NAMES[(index + turn) % NAMES.length]}.`),
  );
  return h('section', null, lines);
}

/** A list whose order changes, a part in another place of the page, one that comes later, and one that may wait. */
function Story() {
  const [turn, setTurn] = useState(0);
  const deferred = useDeferredValue(turn);
  (globalThis as RenderedPage).turnAll = async () => {
    for (let to = 1; to <= LAST_TURN; to++) {
      if (to % 2 === 0) flushSync(() => setTurn(to));
      else startTransition(() => setTurn(to));
      await pause(20 * (to % 8));
    }
    await textOf(LAST_TURN);
    await pause(300);
  };
  const place = document.querySelector(turn % 2 === 0 ? '#even' : '#odd') as Element;
  return h(
    'div',
    null,
    turn === LAST_TURN && h('p', null, 'In the end ', h('b', null, LAST_NAME), SAYS),
    rotated(turn).map((name) =>
      h('p', { key: name }, 'In turn ', turn, ' the person ', h('b', null, name), SAYS),
    ),
    createPortal(h('p', null, 'Elsewhere in turn ', turn, ' ', rotated(turn)[0], SAYS), place),
    h(Suspense, { fallback: h('p', null, 'An invented text is on its way.') }, h(Late, { turn })),
    h(Lines, { turn: deferred }),
  );
}

createRoot(document.querySelector('#app') as Element).render(h(Story, null));
