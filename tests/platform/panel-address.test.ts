import { expect, test } from 'vitest';
import type { PanelLocation } from '../../core/panel-location.ts';
import { panelAddress, readPanelLocation } from '../../platform/panel-address.ts';

const DEFAULT_LOCATION = readPanelLocation('');

test('An address with nothing in it leads to the dossiers', () => {
  expect(DEFAULT_LOCATION.view).toBe('dossier');
  expect(new Set(Object.values({ ...DEFAULT_LOCATION, view: null }))).toEqual(new Set([null]));
  expect(panelAddress({})).toBe('panel.html');
});

test('A place comes back from its own address as it was', () => {
  const place: PanelLocation = {
    view: 'compare',
    entity: 'victory-plan',
    issue: 'nato-membership',
    date: '2025-02-06',
    tab: '7',
    q: 'Зеленський & co. = 100%',
    beside: null,
    actors: 'ukraine,russia',
    plan: null,
    at: '2025-01-31',
  };
  expect(readPanelLocation(panelAddress(place).replace('panel.html', ''))).toEqual(place);
});

test('What an address holds beyond that is left out, and a view that nobody knows is the dossier', () => {
  const place = readPanelLocation(
    '?view=elsewhere&entity=ukraine&evil=1&q=a+b&date=2025-02-30&actors=%E0%A4%A',
  );
  expect(place).toEqual({ ...DEFAULT_LOCATION, entity: 'ukraine', q: 'a b', actors: '\uFFFD%A' });
});
