import { expect, test } from 'vitest';
import { locationOf, type PanelLocation, placeAfter } from '../../core/panel-location.ts';

const place: PanelLocation = {
  ...locationOf(() => null),
  entity: 'zelensky',
  issue: 'ceasefire',
  beside: 'putin',
  actors: 'zelensky,putin',
  date: '2025-02-06',
};

test('Another entity drops the issue, the actor beside it and the comparison of the former one', () => {
  expect(placeAfter(place, { entity: 'trump' })).toEqual({
    ...place,
    entity: 'trump',
    issue: null,
    beside: null,
    actors: null,
  });
  expect(placeAfter(place, { entity: 'trump', issue: 'territory' }).issue).toBe('territory');
});

test('Another view of the same entity keeps them', () => {
  expect(placeAfter(place, { view: 'compare' })).toEqual({ ...place, view: 'compare' });
  expect(placeAfter(place, { entity: 'zelensky', view: 'compare' })).toEqual({ ...place, view: 'compare' });
});
