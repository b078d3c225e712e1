import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { packSource, partsOf } from '../../authoring/plugins/pack-module.ts';
import { thaw } from '../../core/matching/lexicon/thaw.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import { compilePack } from '../../core/pack/compiled-pack.ts';
import type { Pack } from '../../core/pack/model.ts';
import { readPack } from '../../core/pack/read-pack.ts';

const EXAMPLE = 'tests/example-pack';
const compiled = compilePack(loadPack(EXAMPLE));

describe('a compiled pack', () => {
  it('marks a text', () => {
    const pack = JSON.parse(compiled.packText) as Pack;
    const lexicon = thaw(JSON.parse(compiled.namesText), (text) =>
      Uint8Array.from(Buffer.from(text, 'base64')),
    );
    const text = 'Vellandia tabled the Shared Bridge Plan. Mira Oskal spoke; Oskal did not meet Korrinia.';
    const { mentions } = matcherOf(pack, lexicon)([text], {
      date: '2025-06-20',
      language: 'en',
      evidence: [],
    });
    expect(mentions[0]?.map(({ start, end, entity }) => [text.slice(start, end), entity])).toEqual([
      ['Vellandia', 'vellandia'],
      ['Shared Bridge Plan', 'shared-bridge-plan'],
      ['Mira Oskal', 'mira-oskal'],
      ['Oskal', 'mira-oskal'],
      ['Korrinia', 'korrinia'],
    ]);
  });

  it('has the words of its topic and its cues apart from the rest', () => {
    expect(compiled.id).toBe('bridge-talks');
    expect(compiled.packText).not.toMatch(/crossing fee|negotiat-/);
    expect(JSON.parse(compiled.topicText)).toMatchObject({
      sides: [{ party: 'vellandia' }, { party: 'korrinia' }],
    });
    expect(JSON.parse(compiled.cuesText)).toMatchObject({
      toll: { cues: { en: ['toll-', 'crossing fee-'] } },
    });
  });

  it('is the same from the public file as from the folder, and in the module that the build makes of it', async () => {
    const read = readPack(JSON.stringify(loadPack(EXAMPLE)));
    expect('pack' in read && compilePack(read.pack)).toEqual(compiled);
    const source = `data:text/javascript,${encodeURIComponent(packSource(loadPack(EXAMPLE)))}`;
    expect({ ...(await import(/* @vite-ignore */ source)) }).toEqual(partsOf(loadPack(EXAMPLE)));
  });
});
