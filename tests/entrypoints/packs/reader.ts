import { type Mock, vi } from 'vitest';
import type { CompiledPack } from '../../../core/pack/compiled-pack.ts';
import type { PackState } from '../../../core/protocol/pack-requests.ts';
import { type Background, got, newProfile, startBackground } from './background-of-packs.ts';
import { inventedPack, type Keys } from './invented-pack.ts';
import { fetchFrom, publish, type Site } from './pack-site.ts';

/** The address and the id of the pack that the tests follow. */
export const ADDRESS = 'https://packs.example/bridge.json';
export const ID = 'bridge-talks';

/** A reader with a new profile, and the site with the pack. */
export type Reader = {
  readonly site: Site;
  /** The browser's `fetch`. */
  readonly fetched: Mock<ReturnType<typeof fetchFrom>>;
  readonly ask: Background['ask'];
  readonly background: Background;
  /** Publishes the pack with a sequence. `more` are other fields of {@link inventedPack}. */
  publish(sequence: number, more?: object, keys?: Keys): void;
  /** The size of the file that is published, in bytes. */
  fileSize(): number;
  /** Follows what is published. */
  follow(): Promise<void>;
  state(id?: string): Promise<PackState>;
  update(id?: string): Promise<PackState>;
  /** The pack by which pages are marked, and its literal file; undefined if pages are not marked by it. */
  inUse(): Promise<{ readonly compiled: CompiledPack; readonly text: string } | undefined>;
  /** Ends the background and starts it again. */
  restart(options?: Parameters<typeof startBackground>[0]): Promise<void>;
};

/** Returns a reader who has followed nothing. */
export async function newReader(options?: Parameters<typeof startBackground>[0]): Promise<Reader> {
  newProfile();
  const site: Site = new Map();
  const fetched = vi.fn(fetchFrom(site, ADDRESS));
  vi.stubGlobal('fetch', fetched);
  let fileSize = 0;
  let background = await startBackground(options);
  const reader: Reader = {
    site,
    fetched,
    get background() {
      return background;
    },
    get ask() {
      return background.ask;
    },
    publish(sequence, more = {}, keys) {
      publish(site, inventedPack({ sequence, ...more }), { keys });
      fileSize = site.get('.json')?.body?.length ?? 0;
    },
    fileSize: () => fileSize,
    async follow() {
      const { token } = got(await reader.ask.previewPack({ address: ADDRESS }));
      got(await reader.ask.followPack({ token }));
    },
    async state(id = ID) {
      const state = (await reader.ask.packs(undefined)).find((pack) => pack.id === id);
      if (!state) throw new Error(`${id} is not there`);
      return state;
    },
    update: async (id = ID) => got(await reader.ask.updatePack({ id })),
    async inUse() {
      const compiled = (await background.activePacks()).find(({ id }) => id === ID);
      return compiled && { compiled, text: got(await reader.ask.packText({ id: ID })) };
    },
    async restart(again) {
      background = await startBackground(again ?? options);
    },
  };
  return reader;
}
