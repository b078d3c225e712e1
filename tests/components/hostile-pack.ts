// Invented for tests: these states, persons and documents belong to no real negotiation.
import { buildPack } from '../../authoring/build-pack.ts';
import type { Pack } from '../../core/pack/model.ts';
import { filesWith } from '../core/packs.ts';

const proof = (passage: string) => ({ source: 'gazette', passage: { exact: passage } });
const plan = {
  id: 'plan',
  name: { en: 'The plan' },
  headline: { en: 'A plan for the bridge' },
  names: [{ text: 'bridge plan', strength: 'strong', variants: ['plan for the bridge'] }],
  proposedBy: ['north'],
  date: '2023',
  source: 'paper',
  note: { en: 'Never published in full.' },
  follows: [{ id: 'draft', note: { en: 'Taken from its first point.' } }],
  points: [
    {
      ...{ id: 'first', issue: 'bridge', rung: 'shared', text: { en: 'Both keep the bridge.' } },
      outcome: { value: 'met', date: '2024', source: 'paper', note: { en: 'Since spring.' } },
    },
    { id: 'second', text: { en: 'There is a feast.' } },
  ],
  stages: [{ state: 'tabled', date: '2023', source: 'paper', note: { en: 'At noon.' } }],
  answers: [
    {
      from: 'south',
      value: 'open',
      date: '2024',
      class: 'stated',
      summary: { en: 'Is open.' },
      ...proof('open'),
    },
  ],
};
const draft = {
  ...plan,
  id: 'draft',
  names: [{ text: 'bridge draft', strength: 'strong' }],
  follows: [],
  points: [],
  stages: [],
  answers: [],
};
const south = {
  id: 'south',
  kind: 'person',
  name: { en: 'South' },
  names: [{ text: 'South', strength: 'strong' }],
  roles: [{ title: { en: 'Keeper' }, from: '2022', basis: 'source' }],
  positions: ['2024-03-01', '2025-03-01'].map((date, at) => ({
    ...{ id: `south-${at}`, issue: 'bridge', rung: at === 0 ? 'south' : 'shared', kind: 'demand', date },
    ...{ speaker: 'south', holders: ['south'], class: 'reported', reportedBy: 'two guards' },
    ...{ headline: { en: 'The bridge is ours' }, summary: { en: 'South said so.' } },
    ...{ source: 'paper', note: { en: 'Heard twice.' } },
  })),
};
const dates = ['2023-05-01', '2024-05-01', '2025-05-01'];
const positions = ['north', 'north-first', 'shared'].map((rung, at) => ({
  ...{ id: `north-${at}`, rung, act: `act-${at}` },
  ...{
    class: 'quoted',
    quote: { text: 'we keep it', wording: 'translated' },
    passage: { exact: 'we keep it' },
  },
  ...{ scope: ['by-day'], conditions: [{ id: 'toll', relation: 'only-after' }] },
}));
const acts = dates.map((date, at) => ({
  ...{ id: `act-${at}`, kind: 'speech', title: { en: 'A speech' }, date, place: { en: 'The square' } },
  ...{ participants: ['north'], source: 'gazette' },
}));

const files = [
  ...filesWith(positions),
  { path: 'proposals/plan.yaml', text: JSON.stringify(plan) },
  { path: 'proposals/draft.yaml', text: JSON.stringify(draft) },
  { path: 'actors/south.yaml', text: JSON.stringify(south) },
  { path: 'acts.yaml', text: JSON.stringify({ acts }) },
];
const PAPER =
  '  - { id: paper, title: A paper, publisher: The Paper (in The Herald), authors: [A writer], published: 2025-02-06, language: en, url: https://example.org/paper }\n';

/** Builds an invented pack that has each kind of text field. Throws if it is not valid. */
export function wholePack(): Pack {
  const all = files.map((file) =>
    file.path === 'sources.yaml' ? { ...file, text: file.text + PAPER } : file,
  );
  const { pack, problems } = buildPack(all, { isChecked: false });
  if (!pack) throw new Error(problems.join('\n'));
  return pack;
}
