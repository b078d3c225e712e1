import { beforeEach, describe, expect, it } from 'vitest';
import { EMBEDDED_ID, got } from './background-of-packs.ts';
import { inventedPack, newKeys } from './invented-pack.ts';
import { ADDRESS, ID, newReader, type Reader } from './reader.ts';

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
});

const codeOf = (answer: object): unknown => (answer as { problem?: { code: string } }).problem?.code;
const idsInUse = async () => (await reader.background.activePacks()).map(({ id }) => id);
const preview = (address = ADDRESS) => reader.ask.previewPack({ address });
const fileOf = (more: Parameters<typeof inventedPack>[0]) =>
  reader.ask.previewFile({ text: JSON.stringify(inventedPack(more)) });

describe('A preview', () => {
  it('shows what the pack says of itself, and follows nothing', async () => {
    const keys = newKeys();
    reader.publish(3, { update: { address: ADDRESS, key: keys.raw } }, keys);
    expect(got(await preview())).toMatchObject({
      id: ID,
      title: { en: 'Invented talks on a bridge' },
      origin: 'followed',
      address: ADDRESS,
      editors: [{ name: 'An invented editor' }],
      counts: { actors: 10, proposals: 0, positions: 10, names: 10, sources: 1 },
      sequence: 3,
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      isNew: true,
    });
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    expect(await reader.ask.packs(undefined)).toHaveLength(1);
  });

  it.each([
    'http://packs.example/bridge.json',
    'https://packs.example/bridge.json?reader=7',
    'https://me:secret@packs.example/bridge.json',
    'https://packs.example/bridge',
    'bridge',
  ])('of the address %s is refused before anything is asked', async (address) => {
    expect(codeOf(await preview(address))).toBe('address');
    expect(reader.fetched).not.toHaveBeenCalled();
  });

  it('is kept while the background ends, and until the next one', async () => {
    reader.publish(1);
    const first = got(await preview());
    await reader.restart();
    const second = got(await preview());
    expect(codeOf(await reader.ask.followPack({ token: first.token }))).toBe('expired');
    await reader.restart();
    expect(got(await reader.ask.followPack({ token: second.token })).id).toBe(ID);
  });

  it('refuses a pack whose head has no valid signature for the key in the pack', async () => {
    const keys = newKeys();
    reader.publish(1, { update: { address: ADDRESS, key: newKeys().raw } }, keys);
    expect(codeOf(await preview())).toBe('signature');
  });
});

describe('An id that is taken is refused:', () => {
  it('the embedded pack’s, from an address and from a file', async () => {
    reader.publish(9, { id: EMBEDDED_ID });
    expect(codeOf(await preview())).toBe('idTaken');
    expect(codeOf(await fileOf({ id: EMBEDDED_ID }))).toBe('idTaken');
  });

  it('that of a pack from another address, or imported', async () => {
    reader.publish(1);
    await reader.follow();
    expect(codeOf(await fileOf({}))).toBe('idTaken');
    got(await reader.ask.unfollowPack({ id: ID }));
    const { token } = got(await fileOf({}));
    got(await reader.ask.followPack({ token }));
    expect(codeOf(await preview())).toBe('idTaken');
  });
});

it('imports a file without asking for anything, replaces it by another, and goes back', async () => {
  const { token } = got(await fileOf({ licence: 'one' }));
  got(await reader.ask.followPack({ token }));
  expect(await reader.state()).toMatchObject({ origin: 'imported', address: null, licence: 'one' });
  const next = got(await fileOf({ licence: 'two', first: 'closed' }));
  expect(next.isNew).toBe(false);
  got(await reader.ask.followPack({ token: next.token }));
  expect(await reader.state()).toMatchObject({ licence: 'two', canGoBack: true });
  expect(got(await reader.ask.packChanges({ id: ID }))).toContainEqual(
    expect.objectContaining({ kind: 'moved', entity: 'ostravia' }),
  );
  expect(got(await reader.ask.goBack({ id: ID }))).toMatchObject({ licence: 'one' });
  expect(await reader.update()).toMatchObject({ licence: 'one', problem: null });
  expect(reader.fetched).not.toHaveBeenCalled();
});

