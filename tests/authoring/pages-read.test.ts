import { describe, expect, it } from 'vitest';
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { filesWith } from '../core/packs.ts';

const OUTLETS = {
  outlets: [
    { id: 'herald', name: 'The Herald', class: 'newspaper', hosts: ['herald.example'] },
    { id: 'palace', name: 'The Palace', class: 'official', hosts: ['palace.example'] },
    { id: 'blog', name: 'A blog', class: 'other', hosts: ['blog.example'] },
    { id: 'diary', name: 'A diary', class: 'other', hosts: ['diary.example'] },
    { id: 'wire-copy', name: 'A copy', class: 'other', hosts: ['copy.example'], of: 'The Wire' },
    { id: 'wire-again', name: 'Another copy', class: 'other', hosts: ['again.example'], of: 'The Wire' },
    { id: 'state-wire', name: 'State Wire', class: 'agency', hosts: ['wire.example'], onlyFor: ['north'] },
    { id: 'south-wire', name: 'South Wire', class: 'agency', hosts: ['south.example'], onlyFor: ['south'] },
  ],
  never: ['mirror.example'],
};
const page = (outlet: string, more: object = {}) => ({
  id: outlet,
  kind: 'reporting',
  outlet,
  title: null,
  published: '2022-03-05',
  language: 'en',
  url: `https://www.${OUTLETS.outlets.find(({ id }) => id === outlet)?.hosts[0]}/page`,
  read: '2022-04-01',
  ...more,
});
const said = (source: string, more: object = {}) => ({
  id: 'second',
  issue: 'bridge',
  kind: 'demand',
  date: '2022-03-04',
  speaker: 'north',
  holders: ['north'],
  class: 'stated',
  headline: { en: 'The bridge is closed' },
  summary: { en: 'North closed the bridge.' },
  source,
  ...more,
});

/** The problems of a pack with a month file, the outlets above, and the old source exempt. */
function problemsOf(month: object, outlets: object = OUTLETS): readonly string[] {
  const files: PackFile[] = filesWith([{ id: 'first', date: '2022-03', rung: 'north' }]).map((file) =>
    file.path === 'sources.yaml'
      ? { ...file, text: file.text.replace('id: gazette,', 'id: gazette, exempt: true,') }
      : file,
  );
  const { problems } = buildPack([
    ...files,
    { path: 'outlets.yaml', text: JSON.stringify(outlets) },
    { path: 'months/2022-03.yaml', text: JSON.stringify(month) },
  ]);
  return problems;
}
const problemsWith = (source: object, more: object = {}): readonly string[] =>
  problemsOf({ sources: [source], positions: [said((source as { id: string }).id, more)] });

