// The packs are invented: see two-packs.ts.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compilePack } from '../../core/pack/compiled-pack.ts';
import { qualifyIds } from '../../core/pack/qualify-ids.ts';
import { knowledge, renewKnowledge } from '../../entrypoints/background/knowledge.ts';
import { ownPageRequests } from '../../entrypoints/background/own-page-requests.ts';
import { activePacks } from '../../entrypoints/background/packs/active-packs.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import { browser } from '../../platform/browser.ts';
import type { AskingTab } from '../../platform/messaging.ts';
import { canalPack, ferryPack } from './two-packs.ts';

vi.mock('../../entrypoints/background/packs/embedded.ts', () => ({
  embeddedPack: { id: 'canal-talks' },
}));
vi.mock('../../entrypoints/background/toolbar.ts', () => ({ showIdle: vi.fn(), showCount: vi.fn() }));
vi.mock('../../entrypoints/background/packs/active-packs.ts', () => ({ activePacks: vi.fn() }));

const canal = compilePack(canalPack);
const ferry = compilePack(qualifyIds(ferryPack));
const turn = async (...packs: (typeof canal)[]): Promise<void> => {
  vi.mocked(activePacks).mockReset().mockResolvedValue(packs);
  await renewKnowledge();
};
const TAB = { id: 1, incognito: false } as unknown as AskingTab;
const MATCH = { texts: ['Norland met Ostria.'], date: '2025-03-01', language: 'en', evidence: [] };
const namedIn = async () =>
  (await pageRequests.match(MATCH, TAB)).mentions.flat().map(({ entity }) => entity);

beforeEach(() => turn(canal, ferry));

describe('the packs that are on', () => {
  it('are read once, and read anew when they have changed', async () => {
    expect(await namedIn()).toEqual(['first', 'ferry-talks/first']);
    await namedIn();
    expect(activePacks).toHaveBeenCalledTimes(1);
    await turn(canal);
    expect(await namedIn()).toEqual(['first']);
    await turn(ferry);
    expect(await namedIn()).toEqual(['ferry-talks/first']);
  });

  it('have open web pages read again when they change', async () => {
    const toTab = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
    await renewKnowledge();
    expect(toTab).toHaveBeenCalledWith(5, { type: 'refresh' }, { frameId: 0 });
  });

  it('are asked for again if they could not be read', async () => {
    await turn(canal);
    vi.mocked(activePacks).mockRejectedValueOnce(new Error('The store is damaged.'));
    await expect(knowledge()).rejects.toThrow('The store is damaged.');
    expect(await namedIn()).toEqual(['first']);
  });
});

describe('requests with several packs', () => {
  it('compare within the pack of what the reader came from', async () => {
    const request = { actors: ['first', 'ferry-talks/first', 'ferry-talks/second'], date: null };
    const compared = async (entity: string | null) => {
      const { actors, pack } = await ownPageRequests.compare({ ...request, entity });
      return [pack?.en, actors.map(({ id }) => id)];
    };
    expect(await compared('ferry-talks/dorn')).toEqual([
      'Talks on the ferry',
      ['ferry-talks/first', 'ferry-talks/second'],
    ]);
    expect(await compared('dorn')).toEqual(['Talks on the canal', ['first']]);
    expect(await compared(null)).toEqual(['Talks on the canal', ['first']]);
  });

  it('list the holders of an issue of its own pack, and the names of each pack', async () => {
    const holders = await ownPageRequests.lookUp({ query: '', issue: 'ferry-talks/toll' });
    expect(holders.map(({ id }) => id).toSorted()).toEqual(
      ['delta', 'dorn', 'first', 'second'].map((id) => `ferry-talks/${id}`),
    );
    const lines = await ownPageRequests.names({ entities: ['delta', 'ferry-talks/delta', 'gone/delta'] });
    expect(lines.map(({ name }) => name.en)).toEqual(['Delta Council', 'Delta Shipping']);
    expect(await ownPageRequests.lookUp({ query: '', issue: 'gone/toll' })).toEqual([]);
  });

  it('find the subjects of a page by the words of its language', async () => {
    const text = 'Norland fordert den Zoll für die Brücke.';
    const asked = { entities: ['first'], text, date: '2025-03-01' };
    const issuesAs = async (language: string) =>
      (await ownPageRequests.pageSubjects({ ...asked, language })).subjects.map(({ issue }) => issue);
    expect(await issuesAs('de')).toEqual(['toll']);
    expect(await issuesAs('fr')).toEqual([]);
  });

  it('find the subjects of a page in each pack that it names, and name the pack', async () => {
    const { subjects } = await ownPageRequests.pageSubjects({
      entities: ['first', 'ferry-talks/second'],
      text: 'The toll was raised.',
      language: 'en',
      date: '2025-03-01',
    });
    expect(subjects.map(({ issue, pack }) => [issue, pack?.en])).toEqual([
      ['toll', 'Talks on the canal'],
      ['ferry-talks/toll', 'Talks on the ferry'],
    ]);
    const asked = { date: '2025-03-01', page: 'The toll was raised.', language: 'en' };
    expect(await pageRequests.pageChanges({ ...asked, entities: ['ferry-talks/first'] }, TAB)).toEqual({
      subjects: ['ferry-talks/toll'],
      changed: [],
    });
  });
});
