import { describe, expect, it } from 'vitest';
import { buildPack, type PackFile } from '../../authoring/build-pack.ts';
import { staleForms, writtenForms } from '../../authoring/forms/form-files.ts';
import { germanForms } from '../../authoring/forms/german.ts';
import type { Declined } from '../../authoring/forms/inflect.ts';
import { polishForms } from '../../authoring/forms/polish.ts';
import { russianForms } from '../../authoring/forms/russian.ts';
import { ukrainianForms } from '../../authoring/forms/ukrainian.ts';
import { loadPack, readPackFiles, SHIPPED_PACK } from '../../authoring/load-pack.ts';
import { filesWith } from '../core/packs.ts';

const man = (text: string, way?: Declined['way']): Declined => ({
  text,
  gender: 'masculine',
  ...(way && { way }),
});
const woman = (text: string): Declined => ({ text, gender: 'feminine' });

describe('Ukrainian forms', () => {
  it.each([
    ['adjectival', man('Лісовський'), 'Лісовського, Лісовському, Лісовським'],
    [
      'in -ов',
      man('Дмитро Лугов'),
      'Дмитра Лугова, Дмитру Лугову, Дмитрові Лугову, Дмитром Луговим, Дмитрові Лугові, Дмитре Лугове, Дмитре Лугов',
    ],
    ['in -ин', man('Путін'), 'Путіна, Путіну, Путінові, Путіним, Путіном, Путіні, Путіне'],
    ['in -ко', man('Шевченко'), 'Шевченка, Шевченку, Шевченкові, Шевченком'],
    ['in -а', man('Сибіга'), 'Сибіги, Сибізі, Сибігу, Сибігою, Сибіго'],
    ['foreign', man('Трамп'), 'Трампа, Трампу, Трампові, Трампом, Трампе'],
    ['indeclinable', man('Рубіо'), ''],
    [
      'of a woman, adjectival',
      woman('Тетяна Станова'),
      'Тетяни Станової, Тетяні Становій, Тетяну Станову, Тетяною Становою, Тетяно Станова',
    ],
    ['of a woman, foreign', woman('Габбард'), ''],
  ])('follow the type of surname: %s', (_, name, forms) => {
    expect(ukrainianForms(name).join(', ')).toBe(forms);
  });

  it('keep the vowel of a short foreign given name, and leave a given name in -о unchanged', () => {
    expect(ukrainianForms(man('Кіт Келлог'))[0]).toBe('Кіта Келлога');
    expect(ukrainianForms(man('Джо Байден'))[0]).toBe('Джо Байдена');
  });

  it('decline the last word as a given name if the family name comes first', () => {
    expect(ukrainianForms(man('Сі Цзіньпін', 'family-first'))).toContain('Сі Цзіньпіном');
  });
});

describe('Russian forms', () => {
  it.each([
    ['adjectival', man('Зеленский'), 'Зеленского, Зеленскому, Зеленским, Зеленском'],
    ['in -ов', man('Лавров'), 'Лаврова, Лаврову, Лавровым, Лавровом, Лаврове'],
    ['in -а', man('Сибига'), 'Сибиги, Сибиге, Сибигу, Сибигой'],
    [
      'foreign',
      man('Эммануэль Макрон'),
      'Эммануэля Макрона, Эммануэлю Макрону, Эммануэлем Макроном, Эммануэле Макроне',
    ],
    ['in -ц', man('Шольц'), 'Шольца, Шольцу, Шольцем, Шольце'],
    ['indeclinable', man('Марко Рубио'), ''],
    ['of a woman', woman('Становая'), 'Становой, Становую'],
  ])('follow the type of surname: %s', (_, name, forms) => {
    expect(russianForms(name).join(', ')).toBe(forms);
  });
});

