// Invented for tests: these states, persons and documents belong to no real negotiation.
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import type { Pack } from '../../core/pack/model.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';

const HEAD = `id: test-pack
title: { en: A test }
coverage: { from: 2022-01-01, to: 2025-12-03 }
licence: none
`;
const ISSUES = `issues:
  - id: bridge
    title: { en: The bridge }
    question: { en: Who keeps the bridge? }
    poles: { a: { en: kept by the north }, b: { en: kept by the south } }
    rungs:
      - { id: north, label: { en: North alone } }
      - { id: north-first, label: { en: North first } }
      - { id: shared, label: { en: Shared } }
      - { id: south, label: { en: South alone } }
    cues: { en: [bridge, crossing] }
`;
const SOURCES = `sources:
  - { id: gazette, file: gazette.txt, title: A gazette, publisher: The Gazette, published: 2026-12-31, language: en, wording: original, url: null }
`;

/** The fields of a position that a test sets. The other fields have defaults. */
export type Stated = {
  id: string;
  date?: string;
  rung?: string;
  class?: string;
  speaker?: string;
  holders?: string[];
  reportedBy?: string;
  kind?: string;
  act?: string;
  after?: object[];
  replaces?: object[];
  until?: object;
  scope?: string[];
  summary?: { en: string };
  passage?: { exact: string };
  quote?: { text: string; wording: string };
  conditions?: { id: string; relation: string }[];
};

const position = ({ id, rung, ...more }: Stated): string =>
  `  - ${JSON.stringify({
    id,
    issue: 'bridge',
    ...(rung ? { rung } : {}),
    kind: 'demand',
    speaker: 'north',
    holders: ['north'],
    class: 'stated',
    headline: { en: `Headline ${id}` },
    summary: { en: `Statement ${id}.` },
    source: 'gazette',
    passage: { exact: id },
    ...(more.date?.includes('/') && { note: { en: 'Held throughout.' } }),
    ...more,
  })}`;

const TERMS = `conditions:
  - { id: toll, text: { en: a toll } }
  - { id: pass, issue: bridge, text: { en: a pass } }
scopes:
  - { id: by-day, text: { en: by day } }
  - { id: by-night, text: { en: by night } }
  - { id: other-bridge, subject: true, text: { en: the other bridge } }
  - { id: this-year, deadline: true, text: { en: this year } }
`;

/** Returns the files of a small pack with the given positions of one actor, north. */
export const filesWith = (positions: readonly Stated[]): PackFile[] => [
  { path: 'pack.yaml', text: HEAD },
  { path: 'issues.yaml', text: ISSUES },
  { path: 'sources.yaml', text: SOURCES },
  { path: 'terms.yaml', text: TERMS },
  {
    path: 'actors/north.yaml',
    text: `id: north
kind: state
name: { en: North }
names: [{ text: North, strength: strong, variants: [Nord] }]
roles:
  - { title: { en: Keeper of the bridge }, from: 2022, to: 2024-06, basis: source }
  - { title: { en: Owner of the bridge }, from: 2024-07, basis: source }
positions:${positions.length === 0 ? ' []' : ''}
${positions.map(position).join('\n')}
`,
  },
];

/** Returns the same files with one of them changed. Throws if the change has no effect. */
export const withChange = (
  files: readonly PackFile[],
  path: string,
  change: (text: string) => string,
): PackFile[] =>
  files.map((file) => {
    if (file.path !== path) return file;
    const text = change(file.text);
    if (text === file.text) throw new Error(`nothing changed in ${path}`);
    return { path, text };
  });

/** Builds and indexes a small pack with the given positions of one actor, north. Throws if the pack is not valid. */
export function indexWith(positions: readonly Stated[], more: readonly PackFile[] = []): PackIndex {
  const { pack, problems } = buildPack([...filesWith(positions), ...more]);
  if (!pack) throw new Error(problems.join('\n'));
  return indexPack(pack as Pack);
}
