// Invented for tests: these states, persons, bodies and documents belong to no real negotiation.
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { compilePack } from '../../core/pack/compiled-pack.ts';
import type { Pack } from '../../core/pack/model.ts';
import { qualifyIds } from '../../core/pack/qualify-ids.ts';
import { type PackKnowledge, packKnowledge } from '../../entrypoints/background/pack-knowledge.ts';

/** What differs between the two packs. Their ids are the same. */
type Talks = {
  readonly id: string;
  readonly title: string;
  /** The two states, and the thing that they talk about. */
  readonly states: readonly [string, string];
  readonly thing: string;
  /** What Ilva Dorn holds, and the role that this pack knows. */
  readonly headline: string;
  readonly role: string;
  /** What “Delta” is. */
  readonly delta: string;
};

const state = (id: string, name: string): PackFile => ({
  path: `actors/${id}.yaml`,
  text: `id: ${id}
kind: state
name: { en: ${name} }
names: [{ text: ${name}, strength: strong }]
positions:
  - ${position(id, `${id}-toll`, `${name} asks for half`)}
`,
});

const position = (holder: string, id: string, headline: string): string =>
  JSON.stringify({
    id,
    issue: 'toll',
    rung: 'half',
    kind: 'demand',
    speaker: holder,
    holders: [holder],
    date: '2025-02-03',
    class: 'stated',
    headline: { en: headline },
    summary: { en: `${headline}.` },
    source: 'gazette',
    passage: { exact: headline },
  });

const filesOf = ({ id, title, states: [one, other], thing, headline, role, delta }: Talks): PackFile[] => [
  {
    path: 'pack.yaml',
    text: `id: ${id}
title: { en: ${title} }
coverage: { from: 2025-01-01, to: 2025-06-30 }
licence: none
parties: [first, second]
`,
  },
  {
    path: 'topic.yaml',
    text: `sides:
  - { party: first, words: { en: [${one.toLowerCase()}-] } }
  - { party: second, words: { en: [${other.toLowerCase()}-] } }
issues: [toll]
words:
  conflict: { en: [${thing} dispute] }
  talks: { en: [${thing} talk-] }
`,
  },
  {
    path: 'issues.yaml',
    text: `issues:
  - id: toll
    title: { en: The toll of the ${thing} }
    question: { en: What does a crossing cost? }
    poles: { a: { en: nothing }, b: { en: everything } }
    rungs:
      - { id: none, label: { en: No toll } }
      - { id: half, label: { en: Half the toll } }
      - { id: full, label: { en: The full toll } }
    cues: { en: [toll-] }
    hints: { de: [zoll-, brück-] }
`,
  },
  {
    path: 'sources.yaml',
    text: `sources:
  - { id: gazette, file: gazette.txt, title: The toll, publisher: The Gazette, published: 2025-02-04, language: en, wording: original, url: null }
`,
  },
  state('first', one),
  state('second', other),
  {
    path: 'actors/dorn.yaml',
    text: `id: dorn
kind: person
wikidata: Q900001
name: { en: Ilva Dorn }
names: [{ text: Ilva Dorn, strength: strong }${thing === 'ferry' ? ', { text: Madam Envoy, strength: strong }' : ''}]
roles:
  - { title: { en: ${role} }, from: 2024, basis: public-record }
positions:
  - ${position('dorn', 'dorn-toll', headline)}
`,
  },
  {
    path: 'actors/delta.yaml',
    text: `id: delta
kind: organisation
name: { en: ${delta} }
names: [{ text: Delta, strength: strong }, { text: ${delta}, strength: strong }]
positions:
  - ${position('delta', 'delta-toll', `${delta} wants it cheap`)}
`,
  },
];

function packOf(talks: Talks): Pack {
  const { pack, problems } = buildPack(filesOf(talks));
  if (!pack) throw new Error(problems.join('\n'));
  return pack;
}

/** Talks of Norland and Sudmark on a canal, in the place of the embedded pack. */
export const canalPack: Pack = packOf({
  id: 'canal-talks',
  title: 'Talks on the canal',
  states: ['Norland', 'Sudmark'],
  thing: 'canal',
  headline: 'The canal costs half',
  role: 'Envoy to the canal talks',
  delta: 'Delta Council',
});

/** Talks of Ostria and Westria on a ferry. Ilva Dorn is known to both packs; “Delta” is something else in each. */
export const ferryPack: Pack = packOf({
  id: 'ferry-talks',
  title: 'Talks on the ferry',
  states: ['Ostria', 'Westria'],
  thing: 'ferry',
  headline: 'The ferry costs half',
  role: 'Envoy to the ferry talks',
  delta: 'Delta Shipping',
});

/** Returns a pack as the background knows it: as the embedded one, or as one that is followed. */
export const asEmbedded = (pack: Pack): PackKnowledge => packKnowledge(compilePack(pack), '');
export const asFollowed = (pack: Pack): PackKnowledge =>
  packKnowledge(compilePack(qualifyIds(pack)), pack.id);
