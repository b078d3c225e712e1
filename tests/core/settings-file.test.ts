import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSettings, DEFAULT_SETTINGS, SETTINGS_VERSION } from '../../core/settings.ts';
import { readSettingsFile, settingsFile } from '../../core/settings-file.ts';
import { anySettings, anyStored } from './stored-values.ts';

const file = (settings: unknown, version: unknown = SETTINGS_VERSION): string =>
  JSON.stringify({ kind: 'standpoint-settings', version, settings });

it('gives the same settings that were saved', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(readSettingsFile(settingsFile(settings))).toEqual(settings);
    }),
  );
});

it('gives valid settings, or is refused, whatever it contains', () => {
  fc.assert(
    fc.property(anyStored, fc.integer({ min: -1, max: SETTINGS_VERSION + 1 }), (stored, version) => {
      const found = readSettingsFile(file(stored, version));
      if (!('reason' in found)) expect(checkSettings(found)).toEqual(found);
    }),
  );
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '5',
  '{"theme":"dark"}',
  file(null),
  file([]),
  file(5),
  file('text'),
  file({}, '1'),
  file({}, 0.5),
  file({}, -1),
  file({}, null),
  '{"kind":"other","version":2,"settings":{}}',
])('is refused if it is no file of settings: %s', (text) => {
  expect(readSettingsFile(text)).toEqual({ reason: 'options.importOther' });
});

it('is refused if it is longer than any settings', () => {
  const text = file({ sitesOff: ['x'.repeat(1_000_000)] });
  expect(readSettingsFile(text)).toEqual({ reason: 'options.importOther' });
  const long = file({}).padEnd(1_000_000);
  expect(readSettingsFile(long)).toEqual(DEFAULT_SETTINGS);
  expect(readSettingsFile(`${long} `)).toEqual({ reason: 'options.importOther' });
});

it('is text that a person can read', () => {
  expect(settingsFile(DEFAULT_SETTINGS)).toMatch(
    /^\{\n {2}"kind": "standpoint-settings",\n {2}"version": 2,\n {2}"settings": \{\n {4}"scope": "news",\n[\s\S]*\n\}\n$/,
  );
});

it('is refused if it comes from a newer version', () => {
  expect(readSettingsFile(file({ theme: 'pink' }, SETTINGS_VERSION + 1))).toEqual({
    reason: 'options.importNewer',
  });
});

it.each([
  [{ theme: 'pink' }, 'theme'],
  [{ paused: 'yes' }, 'paused'],
  [{ sitesOff: ['example.org', 5] }, 'sitesOff'],
  [{ hidden: [{ entity: 'minister' }] }, 'hidden'],
  [{ language: 'en_US' }, 'language'],
])('is refused with the name of the setting whose value is wrong: %j', (settings, setting) => {
  expect(readSettingsFile(file(settings))).toEqual({ reason: 'options.importWrong', setting });
});

it('takes the defaults for what it does not have, and ignores what is unknown', () => {
  expect(readSettingsFile(file({ theme: 'dark', colour: 'pink' }))).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
  });
});

it('upgrades settings of an older version', () => {
  expect(readSettingsFile(file({ sitesOff: ['WWW.Example.org'] }, 0))).toEqual({
    ...DEFAULT_SETTINGS,
    sitesOff: ['example.org'],
  });
});
