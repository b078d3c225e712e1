import { readPack } from '../../core/pack/read-pack.ts';
import { HOSTILE } from '../components/hostile-strings.ts';
import { inventedPack, type Published } from '../entrypoints/packs/invented-pack.ts';

/** The longest text of a pack, with some room. */
const LONGEST = 4800;

const isAccepted = (text: string): boolean =>
  'pack' in readPack(JSON.stringify(inventedPack({ title: { en: text } })));

/** The hostile strings that a pack may have: none with control characters or half of a character. */
export const ACCEPTED: readonly string[] = HOSTILE.filter(isAccepted);

/** All hostile strings in texts that are as long as a pack allows. */
function texts(): string[] {
  const all = [''];
  for (const string of ACCEPTED) {
    const last = all.length - 1;
    if ((all[last] as string).length + string.length < LONGEST) all[last] += ` ${string}`;
    else all.push(string);
  }
  return all;
}

/** The hostile strings that are short enough for a name. */
const NAMES = ACCEPTED.filter((string) => [...string].length <= 150);

const named = (id: string, name: string, text: string) => ({
  id,
  kind: 'state',
  name: { en: name },
  roles: [{ title: { en: text }, basis: 'public-record' }],
});

/**
 * Returns a pack of ten states whose texts are hostile: those of the first one's name, roles and positions, those of its
 * sources, issue, licence and editors. Together the pack holds all strings in each kind of field that can be so long.
 */
export function hostilePack(): { readonly pack: Published; readonly ids: readonly string[] } {
  const all = texts();
  const plain = inventedPack();
  const actors = plain.actors as { readonly id: string; readonly names: unknown }[];
  const ids = actors.map(({ id }) => id);
  const at = (place: number): string => all[place % all.length] as string;
  const issue = (plain.issues as object[])[0] as { readonly rungs: readonly object[] };
  const pack = {
    ...plain,
    title: { en: at(0) },
    licence: at(1),
    editors: [{ name: at(2), url: 'https://editor.example/"onclick="hacked=1' }],
    issues: [
      {
        ...issue,
        title: { en: at(3) },
        question: { en: at(4) },
        poles: { a: { en: at(5) }, b: { en: at(6) } },
        rungs: issue.rungs.map((rung, place) => ({ ...rung, label: { en: at(7 + place) } })),
      },
    ],
    actors: actors.map(({ id, names }, place) => ({
      ...named(id, NAMES[place * 7] as string, at(place)),
      names,
    })),
    sources: all.map((text, place) => ({
      ...(plain.sources as object[])[0],
      ...{ id: `source-${place}`, title: text, publisher: text, authors: [text] },
      url: `https://source.example/${encodeURIComponent(text.slice(0, 40).toWellFormed())}`,
    })),
    positions: all.map((text, place) => ({
      ...{
        id: `position-${place}`,
        issue: 'bridge',
        rung: place % 2 === 0 ? 'shared' : 'closed',
        kind: 'demand',
      },
      ...{ date: `2025-03-${String(1 + (place % 28)).padStart(2, '0')}`, class: 'quoted' },
      ...{ speaker: ids[place % ids.length], holders: [ids[place % ids.length]], source: `source-${place}` },
      ...{ headline: { en: '<img src=x onerror=hacked=1>"><u>' }, summary: { en: text }, note: { en: text } },
      ...{ passage: { exact: text }, quote: { text, wording: 'original' } },
    })),
  };
  return { pack: pack as unknown as Published, ids };
}
