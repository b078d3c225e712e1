import { describe, expect, it } from 'vitest';
import { find } from '../../../core/matching/find.ts';
import { lexiconOfPack } from '../../../core/matching/lexicon/entries.ts';
import type { Actor, Issue, Pack, Proposal } from '../../../core/pack/model.ts';

const kellogg: Actor = {
  id: 'keith-kellogg',
  kind: 'person',
  name: { en: 'Keith Kellogg', uk: 'Кіт Келлог' },
  names: [{ text: 'Kellogg', strength: 'weak', variants: ['Kelloggs'] }],
  roles: [],
  traps: ['Kellogg School'],
};
const victoryPlan: Proposal = {
  id: 'victory-plan',
  name: { en: 'Victory plan', de: 'Siegesplan' },
  headline: { en: 'A plan for victory' },
  names: [{ text: 'victory plan', strength: 'weak' }],
  traps: [],
  proposedBy: ['volodymyr-zelensky'],
  date: '2024-23',
  source: 'bbc',
  points: [],
  stages: [],
  answers: [],
  follows: [],
};
const issue = (id: string, cues: Issue['cues']): Issue => ({
  id,
  title: { en: id },
  question: { en: id },
  order: 'ladder',
  poles: { a: { en: 'a' }, b: { en: 'b' } },
  rungs: [],
  cues,
});
const pack: Pack = {
  format: 2,
  id: 'talks',
  title: { en: 'Talks' },
  coverage: { from: '2024', to: '2025' },
  licence: 'CC-BY-4.0',
  sequence: 1,
  editors: [],
  traps: ['The Victory Plan Weekly'],
  mainSides: [],
  parties: [],
  issues: [
    issue('ceasefire', { en: ['ceasefire', 'truce'], uk: ['перемир’я'] }),
    issue('nato', { en: ['NATO', 'alliance', 'neutral status'] }),
    issue('money', { en: ['assets'] }),
  ],
  acts: [],
  conditions: [],
  scopes: [],
  posts: [],
  sources: [],
  actors: [kellogg],
  proposals: [victoryPlan],
  positions: [],
};

describe('the lexicon of a pack', () => {
  const lexicon = lexiconOfPack(pack);
  const hits = (text: string) =>
    find(lexicon, text).map(
      ({ start, end, entities, strength }) => `${text.slice(start, end)} ${entities} ${strength}`,
    );

  it('has names, variants and display names with their strength', () => {
    expect(hits('Keith Kellogg, Kelloggs, Kellogg, Кіт Келлог')).toEqual([
      'Keith Kellogg keith-kellogg strong',
      'Kelloggs keith-kellogg weak',
      'Kellogg keith-kellogg weak',
      'Кіт Келлог keith-kellogg strong',
    ]);
  });

  it('matches proposals regardless of letter case, and has a display name as weak if it is listed as weak', () => {
    expect(hits('a Victory Plan, der siegesplan')).toEqual([
      'Victory Plan victory-plan weak',
      'siegesplan victory-plan strong',
    ]);
  });

  it('has the traps of entities and of the pack', () => {
    expect(hits('the Kellogg School; the Victory Plan Weekly; kellogg')).toEqual([]);
  });
});
