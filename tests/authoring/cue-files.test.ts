import { expect, it } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { filesWith } from '../core/packs.ts';

const FILES = filesWith([{ id: 'first', date: '2022-03', rung: 'north' }]);
const withCues = (language: string, text: string) =>
  buildPack([...FILES, { path: `cues/${language}.yaml`, text }]);

it('puts the cues and hints of a language into the issues, in place of those in issues.yaml', () => {
  const { pack, problems } = withCues('de', 'bridge:\n  cues: [Brücke-]\n  hints: [Zoll]\n');
  expect(problems).toEqual([]);
  expect(pack?.issues[0]?.cues).toEqual({ en: ['bridge', 'crossing'], de: ['Brücke-'] });
  expect(pack?.issues[0]?.hints).toEqual({ de: ['Zoll'] });
  const english = withCues('en', 'bridge:\n  cues: [viaduct]\n').pack;
  expect([english?.issues[0]?.cues, english?.issues[0]?.hints]).toEqual([{ en: ['viaduct'] }, { en: [] }]);
});

it.each([
  ['xx', 'bridge:\n  cues: [a bridge]\n', /^cues\/xx\.yaml.* this language is not supported; name the file/],
  ['en', 'tunnel:\n  cues: [a tunnel]\n', /^cues\/en\.yaml:2: there is no issue “tunnel” in this pack/],
  ['en', 'bridge:\n  hints: [toll, (a|b]\n', /^cues\/en\.yaml:2: “\(a\|b” cannot be read: a bracket is not/],
  ['en', "bridge:\n  cues: ['']\n", /^cues\/en\.yaml:2: .*a cue must not be empty/],
])('reports what cannot be used: cues/%s.yaml with %j', (language, text, problem) => {
  const { problems } = withCues(language, text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(problem);
});
