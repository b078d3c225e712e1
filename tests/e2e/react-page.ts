import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

type Page = typeof globalThis & { turnTo?: (turn: number) => void; leave?: () => void };

const NAMES = ['Volodymyr Zelensky', 'Emmanuel Macron', 'Keir Starmer'];

/** A page that React renders. Each turn re-renders its paragraph, turn 3 removes it, turn 4 adds another. */
function Story() {
  const [turn, setTurn] = useState(0);
  (globalThis as Page).turnTo = (to) => flushSync(() => setTurn(to));
  const says =
    ' and the Kremlin, rendered by a framework that keeps its own account of the page, as many news sites do.';
  return h(
    'article',
    null,
    h('h1', null, 'Sample: a page that renders itself'),
    h('p', null, 'Subject of this sample: the peace talks of Ukrainians and Russians.'),
    turn < 3 &&
      h('p', { id: 'story' }, 'In turn ', turn, ' this paragraph names ', h('b', null, NAMES[turn]), says),
    turn === 4 && h('p', null, 'Now it names Marco Rubio.'),
  );
}

const root = createRoot(document.querySelector('#app') as Element);
root.render(h(Story));
(globalThis as Page).leave = () => flushSync(() => root.unmount());
