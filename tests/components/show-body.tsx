import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { EntityBody } from '../../components/shared/EntityBody.tsx';
import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { words as english } from './english.ts';
import { actor } from './invented-views.ts';

type Given = {
  readonly view?: EntityView;
  readonly words?: Words;
};

/**
 * Renders what the panel and the popup show below an entity's header. Returns the callback as a mock, and a function
 * that returns the text of the element that a selector matches.
 */
export function showBody({ view = actor(), words = english }: Given = {}) {
  const onEntity = vi.fn();
  const { container } = render(
    <div class="body">
      <EntityBody view={view} words={words} onEntity={onEntity} />
    </div>,
  );
  const text = (selector: string): string => container.querySelector(selector)?.textContent ?? '';
  return { onEntity, container, text };
}
