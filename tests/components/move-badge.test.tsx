// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { MoveBadge } from '../../components/shared/MoveBadge.tsx';
import type { Move } from '../../core/positions/view.ts';
import { words } from './english.ts';

const TOWARDS = { en: 'Closed canal' };

describe('a move in words', () => {
  it.each<[Move, string[]]>([
    [{ kind: 'not-comparable' }, []],
    [{ kind: 'order-unknown' }, ['order unknown']],
    [{ kind: 'restated' }, ['restated']],
    [{ kind: 'restated', conditions: 'added' }, ['condition added']],
    [{ kind: 'restated', conditions: 'dropped' }, ['condition dropped']],
    [{ kind: 'restated', conditions: 'changed' }, ['condition changed']],
    [{ kind: 'moved', steps: 1, towards: TOWARDS }, ['moved 1 step towards Closed canal']],
    [
      { kind: 'moved', steps: 2, towards: TOWARDS, crossed: true, returned: true },
      ['moved 2 steps towards Closed canal', 'crossed the middle', 'back to an earlier step'],
    ],
  ])('describes %j as %j', (move, labels) => {
    const { container, unmount } = render(<MoveBadge move={move} words={words} />);
    expect([...container.querySelectorAll('span')].map((badge) => badge.textContent)).toEqual(labels);
    unmount();
  });
});
