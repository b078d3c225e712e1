// Invented for tests: these states, persons and documents belong to no real negotiation.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A pack as it is published: its fields can be broken as a test needs. */
export type Published = Record<string, unknown> & { readonly id: string; readonly sequence: number };

const NAMES = [
  'Ostravia',
  'Karelmark',
  'Belgonia',
  'Tirsk',
  'Vandoria',
  'Melkun',
  'Orsenne',
  'Halvik',
  'Zarmund',
  'Quelby',
];

const actor = (name: string) => ({
  id: name.toLowerCase(),
  kind: 'state',
  name: { en: name },
  names: [{ text: name, strength: 'strong' }],
});

const position = (name: string, rung: string) => ({
  id: `${name.toLowerCase()}-on-the-bridge`,
  issue: 'bridge',
  rung,
  kind: 'demand',
  date: '2025-03-01',
  speaker: name.toLowerCase(),
  holders: [name.toLowerCase()],
  class: 'stated',
  headline: { en: `The bridge: ${rung}` },
  summary: { en: `${name} wants the bridge to be ${rung}.` },
  source: 'gazette',
});

/** Returns a small pack of ten states, each with a position. `actors` are those that it has. */
export function inventedPack({
  id = 'bridge-talks',
  sequence = 1,
  count = NAMES.length,
  first = 'shared',
  ...more
}: {
  readonly id?: string;
  readonly sequence?: number;
  /** How many of the states the pack has. */
  readonly count?: number;
  /** The rung of the first state. */
  readonly first?: string;
  readonly [field: string]: unknown;
} = {}): Published {
  const names = NAMES.slice(0, count);
  return {
    format: 2,
    id,
    title: { en: 'Invented talks on a bridge' },
    coverage: { from: '2025-01-01', to: '2025-12-31' },
    licence: 'CC0-1.0',
    sequence,
    editors: [{ name: 'An invented editor' }],
    issues: [
      {
        id: 'bridge',
        title: { en: 'The bridge' },
        question: { en: 'Who keeps the bridge?' },
        order: 'ladder',
        poles: { a: { en: 'shared' }, b: { en: 'closed' } },
        rungs: [
          { id: 'shared', label: { en: 'Shared' } },
          { id: 'closed', label: { en: 'Closed' } },
        ],
        cues: { en: ['bridge'] },
      },
    ],
    acts: [],
    conditions: [],
    scopes: [],
    sources: [
      {
        id: 'gazette',
        title: 'A gazette',
        publisher: 'The Gazette',
        authors: [],
        published: '2025-03-01',
        language: 'en',
        wording: 'original',
        url: 'https://gazette.example/bridge',
      },
    ],
    posts: [],
    actors: names.map(actor),
    proposals: [],
    positions: names.map((name, at) => position(name, at === 0 ? first : 'shared')),
    ...more,
  };
}

/** A pair of keys. `raw` is the public one as packs state it: the base64 of its 32 bytes. */
export type Keys = { readonly raw: string; readonly secret: KeyObject };

/** Makes a new pair of keys. */
export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The raw key is the end of its DER form.
  return {
    raw: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
    secret: privateKey,
  };
}

/** The files that are published for a pack. */
type Files = {
  readonly pack: Uint8Array;
  readonly head: Uint8Array;
  readonly signature: Uint8Array | undefined;
};

/** Returns the files of a pack, signed if there are keys. `head` replaces fields of the head. */
export function filesOf(
  pack: Published | string,
  { keys, head = {} }: { readonly keys?: Keys | undefined; readonly head?: Record<string, unknown> } = {},
): Files {
  const bytes = Buffer.from(typeof pack === 'string' ? pack : JSON.stringify(pack));
  const { id, sequence } = typeof pack === 'string' ? { id: 'bridge-talks', sequence: 6 } : pack;
  const headBytes = Buffer.from(
    JSON.stringify({
      format: 1,
      id,
      sequence,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      expires: 24,
      ...head,
    }),
  );
  return {
    pack: bytes,
    head: headBytes,
    signature: keys && Buffer.from(sign(null, headBytes, keys.secret).toString('base64')),
  };
}