describe('a page read for facts', () => {
  it('stands in a month file with what it tells, and carries the name of its outlet', () => {
    const month = {
      sources: [page('herald')],
      acts: [
        {
          id: 'vote',
          kind: 'decision',
          title: { en: 'Vote' },
          date: '2022-03-03',
          participants: ['north'],
          source: 'herald',
        },
      ],
      positions: [said('herald', { act: 'vote', date: undefined })],
    };
    const files = filesWith([{ id: 'first', date: '2022-03', rung: 'north' }]);
    const { pack } = buildPack([
      ...files.filter(({ path }) => path !== 'sources.yaml'),
      {
        path: 'sources.yaml',
        text:
          files.find(({ path }) => path === 'sources.yaml')?.text.replace('{ id', '{ exempt: true, id') ?? '',
      },
      { path: 'outlets.yaml', text: JSON.stringify(OUTLETS) },
      { path: 'months/2022-03.yaml', text: JSON.stringify(month) },
    ]);
    expect(pack?.positions.find(({ id }) => id === 'second')?.date).toBe('2022-03-03');
    expect(pack?.sources.find(({ id }) => id === 'herald')).toMatchObject({
      publisher: 'The Herald',
      kind: 'reporting',
    });
  });

  it.each([
    [{ url: null }, 'a page read for facts needs its address'],
    [{ url: 'http://herald.example/page' }, 'an address must start with https://'],
    [{ url: 'https://elsewhere.example/page' }, 'elsewhere.example is no host of The Herald'],
    [{ read: undefined }, 'a page needs the day on which it was read'],
    [{ read: '2022-03-01' }, 'read before it was published'],
    [{ outlet: undefined }, 'names its outlet'],
    [{ outlet: 'herold' }, 'outlets.yaml has no outlet “herold”'],
    [{ kind: 'transcript' }, 'only an official outlet publishes an official transcript'],
    [{ file: 'herald.txt' }, 'has neither “file” nor “exempt”'],
    [{ kind: 'text' }, '“outlet” and “read” belong to a page read for facts'],
  ])('is refused with %j', (more, sentence) => {
    expect(problemsWith(page('herald', more))).toContainEqual(expect.stringContaining(sentence));
  });

  it('has an address that no other source has, on a host that is not a mirror', () => {
    expect(problemsOf({ sources: [page('herald'), page('herald', { id: 'twice' })] })).toEqual([
      'months/2022-03.yaml:1: this is also the address of herald; use that source',
    ]);
    expect(
      problemsOf(
        { sources: [page('herald', { url: 'https://mirror.example/x' })] },
        { ...OUTLETS, outlets: [{ ...OUTLETS.outlets[0], hosts: ['herald.example', 'mirror.example'] }] },
      ),
    ).toEqual([
      expect.stringContaining('mirror.example is listed under “never”'),
      expect.stringContaining('mirror.example is a mirror or an aggregator and never a source'),
    ]);
  });

  it('is never cited: no passage, no class “quoted”, a quotation only from an official transcript', () => {
    const quote = { text: 'We close it.', wording: 'original' };
    expect(problemsWith(page('herald'), { passage: { exact: 'closed' } })).toEqual([
      expect.stringContaining('was read for facts only; remove “passage”'),
    ]);
    expect(problemsWith(page('herald'), { class: 'quoted', quote })).toEqual([
      expect.stringContaining('change the class to “stated”'),
      expect.stringContaining('only an official transcript may be quoted'),
    ]);
    expect(problemsWith(page('palace', { kind: 'transcript' }), { quote })).toEqual([]);
    expect(
      problemsWith(page('palace', { kind: 'transcript' }), { quote: { ...quote, text: 'We '.repeat(26) } }),
    ).toEqual([expect.stringContaining('at most 25 words')]);
  });
});

describe('a text', () => {
  it('needs a passage, and an exemption where the pack lists outlets', () => {
    expect(problemsOf({ positions: [said('gazette')] })).toEqual([
      expect.stringContaining('gazette is a text; add “passage”'),
    ]);
    const text = { id: 'leaflet', title: null, publisher: 'X', published: '2022', language: 'en', url: null };
    expect(problemsOf({ sources: [text] })).toEqual([expect.stringContaining('this source names no outlet')]);
  });
});

describe('what a page tells', () => {
  const withPages = (outlets: readonly string[], more: object = {}): readonly string[] =>
    problemsOf({
      sources: outlets.map((outlet) => page(outlet)),
      positions: [said(outlets[0] ?? '', { ...(outlets.length > 1 && { also: outlets.slice(1) }), ...more })],
    });

  it.each([
    [['herald']],
    [['palace']],
    [['blog', 'diary']],
    [['blog', 'herald']],
    [['wire-copy', 'blog']],
    [['state-wire']],
    [['south-wire', 'blog']],
  ])('is enough from %j', (outlets) => {
    expect(withPages(outlets)).toEqual([]);
  });

  it.each([
    [['blog'], 'A blog does not stand alone; add “also”'],
    [['wire-copy', 'wire-again'], 'A copy does not stand alone'],
    [['south-wire'], 'South Wire does not stand alone for this side'],
  ])('is not enough from %j', (outlets, sentence) => {
    expect(withPages(outlets)).toEqual([expect.stringContaining(sentence)]);
  });

  it('names each source once, and only sources of the pack', () => {
    expect(withPages(['herald'], { also: ['herald'] })).toEqual([expect.stringContaining('named twice')]);
    expect(withPages(['herald'], { also: ['nothing'] })).toEqual([
      expect.stringContaining('no source “nothing”'),
    ]);
  });

  it('belongs to a speaker of the pack', () => {
    expect(withPages(['herald'], { speaker: 'nort', holders: ['north'] })).toEqual([
      'months/2022-03.yaml:1: there is no actor “nort” in this pack; correct the id, or add that actor',
    ]);
  });
});
