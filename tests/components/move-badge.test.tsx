// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { MoveBadge } from '../../components/shared/MoveBadge.tsx';
import type { Move } from '../../core/positions/view.ts';
import { words } from './english.ts';

const FROM = { rank: 0, rung: { en: 'Free passage' }, date: '2024-23' };
const TO = { rank: 3, rung: { en: 'Closed to all' }, date: '2025-05-14' };

describe('a move in words', () => {
  it.each<[Move, string[]]>([
    [{ kind: 'not-comparable' }, []],
    [{ kind: 'order-unknown' }, ['order unknown']],
    [{ kind: 'step-between' }, ['perhaps with a step between']],
    [{ kind: 'restated' }, ['restated']],
    [{ kind: 'restated', conditions: 'added' }, ['condition added']],
    [{ kind: 'restated', conditions: 'dropped' }, ['condition dropped']],
    [{ kind: 'restated', conditions: 'changed' }, ['condition changed']],
    [
      { kind: 'moved', from: FROM, to: TO },
      ['From “Free passage” (autumn 2024) to “Closed to all” (14 May 2025)'],
    ],
    [
      { kind: 'moved', from: FROM, to: TO, returned: true },
      ['From “Free passage” (autumn 2024) to “Closed to all” (14 May 2025)', 'back to an earlier position'],
    ],
  ])('describes %j as %j', (move, labels) => {
    const { container, unmount } = render(<MoveBadge move={move} words={words} />);
    expect([...container.querySelectorAll('span')].map((badge) => badge.textContent)).toEqual(labels);
    unmount();
  });
});
