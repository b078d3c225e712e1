import { expect, test } from 'vitest';
import type { PanelLocation } from '../../core/panel-location.ts';
import { panelAddress, readPanelLocation } from '../../platform/panel-address.ts';

const DEFAULT_LOCATION = readPanelLocation('');

test('An empty address is the list of dossiers', () => {
  expect(DEFAULT_LOCATION.view).toBe('dossier');
  expect(new Set(Object.values({ ...DEFAULT_LOCATION, view: null }))).toEqual(new Set([null]));
  expect(panelAddress({})).toBe('panel.html');
});

test('A location is the same after it is written to an address and read again', () => {
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

test('Unknown parameters are ignored, and an unknown view is the dossier', () => {
  const place = readPanelLocation(
    '?view=elsewhere&entity=ukraine&evil=1&q=a+b&date=2025-02-30&actors=%E0%A4%A',
  );
  expect(place).toEqual({ ...DEFAULT_LOCATION, entity: 'ukraine', q: 'a b', actors: '\uFFFD%A' });
});
