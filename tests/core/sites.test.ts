import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { isNewsOnly, isSiteOn, siteOf, withSite } from '../../core/sites.ts';

describe('a site', () => {
  it('is the host without www.', () => {
    expect(siteOf('www.example.org')).toBe('example.org');
    expect(siteOf('live.example.org')).toBe('live.example.org');
  });

  it('is on until it is turned off, and on again', () => {
    const off = { ...DEFAULT_SETTINGS, ...withSite(DEFAULT_SETTINGS, 'example.org', false) };
    expect(isSiteOn(DEFAULT_SETTINGS, 'example.org')).toBe(true);
    expect(isSiteOn(off, 'example.org')).toBe(false);
    expect(isSiteOn(off, 'example.com')).toBe(true);
    expect(isSiteOn({ ...off, ...withSite(off, 'example.org', true) }, 'example.org')).toBe(true);
  });

  it('is off while everything is paused', () => {
    expect(isSiteOn({ ...DEFAULT_SETTINGS, paused: true }, 'example.org')).toBe(false);
  });

  it('is on only if chosen, when the scope is the chosen sites', () => {
    const chosen = { ...DEFAULT_SETTINGS, scope: 'chosen' } as const;
    expect(isSiteOn(chosen, 'example.org')).toBe(false);
    expect(isSiteOn({ ...chosen, ...withSite(chosen, 'example.org', true) }, 'example.org')).toBe(true);
  });

  it('is read whether it is news or not, where the reader asks for a page', () => {
    expect(isNewsOnly(DEFAULT_SETTINGS)).toBe(true);
    expect(isNewsOnly({ scope: 'asked' })).toBe(false);
    expect(isSiteOn({ ...DEFAULT_SETTINGS, scope: 'asked' }, 'example.org')).toBe(true);
  });
});
