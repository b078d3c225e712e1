import { describe, expect, it, vi } from 'vitest';
import type { EntityView } from '../../core/positions/view.ts';
import type { Found } from '../../entrypoints/annotator/found.ts';
import { createViews, type Question } from '../../entrypoints/annotator/views.ts';

const question = (entity: string, date: string | null = '2025-02-06'): Question => ({
  mention: mentions[entity] as Found,
  ...{ entity, date },
});
const mentions: Record<string, Found> = Object.fromEntries(
  Array.from({ length: 9 }, (_, id) => [`e${id}`, { id } as Found]),
);
const viewOf = ({ entity }: Question) => ({ id: entity }) as EntityView;
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Views whose questions are answered by hand, in the order in which they were asked. */
function byHand() {
  const waiting: (() => void)[] = [];
  const asked = vi.fn(
    (about: Question) =>
      new Promise<EntityView | null>((resolve) => waiting.push(() => resolve(viewOf(about)))),
  );
  const end = new AbortController();
  const onHand = vi.fn();
  const views = createViews(asked, onHand, end.signal);
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await settled();
  };
  const entities = () => asked.mock.calls.map(([{ entity }]) => entity);
  return { views, answer, entities, onHand, end };
}

/** Views that are answered at once. */
function atOnce() {
  const asked = vi.fn(async (about: Question): Promise<EntityView | null> => viewOf(about));
  return { views: createViews(asked, () => {}, new AbortController().signal), asked };
}

describe('the views of a page', () => {
  it('are asked for ahead of time, and then at hand', async () => {
    const { views, answer, entities, onHand } = byHand();
    views.expect(question('e1'));
    expect(onHand).not.toHaveBeenCalled();
    await answer();
    expect(onHand.mock.calls).toEqual([[question('e1'), { id: 'e1' }]]);
    expect(await views.get(question('e1'))).toEqual({ id: 'e1' });
    expect(entities()).toEqual(['e1']);
  });

  it('are waited for where the question is still under way', async () => {
    const { views, answer, entities } = byHand();
    views.expect(question('e1'));
    const view = views.get(question('e1'));
    await answer();
    expect(await view).toEqual({ id: 'e1' });
    expect(entities()).toEqual(['e1']);
  });

  it('have one question under way at a time for a pointer that wanders, then the one for where it rests', async () => {
    const { views, answer, entities } = byHand();
    for (const entity of ['e1', 'e2', 'e3', 'e4']) views.expect(question(entity));
    expect(entities()).toEqual(['e1']);
    await answer();
    expect(entities()).toEqual(['e1', 'e4']);
  });

  it('drop what was asked ahead and is not used', async () => {
    const { views, answer, entities, onHand } = byHand();
    views.expect(question('e1'));
    views.expect(null);
    await answer();
    expect(onHand).not.toHaveBeenCalled();
    void views.get(question('e1'));
    expect(entities()).toEqual(['e1', 'e1']);
  });

  it('do not make a click wait for what a pointer asked', async () => {
    const { views, entities } = byHand();
    views.expect(question('e1'));
    void views.get(question('e2'));
    expect(entities()).toEqual(['e1', 'e2']);
  });

  it('are kept for the same mention at the same date, the last few of them', async () => {
    const { views, asked } = atOnce();
    await views.get(question('e1'));
    await views.get(question('e1'));
    views.expect(question('e1'));
    expect(asked).toHaveBeenCalledTimes(1);
    await views.get(question('e1', '2025-03-01'));
    await views.get({ ...question('e1'), mention: mentions.e2 as Found });
    expect(asked).toHaveBeenCalledTimes(3);
    for (const entity of ['e2', 'e3', 'e4', 'e5', 'e6', 'e7']) await views.get(question(entity));
    await views.get(question('e7'));
    expect(asked).toHaveBeenCalledTimes(9);
    await views.get(question('e1'));
    expect(asked).toHaveBeenCalledTimes(10);
  });

  it('are asked for again where there was no answer', async () => {
    const asked = vi.fn(async () => null);
    const views = createViews(asked, () => {}, new AbortController().signal);
    views.expect(question('e1'));
    await settled();
    expect(await views.get(question('e1'))).toBeNull();
    expect(await views.get(question('e1'))).toBeNull();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('are forgotten when they are cleared, and nothing is asked ahead after the end', async () => {
    const { views, asked } = atOnce();
    await views.get(question('e1'));
    views.clear();
    await views.get(question('e1'));
    expect(asked).toHaveBeenCalledTimes(2);
    const late = byHand();
    late.end.abort();
    late.views.expect(question('e1'));
    expect(late.entities()).toEqual([]);
  });
});