describe('An update', () => {
  beforeEach(async () => {
    reader.publish(1);
    await reader.follow();
  });

  it('is used at once, says what it changed, and keeps the generation before', async () => {
    const before = await reader.inUse();
    reader.publish(2, { first: 'closed' });
    expect(await reader.update()).toMatchObject({ sequence: 2, canGoBack: true, staged: null });
    const kinds = got(await reader.ask.packChanges({ id: ID })).map(({ kind }) => kind);
    expect(kinds).toEqual(['moved', 'corrected']);

    expect(got(await reader.ask.goBack({ id: ID })).sequence).toBe(1);
    expect(await reader.inUse()).toEqual(before);
    expect((await reader.state()).canGoBack).toBe(false);
    expect(got(await reader.ask.goBack({ id: ID })).sequence).toBe(1);
    expect(await reader.inUse()).toEqual(before);
    // What the reader went back from does not come again, but the next one does.
    expect(await reader.update()).toMatchObject({ sequence: 1, seen: 2, problem: null });
    reader.publish(3);
    expect(await reader.update()).toMatchObject({ sequence: 3, canGoBack: true });
    expect(got(await reader.ask.goBack({ id: ID })).sequence).toBe(1);
  });

  it('that takes away many of the entities waits for the reader, and can be used', async () => {
    const before = await reader.inUse();
    reader.publish(2, { count: 4 });
    expect(await reader.update()).toMatchObject({ sequence: 1, staged: 2 });
    expect(await reader.inUse()).toEqual(before);
    const changes = got(await reader.ask.packChanges({ id: ID }));
    expect(changes.filter(({ kind, what }) => kind === 'withdrawn' && what === 'actor')).toHaveLength(6);

    await reader.restart();
    expect(got(await reader.ask.acceptStaged({ id: ID, staged: 2 }))).toMatchObject({
      sequence: 2,
      staged: null,
      canGoBack: true,
      counts: { actors: 4 },
    });
    expect((await reader.inUse())?.text).toBe(JSON.stringify(inventedPack({ sequence: 2, count: 4 })));
  });

  it('that was refused is not offered again, and the next one is', async () => {
    const before = await reader.inUse();
    reader.publish(2, { count: 4 });
    await reader.update();
    expect(got(await reader.ask.refuseStaged({ id: ID, staged: 2 }))).toMatchObject({
      sequence: 1,
      staged: null,
    });
    expect((await reader.update()).staged).toBeNull();
    expect(await reader.inUse()).toEqual(before);
    expect(codeOf(await reader.ask.acceptStaged({ id: ID, staged: 2 }))).toBe('expired');
    reader.publish(3, { count: 4 });
    expect((await reader.update()).staged).not.toBeNull();
  });

  it('that came after the one that the reader has seen is neither used nor dropped with it', async () => {
    const before = await reader.inUse();
    reader.publish(2, { count: 4 });
    const { staged: seen } = await reader.update();
    reader.publish(3, { count: 1 });
    const { staged: next } = await reader.update();
    expect([seen, next]).toEqual([2, 3]);
    for (const decision of [reader.ask.acceptStaged, reader.ask.refuseStaged])
      expect(got(await decision({ id: ID, staged: 2 }))).toMatchObject({ sequence: 1, staged: 3 });
    expect(await reader.inUse()).toEqual(before);
  });

  it('of a pack that is off does not turn it on', async () => {
    got(await reader.ask.setPack({ id: ID, on: false }));
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    reader.publish(2);
    expect(await reader.update()).toMatchObject({ sequence: 2, isOn: false });
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
    got(await reader.ask.setPack({ id: ID, on: true }));
    expect(await idsInUse()).toEqual([EMBEDDED_ID, ID]);
  });

  it('is asked for once if it is asked for twice at the same time', async () => {
    reader.publish(2);
    reader.fetched.mockClear();
    await Promise.all([reader.update(), reader.update()]);
    expect(reader.fetched).toHaveBeenCalledTimes(2);
    expect((await reader.state()).sequence).toBe(2);
  });

  it('that is fetched slowly does not replace a newer one that was followed meanwhile', async () => {
    reader.publish(2);
    const answer = reader.fetched.getMockImplementation();
    const slow = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    let isFirst = true;
    reader.fetched.mockImplementation(async (address) => {
      const response = (await answer?.(address)) as Response;
      if (address === ADDRESS && isFirst) {
        isFirst = false;
        asked.resolve();
        await slow.promise;
      }
      return response;
    });
    const updating = reader.update();
    await asked.promise;
    reader.publish(3);
    await reader.follow();
    slow.resolve();
    expect((await updating).sequence).toBe(3);
    expect((await reader.inUse())?.text).toBe(JSON.stringify(inventedPack({ sequence: 3 })));
  });

  it('does not come back for a pack that was dropped while it was fetched', async () => {
    reader.publish(2);
    const updating = reader.ask.updatePack({ id: ID });
    got(await reader.ask.unfollowPack({ id: ID }));
    expect(codeOf(await updating)).toBe('expired');
    expect(await idsInUse()).toEqual([EMBEDDED_ID]);
  });
});
