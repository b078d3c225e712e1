// Everything here is invented: no such pack, editor or server exists.
import type { PackActions } from '../../components/options/packs/pack-actions.ts';
import type { PackChange } from '../../core/pack/pack-changes.ts';
import type { PackAnswer, PackPreview, PackState, SentRequest } from '../../core/protocol/pack-requests.ts';

const DIGEST = '9f2b6c0e41d7a853'.repeat(4);
export const ADDRESS = 'https://packs.example.org/harbour/canal.json';

/** A pack that is followed; `changes` alter it. */
export const followed = (changes: Partial<PackState> = {}): PackState => ({
  id: 'canal',
  title: { en: 'The canal talks', de: 'Die Gespräche über den Kanal' },
  origin: 'followed',
  address: ADDRESS,
  editors: [{ name: 'Example Daily', url: 'https://daily.example.org/' }, { name: 'Harbour Research Group' }],
  licence: 'CC-BY-4.0',
  coverage: { from: '2024-03-01', to: '2026-11-20' },
  counts: { actors: 21, proposals: 4, positions: 1312, names: 240, sources: 97 },
  digest: DIGEST,
  key: `c3${DIGEST.slice(2)}`,
  sequence: 12,
  isOn: true,
  isUsed: true,
  seen: 12,
  updated: '2026-11-21T05:12:00.000Z',
  checked: '2026-11-27T16:40:00.000Z',
  problem: null,
  staged: null,
  canGoBack: true,
  ...changes,
});

/** The pack that is part of the extension. */
export const embedded = (changes: Partial<PackState> = {}): PackState =>
  followed({
    id: 'harbour',
    title: { en: 'Ending the dispute over the harbour' },
    origin: 'embedded',
    address: null,
    editors: [],
    key: null,
    sequence: 1,
    seen: 0,
    updated: null,
    checked: null,
    canGoBack: false,
    ...changes,
  });

/** A pack from a file. */
export const imported = (changes: Partial<PackState> = {}): PackState =>
  followed({
    id: 'lighthouse',
    title: { en: 'Lighthouse question' },
    origin: 'imported',
    address: null,
    key: null,
    checked: null,
    canGoBack: false,
    isOn: false,
    isUsed: false,
    ...changes,
  });

/** What a fetched pack shows before it is followed. */
export const preview = (changes: Partial<PackPreview> = {}): PackPreview => {
  const { isOn, isUsed, seen, updated, checked, problem, staged, canGoBack, ...facts } = followed();
  return { ...facts, token: 'token-1', isNew: true, ...changes };
};

/** Changes of every kind. */
export const changes: readonly PackChange[] = [
  {
    kind: 'moved',
    what: 'position',
    text: { en: 'Example Minister, passage of ships: closed, now for a fee' },
  },
  { kind: 'withdrawn', what: 'source', text: { en: 'Example Daily, 4 May 2025' } },
  { kind: 'corrected', what: 'act', text: { en: 'Meeting at the lock, 3 May 2025' } },
  ...Array.from({ length: 11 }, (_, at) => ({
    kind: 'added' as const,
    what: 'actor' as const,
    text: { en: `Pilot number ${at + 1}` },
  })),
];

/** Requests of two days; one failed. */
export const requests: readonly SentRequest[] = [
  { address: ADDRESS.replace('.json', '.head.json'), day: '2026-11-27', bytes: 412, result: 'ok' },
  { address: ADDRESS, day: '2026-11-21', bytes: 812_345, result: 'ok' },
  { address: ADDRESS.replace('.json', '.head.json'), day: '2026-11-21', bytes: 0, result: 'unreachable' },
];

const ok = <T>(value: T) => Promise.resolve<PackAnswer<T>>({ ok: value });

/** Actions that succeed at once. */
export const packActions: PackActions = {
  onPreview: () => ok(preview()),
  onPreviewFile: () => ok(preview({ origin: 'imported', address: null, key: null })),
  onFollow: () => ok(followed()),
  onUnfollow: () => ok(null),
  onSwitch: () => ok(followed()),
  onUpdate: (pack) => ok(pack),
  onAccept: () => ok(followed({ sequence: 13 })),
  onRefuse: () => ok(followed()),
  onBack: () => ok(followed({ sequence: 11 })),
  onChanges: () => ok(changes),
  onExport: () => ok(null),
};
