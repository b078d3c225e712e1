import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { LAST_NAME, LAST_TURN, NAMES, pause, type RenderedPage, rotated, SAYS } from './app-text.ts';

/** A list whose order changes, a paragraph that comes and goes, and lines whose text changes. */
function Story() {
  const [turn, setTurn] = useState(0);
  (globalThis as RenderedPage).turnAll = async () => {
    for (let to = 1; to <= LAST_TURN; to++) {
      setTurn(to);
      await pause(20 * (to % 8));
    }
    await pause(300);
  };
  return h(
    'div',
    null,
    turn === LAST_TURN && h('p', null, 'In the end ', h('b', null, LAST_NAME), SAYS),
    rotated(turn).map((name) =>
      h('p', { key: name }, 'In turn ', turn, ' the person ', h('b', null, name), SAYS),
    ),
    turn % 2 === 0 && h('p', null, 'Only in turn ', turn, ' ', rotated(turn)[0], SAYS),
    h(
      'section',
      null,
      NAMES.map((_, index) =>
        h('p', { key: index }, `Line ${index} of turn ${turn} names ${rotated(turn)[index]}.`),
      ),
    ),
  );
}

render(h(Story, null), document.querySelector('#app') as Element);
