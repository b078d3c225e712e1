import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EMBEDDED_ID, got } from './background-of-packs.ts';
import { inventedPack } from './invented-pack.ts';
import { ADDRESS, ID, newReader, type Reader } from './reader.ts';

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
});

const idsInUse = async () => (await reader.background.activePacks()).map(({ id }) => id);

describe('The embedded pack', () => {
  const embedded = inventedPack({ id: EMBEDDED_ID, sequence: 3, update: { address: ADDRESS } });

  it('asks for nothing unless a maintainer has set an address', async () => {
    reader.publish(9, { id: EMBEDDED_ID });
    expect(await reader.update(EMBEDDED_ID)).toMatchObject({ sequence: 1, checked: null });
    expect(reader.fetched).not.toHaveBeenCalled();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('follows its own address, and gets its own content back', async () => {
    reader = await newReader({ embedded });
    const [own] = await reader.background.activePacks();
    reader.publish(4, { id: EMBEDDED_ID, licence: 'another' });
    expect(await reader.update(EMBEDDED_ID)).toMatchObject({
      sequence: 4,
      licence: 'another',
      origin: 'embedded',
      canGoBack: true,
    });
    const [newer, ...others] = await reader.background.activePacks();
    expect(others).toEqual([]);
    expect(newer).toMatchObject({ id: EMBEDDED_ID });
    expect(newer).not.toEqual(own);
    got(await reader.ask.goBack({ id: EMBEDDED_ID }));
    expect(await reader.background.activePacks()).toEqual([own]);
    reader.publish(5, { id: EMBEDDED_ID, licence: 'yet another' });
    expect(await reader.update(EMBEDDED_ID)).toMatchObject({ sequence: 5 });
    got(await reader.ask.unfollowPack({ id: EMBEDDED_ID }));
    expect(await reader.background.activePacks()).toEqual([own]);
  });

  it('of a newer extension takes the place of what was fetched before', async () => {
    reader = await newReader({ embedded });
    reader.publish(4, { id: EMBEDDED_ID });
    await reader.update(EMBEDDED_ID);
    const newer = inventedPack({
      id: EMBEDDED_ID,
      sequence: 5,
      licence: 'newer',
      update: { address: ADDRESS },
    });
    await reader.restart({ embedded: newer, version: '0.2.0' });
    expect(await reader.state(EMBEDDED_ID)).toMatchObject({
      sequence: 5,
      licence: 'newer',
      canGoBack: false,
    });
    const [own] = await reader.background.activePacks();
    expect(JSON.parse(own?.packText ?? '')).toMatchObject({ sequence: 5 });
    expect(await reader.update(EMBEDDED_ID)).toMatchObject({ sequence: 5, problem: { code: 'sequence' } });
    reader.publish(6, { id: EMBEDDED_ID });
    expect((await reader.update(EMBEDDED_ID)).sequence).toBe(6);
  });

  it('can be turned off while another is on, and its text is a public file with the same content', async () => {
    reader.publish(1);
    await reader.follow();
    got(await reader.ask.setPack({ id: EMBEDDED_ID, on: false }));
    expect(await idsInUse()).toEqual([ID]);
    expect((await reader.state(EMBEDDED_ID)).isOn).toBe(false);
    // Without another pack it is in use all the same.
    got(await reader.ask.setPack({ id: ID, on: false }));
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    expect((await reader.state(EMBEDDED_ID)).isOn).toBe(true);
    got(await reader.ask.setPack({ id: EMBEDDED_ID, on: true }));
    const text = got(await reader.ask.packText({ id: EMBEDDED_ID }));
    expect(JSON.parse(text)).toMatchObject(inventedPack({ id: EMBEDDED_ID }));
  });

  it('cannot be turned off as long as it is the only one, and stays on when another comes', async () => {
    expect(got(await reader.ask.setPack({ id: EMBEDDED_ID, on: false }))).toMatchObject({ isOn: true });
    reader.publish(1);
    await reader.follow();
    expect(await idsInUse()).toEqual([EMBEDDED_ID, ID]);
    expect(got(await reader.ask.setPack({ id: EMBEDDED_ID, on: false }))).toMatchObject({ isOn: false });
    expect(await idsInUse()).toEqual([ID]);
  });
});
