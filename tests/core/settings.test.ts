import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSettings,
  DEFAULT_SETTINGS,
  listsAfter,
  migrateSettings,
  SETTINGS_VERSION,
  type Settings,
} from '../../core/settings.ts';
import { isNewsOnly, isSiteOn } from '../../core/sites.ts';

describe('stored settings', () => {
  it('are the defaults if nothing was chosen', () => {
    expect(checkSettings({})).toEqual({
      scope: 'news',
      sitesOff: [],
      sitesOn: [],
      paused: false,
      topic: 'only',
      sitesAny: [],
      painter: 'highlight',
      density: 'section',
      markStrength: 'calm',
      opening: 'normal',
      theme: 'auto',
      textSize: 'normal',
      language: 'auto',
      hidden: [],
    });
  });

  it('keep valid values', () => {
    const chosen = {
      scope: 'chosen',
      sitesOff: ['example.com'],
      sitesOn: ['example.org'],
      paused: true,
      ...{ topic: 'any', sitesAny: ['example.net'] },
      ...{ painter: 'elements', density: 'all', hidden: [{ entity: 'minister', site: null }] },
      ...{ markStrength: 'clear', opening: 'click', theme: 'dark', textSize: 'largest', language: 'pt-BR' },
    } as const;
    expect(checkSettings(chosen)).toEqual(chosen);
  });

  it.each([
    ['scope', ['news', 'every', 'chosen']],
    ['topic', ['only', 'any']],
    ['painter', ['highlight', 'elements']],
    ['density', ['section', 'paragraph', 'all']],
    ['markStrength', ['calm', 'clear']],
    ['opening', ['normal', 'short', 'long', 'click']],
    ['theme', ['auto', 'light', 'dark']],
    ['textSize', ['normal', 'large', 'largest']],
    ['language', ['auto', 'en', 'uk', 'fil', 'pt-BR', 'zh-Hant-TW', 'sr-Latn']],
  ] as const)('have every choice of “%s”', (setting, choices) => {
    for (const choice of choices) expect(checkSettings({ [setting]: choice })[setting]).toBe(choice);
  });

  it.each(['', 'e', 'EN', 'engl', 'en-', 'en-x', 'en_US', '1en', 'en-toolongpart', 'en US', 'en-US '])(
    'have the language of the browser for “%s”',
    (language) => {
      expect(checkSettings({ language }).language).toBe('auto');
    },
  );

  it('keep the valid items of a list that has others', () => {
    const stored = {
      sitesOff: ['example.org', 5, null, 'example.com'],
      hidden: [
        { entity: 'minister', site: null },
        { entity: 'minister', site: 5 },
        { entity: 5, site: 'example.org' },
        { entity: 'canal', site: 'example.org' },
        undefined,
      ],
    };
    expect(checkSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['example.org', 'example.com'],
      hidden: [
        { entity: 'minister', site: null },
        { entity: 'canal', site: 'example.org' },
      ],
    });
  });

  it.each([
    [{ sitesOff: 5 }],
    [{ sitesOff: null }],
    [{ sitesOff: 'example.org' }],
    [{ sitesOn: {} }],
    [{ topic: 'none', sitesAny: 'example.org' }],
    [{ hidden: 5 }],
    [{ hidden: [null, 5, { entity: 5, site: null }, { entity: 'a' }] }],
    [{ language: 'en_US' }],
    [{ language: '../en' }],
    [{ markStrength: 'loud', opening: 300, theme: 'Dark', textSize: 2, language: null }],
    [{ scope: 'all', painter: 1, density: undefined, paused: 'yes' }],
  ])('fall back to the defaults for %j', (stored) => {
    expect(checkSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('are read consistently, whatever is stored', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.anything()),
        (stored) => {
          const settings = checkSettings(stored);
          expect(checkSettings(settings)).toEqual(settings);
          expect(isSiteOn(stored, 'example.org')).toBe(isSiteOn(settings, 'example.org'));
          expect(isNewsOnly(stored)).toBe(settings.scope === 'news');
        },
      ),
    );
  });
});

describe('settings of an older version', () => {
  it('get a version and normalised hosts', () => {
    const old = { sitesOff: ['WWW.Example.org', 'example.org', 'example.com'], paused: true };
    expect(migrateSettings(old)).toEqual({
      ...DEFAULT_SETTINGS,
      version: SETTINGS_VERSION,
      paused: true,
      sitesOff: ['example.com', 'example.org'],
    });
  });

  it('of no version or a wrong one are as old as can be, and those of version 1 keep their hosts', () => {
    const sites = {
      sitesOff: [' WWW.b.example '],
      sitesOn: ['www.a.example', 'a.example', 'www.www.example', 'a.www.example'],
    };
    const normal = { sitesOff: ['b.example'], sitesOn: ['a.example', 'a.www.example', 'www.example'] };
    for (const version of [undefined, '2', 0])
      expect(migrateSettings({ ...sites, version })).toMatchObject({ ...normal, version: SETTINGS_VERSION });
    expect(migrateSettings({ ...sites, version: 1 })).toMatchObject(sites);
  });

  it('of version 1 with the density `first`, which no longer exists, get the default', () => {
    const old = { version: 1, density: 'first', painter: 'elements' };
    expect(migrateSettings(old)).toEqual({
      ...DEFAULT_SETTINGS,
      version: SETTINGS_VERSION,
      painter: 'elements',
      density: 'section',
    });
    expect(migrateSettings({ version: 1, density: 'all' })?.density).toBe('all');
  });

  it('are left unchanged if they have this version or a later one', () => {
    expect(migrateSettings({ version: SETTINGS_VERSION })).toBeNull();
    expect(migrateSettings({ version: SETTINGS_VERSION + 1, scope: 'later' })).toBeNull();
  });

  it('need no second migration', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (stored) => {
        const migrated = migrateSettings(stored);
        if (migrated) expect(migrateSettings(migrated)).toBeNull();
      }),
    );
  });
});

describe('a list that two windows change', () => {
  const shown = { ...DEFAULT_SETTINGS, sitesOff: ['a.example', 'b.example'] };

  it('keeps what each of them has added and removed', () => {
    const now = { ...shown, sitesOff: ['b.example', 'c.example'] };
    const patch = { sitesOff: ['a.example', 'd.example'] };
    expect(listsAfter(patch, shown, now)).toEqual({ sitesOff: ['c.example', 'd.example'] });
    expect(listsAfter({ theme: 'dark' }, shown, now)).toEqual({});
  });

  it('has what both wanted, in any order', () => {
    const items = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'));
    const all = (names: readonly string[]): Pick<Settings, 'sitesOff' | 'hidden'> => ({
      sitesOff: names,
      hidden: names.map((entity) => ({ entity, site: null })),
    });
    fc.assert(
      fc.property(items, items, items, (seen, one, other) => {
        const before: Settings = { ...DEFAULT_SETTINGS, ...all(seen) };
        const changed = (now: Settings, names: readonly string[]): Settings => ({
          ...now,
          ...listsAfter(all(names), before, now),
        });
        const isRemoved = (name: string) =>
          seen.includes(name) && !(one.includes(name) && other.includes(name));
        const wanted = [...new Set([...seen, ...one, ...other])].filter((name) => !isRemoved(name)).sort();
        for (const now of [changed(changed(before, one), other), changed(changed(before, other), one)]) {
          expect(now.sitesOff.toSorted()).toEqual(wanted);
          expect(now.hidden.map(({ entity }) => entity).sort()).toEqual(wanted);
        }
      }),
    );
  });
});