describe('Polish forms', () => {
  it.each([
    ['adjectival', man('Zełenski'), 'Zełenskiego, Zełenskiemu, Zełenskim'],
    [
      'in -ow',
      man('Siergiej Ławrow'),
      'Siergieja Ławrowa, Siergiejowi Ławrowowi, Siergiejem Ławrowem, Siergieju Ławrowie',
    ],
    ['in -in', man('Putin'), 'Putina, Putinowi, Putinem, Putinie'],
    ['in k or g', man('Donald Tusk'), 'Donalda Tuska, Donaldowi Tuskowi, Donaldem Tuskiem, Donaldzie Tusku'],
    ['in -a', man('Kuleba'), 'Kuleby, Kulebie, Kulebę, Kulebą'],
    [
      'in the sound of c',
      man('Olaf Scholz'),
      'Olafa Scholza, Olafowi Scholzowi, Olafem Scholzem, Olafie Scholzu',
    ],
    ['in -y', man('Lammy'), 'Lammy’ego, Lammy’emu, Lammym'],
    ['with a silent e', man('Steve'), 'Steve’a, Steve’owi, Steve’em, Stevie'],
    [
      'in -io, which may stay as it is',
      man('Marco Rubio'),
      'Marka Rubia, Marka Rubio, Markowi Rubiowi, Markowi Rubio, Markiem Rubiem, Markiem Rubio, Marku Rubiu, Marku Rubio',
    ],
    ['in -tte', man('Rutte'), 'Ruttego, Ruttemu, Ruttem'],
    ['the last word alone', man('Joe Biden', 'last'), 'Joe Bidena, Joe Bidenowi, Joe Bidenem, Joe Bidenie'],
    ['none', man('Petr Pavel', 'none'), ''],
    ['of a woman', woman('Maria Zacharowa'), 'Marii Zacharowej, Marię Zacharową, Marią Zacharową'],
    [
      'with particles',
      woman('Ursula von der Leyen'),
      'Ursuli von der Leyen, Ursulę von der Leyen, Ursulą von der Leyen',
    ],
  ])('follow the type of surname: %s', (_, name, forms) => {
    expect(polishForms(name).join(', ')).toBe(forms);
  });

  it('omit a case that the tables do not cover reliably', () => {
    expect(polishForms(man('Keith'))).toEqual(['Keitha', 'Keithowi', 'Keithem']);
  });
});

describe('German forms', () => {
  it('end in s, and names that would take an apostrophe have none', () => {
    expect(germanForms('Wolodymyr Selenskyj')).toEqual(['Wolodymyr Selenskyjs']);
    expect(['Olaf Scholz', 'Johnson-Marx', 'Voß', 'Davis'].flatMap(germanForms)).toEqual([]);
  });
});

const PERSON = `id: nord-man
kind: person
name: { en: Ivan Petrov, ru: Иван Петров, pl: Iwan Pietrow, de: Iwan Petrow }
names:
  - { text: Иван Петров, strength: strong }
  - { text: Iwan Pietrow, lang: pl, strength: strong }
  - { text: Петров, strength: weak }
`;
const FILES: readonly PackFile[] = [
  ...filesWith([{ id: 'first', date: '2022-03', rung: 'north' }]),
  { path: 'actors/nord-man.yaml', text: PERSON },
];

/** Returns the files as they are after the command has run. */
function afterRun(files: readonly PackFile[]): PackFile[] {
  const { texts, problems } = writtenForms(files);
  expect(problems).toEqual([]);
  const rest = files.filter(({ path }) => !texts.has(path));
  return [...rest, ...[...texts].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))];
}
const change = (files: readonly PackFile[], path: string, from: string, to: string): PackFile[] =>
  files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
const textOf = (files: readonly PackFile[], path: string): string | undefined =>
  files.find((file) => file.path === path)?.text;

