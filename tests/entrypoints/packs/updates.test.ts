import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMBEDDED_ID } from './background-of-packs.ts';
import { BAD_UPDATES, FOLLOWED } from './bad-updates.ts';
import { inventedPack, newKeys } from './invented-pack.ts';
import { ADDRESS, newReader, type Reader } from './reader.ts';

const keys = newKeys();
const SIGNED = { update: { address: ADDRESS, key: keys.raw } };

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
});
afterEach(() => vi.useRealTimers());

it('marks pages by a pack once it is followed, and keeps its literal file', async () => {
  reader.publish(1);
  await reader.follow();
  const active = await reader.background.activePacks();
  expect(active.map(({ id }) => id)).toEqual([EMBEDDED_ID, 'bridge-talks']);
  const inUse = await reader.inUse();
  expect(inUse?.text).toBe(JSON.stringify(inventedPack()));
  // Its ids cannot be taken for those of another pack.
  expect(JSON.parse(inUse?.compiled.packText ?? '').actors[0].id).toBe('bridge-talks/ostravia');
  expect(await reader.state()).toMatchObject({ sequence: 1, problem: null, isOn: true, canGoBack: false });
});

describe('An update that cannot be used leaves what is in use as it is, and says why:', () => {
  it.each(BAD_UPDATES)('$name', async ({ code, isSigned = false, put }) => {
    const more = isSigned ? SIGNED : {};
    reader.publish(FOLLOWED, more, keys);
    await reader.follow();
    const before = await reader.inUse();
    expect(before).toBeDefined();
    put(reader.site, keys);
    expect((await reader.update()).problem?.code).toBe(code);
    expect(await reader.inUse()).toEqual(before);
    await reader.restart();
    expect(await reader.inUse()).toEqual(before);
    expect((await reader.state()).problem?.code).toBe(code);

    reader.publish(FOLLOWED + 3, more, keys);
    expect(await reader.update()).toMatchObject({ sequence: FOLLOWED + 3, problem: null });
    expect(await reader.inUse()).not.toEqual(before);
  });

  it.each([
    ['of 1970', '1970-01-02'],
    ['of 2099', '2099-01-01'],
  ])('the clock is one %s', async (_, day) => {
    reader.publish(1);
    await reader.follow();
    const before = await reader.inUse();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
    reader.publish(2);
    expect((await reader.update()).problem).toEqual({ code: 'clock' });
    expect(await reader.inUse()).toEqual(before);
    vi.useRealTimers();
    expect(await reader.update()).toMatchObject({ sequence: 2, problem: null });
  });

  it('the server cannot be reached', async () => {
    reader.publish(1);
    await reader.follow();
    const before = await reader.inUse();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect((await reader.update()).problem?.code).toBe('unreachable');
    expect(await reader.inUse()).toEqual(before);
  });

  it('the browser keeps the extension from the site', async () => {
    reader.publish(1);
    await reader.follow();
    const before = await reader.inUse();
    await reader.restart({ canAccess: false });
    expect((await reader.update()).problem?.code).toBe('access');
    expect(await reader.inUse()).toEqual(before);
  });
});

it('pins the key of a pack that begins to sign, and wants every later update to be signed with it', async () => {
  reader.publish(1);
  await reader.follow();
  expect((await reader.state()).key).toBe(null);
  reader.publish(2, SIGNED, newKeys());
  expect(await reader.update()).toMatchObject({ sequence: 1, problem: { code: 'signature' } });
  reader.publish(2, SIGNED, keys);
  expect((await reader.update()).key).toMatch(/^[0-9a-f]{64}$/);
  const other = newKeys();
  reader.publish(3, { update: { address: ADDRESS, key: other.raw } }, other);
  expect(await reader.update()).toMatchObject({ sequence: 2, problem: { code: 'signature' } });
  reader.publish(4);
  expect(await reader.update()).toMatchObject({ sequence: 2, problem: { code: 'keyMissing' } });
  // Another key in a file that is signed with the first one does not replace it.
  reader.publish(5, { update: { address: ADDRESS, key: other.raw } }, keys);
  expect(await reader.update()).toMatchObject({ sequence: 5, problem: null });
  reader.publish(6, { update: { address: ADDRESS, key: other.raw } }, other);
  expect(await reader.update()).toMatchObject({ sequence: 5, problem: { code: 'signature' } });
});
