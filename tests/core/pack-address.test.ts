import { expect, it } from 'vitest';
import { addressProblem, headAddress, signatureAddress } from '../../core/pack/pack-address.ts';

it.each([
  'https://desk.example/pack.json',
  'https://desk.example:8443/a/b.c/pack.2.json',
  'https://[::1]:8443/pack.json',
  'https://desk.example/@desk/pack.json',
  'https://xn--80ak6aa92e.com/%D0%B0.json',
])('%s can be followed', (address) => {
  expect(addressProblem(address)).toBeUndefined();
  expect(headAddress(address)).toBe(`${address.slice(0, -5)}.head.json`);
  expect(signatureAddress(address)).toBe(`${address.slice(0, -5)}.head.sig`);
});

it.each([
  ['http://desk.example/pack.json', /starts with https/],
  ['javascript:alert(1)//.json', /starts with https/],
  ['https://desk.example/pack.json?reader=7', /without “\?” or “#”/],
  ['https://desk.example/pack.json#a', /without “\?” or “#”/],
  ['https://desk.example/?a=/pack.json', /without “\?” or “#”/],
  ['https://user:word@desk.example/pack.json', /no user name/],
  ['https://user@desk.example/pack.json', /no user name/],
  ['https://desk.example/pack', /ends in NAME\.json/],
  ['https://desk.example/.json', /ends in NAME\.json/],
  ['https://desk.example/pack.head.json', /ends in NAME\.json/],
  ['https://desk.example.json', /ends in NAME\.json/],
  ['https:///pack.json', /not the address/],
  ['https://desk.example/a b.json', /not the address/],
  ['https://desk.example\\@other.example/pack.json', /not the address/],
  [`https://desk.example/${'a'.repeat(500)}.json`, /not the address/],
])('%s is refused with a sentence', (address, problem) => {
  expect(addressProblem(address)).toMatch(problem);
  expect(() => headAddress(address)).toThrow(RangeError);
});