describe('the files of forms', () => {
  it('list the names of persons, one per line, in one file per language', () => {
    const files = afterRun(FILES);
    expect(files.filter(({ path }) => path.startsWith('forms/')).map(({ path }) => path)).toEqual([
      'forms/ru.yaml',
      'forms/pl.yaml',
    ]);
    expect(textOf(files, 'forms/ru.yaml')).toMatch(
      /^# Written by npm run -s pack -- forms\..*\n# yaml-language-server: .*\nnord-man:\n {2}Иван Петров: \{ forms: \[Ивана Петрова, .*\] \}\n {2}Петров: \{ forms: \[Петрова, Петрову, Петровым, Петровом, Петрове\] \}\n$/,
    );
  });

  it('do not change on a second run', () => {
    const once = afterRun(FILES);
    expect(afterRun(once)).toEqual(once);
    expect(staleForms(once)).toEqual([]);
  });

  it('leave out forms that an editor has struck', () => {
    const struck = change(
      afterRun(FILES),
      'forms/pl.yaml',
      ', Iwanie Pietrowie] }',
      '], struck: [Iwanie Pietrowie] }',
    );
    const again = afterRun(struck);
    expect(textOf(again, 'forms/pl.yaml')).toBe(textOf(struck, 'forms/pl.yaml'));
    expect(textOf(again, 'forms/pl.yaml')).toContain('struck: [Iwanie Pietrowie]');
    expect(staleForms(struck)).toEqual([]);
    const { pack } = buildPack(struck);
    expect(pack?.actors.find(({ id }) => id === 'nord-man')?.names[1]?.variants).toEqual([
      'Iwana Pietrowa',
      'Iwanowi Pietrowowi',
      'Iwanem Pietrowem',
    ]);
  });

  it('are reported as stale, with file and line, after a change to a form, a name or its declension', () => {
    const files = afterRun(FILES);
    expect(staleForms(change(files, 'forms/ru.yaml', ' [Петрова,', ' ['))).toEqual([
      'forms/ru.yaml:5: the forms of “Петров” (nord-man) are stale; run `npm run -s pack -- forms`',
    ]);
    const none = change(files, 'actors/nord-man.yaml', 'lang: pl,', 'lang: pl, decline: none,');
    expect(staleForms(none)).toEqual([
      'forms/pl.yaml:4: “Iwan Pietrow” (nord-man) no longer has forms; run `npm run -s pack -- forms`',
    ]);
    const more = change(
      files,
      'actors/nord-man.yaml',
      'names:',
      'names:\n  - { text: Ваня Петров, lang: ru, strength: strong }',
    );
    expect(staleForms(more)).toEqual([
      'forms/ru.yaml:1: “Ваня Петров” (nord-man) has no forms yet; run `npm run -s pack -- forms`',
    ]);
    expect(staleForms(change(files, 'forms/ru.yaml', '# Written', '# By hand'))).toEqual([
      'forms/ru.yaml:1: this file differs from what the command writes; run `npm run -s pack -- forms`',
    ]);
  });

  it('are not overwritten while they cannot be read, because struck forms would be lost', () => {
    const broken = change(afterRun(FILES), 'forms/pl.yaml', 'forms:', 'form:');
    expect(() => writtenForms(broken)).toThrow(/^forms\/pl\.yaml is not valid: fix it, or delete it/);
  });

  it('of the shipped pack match the output of the command', () => {
    expect(staleForms(readPackFiles(SHIPPED_PACK))).toEqual([]);
  });
});

describe('a pack with forms', () => {
  it('includes them in the variants of its names', () => {
    const trump = loadPack().actors.find(({ id }) => id === 'donald-trump');
    const variants = trump?.names.flatMap((name) => name.variants ?? []);
    expect(variants).toEqual(expect.arrayContaining(['Дональдом Трампом', 'Donaldzie Trumpie', 'Trumps']));
  });

  it.each([
    [
      'ru',
      'nrd-man:\n  Петров: { forms: [Петрова] }\n',
      'forms/ru.yaml:2: there is no actor “nrd-man” in this pack; run `npm run -s pack -- forms`',
    ],
    [
      'ru',
      'nord-man:\n  Петроф: { forms: [Петрофа] }\n',
      'forms/ru.yaml:2: nord-man has no name “Петроф” in this language; run `npm run -s pack -- forms`',
    ],
    [
      'ru',
      'nord-man:\n  Iwan Pietrow: { forms: [Iwana] }\n',
      'forms/ru.yaml:2: nord-man has no name “Iwan Pietrow” in this language; run `npm run -s pack -- forms`',
    ],
    [
      'xx',
      'nord-man: {}\n',
      'forms/xx.yaml:1: this language is not supported; name the file after one of en, uk, ru, de, fr, es, pl',
    ],
  ])('refuses forms/%s.yaml with an unknown actor, name or language', (language, text, sentence) => {
    expect(buildPack([...FILES, { path: `forms/${language}.yaml`, text }]).problems).toEqual([sentence]);
  });

  it('refuses a form that is a strong name of another entity', () => {
    const { problems } = buildPack([
      ...FILES,
      { path: 'forms/pl.yaml', text: 'nord-man:\n  Iwan Pietrow: { forms: [North] }\n' },
    ]);
    expect(problems.join('\n')).toMatch(/“North” is also a strong name of /);
  });
});
