import { afterEach, expect, test, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { allowSite } from '../../platform/site-access.ts';

const request = vi.fn(async () => false);
vi.spyOn(browser.permissions, 'request').mockImplementation(request);
afterEach(() => void request.mockClear());

test.each(['https://desk.example:8443/pack.json', 'https://DESK.example/a b.json'])(
  'The browser asks for access to the site of an address that can be followed: %s',
  async (address) => {
    expect(await allowSite(address)).toBe(false);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://desk.example/*'] });
  },
);

test.each([
  'nothing',
  '/pack.json',
  'http://desk.example/pack.json',
  'ftp://desk.example/pack.json',
  'https://desk.example/',
  'https://desk.example/pack',
  'https://desk.example/pack.head.json',
  'https://desk.example/pack.json?reader=7',
  'https://desk.example/pack.json#a',
  'https://user:word@desk.example/pack.json',
  `https://desk.example/${'a'.repeat(500)}.json`,
])(
  'The browser asks for nothing for an address that cannot be followed, whose problem is said instead: %s',
  async (address) => {
    expect(await allowSite(address)).toBe(true);
    expect(request).not.toHaveBeenCalled();
  },
);
