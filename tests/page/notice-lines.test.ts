import { describe, expect, test } from 'vitest';
import { isCredit, isNotice } from '../../page/reading/notice-lines.ts';

const block = (text: string, kind = 'paragraph') => ({ text, runs: [], kind });

describe('a notice', () => {
  test.each([
    ['en', 'Read also: The bridge that nobody paid for'],
    ['en', 'Share this story'],
    ['en', '(Photo: N. Roth)'],
    ['de', '› Drucken'],
    ['en', 'ADVERTISEMENT'],
    ['en', 'Story continues below'],
    ['en', 'Media playback is unsupported on your device'],
    ['en', 'Our Standards: the principles of the house'],
    ['en', '© The Inland Press'],
    ['en', 'Copyright 2024 The Inland Press. All rights reserved.'],
    ['en', 'Sign up for our newsletter'],
    ['en', 'Subscribe to our Telegram channel'],
    ['en', 'It looks like you’re using an ad blocker'],
    ['en', 'Your browser is out of date. Please install a newer version.'],
    ['en', 'This article is for our subscribers.'],
    ['en', 'By signing up you agree to our terms.'],
    ['de', 'Lesen Sie auch: Der Mast, der zu lang war'],
    ['de', 'Anzeige'],
    ['de', 'Jetzt den Newsletter abonnieren'],
    ['de', 'Ihr Browser ist veraltet!'],
    ['fr', 'À lire aussi : le village sans monnaie'],
    ['fr', 'Publicité'],
    ['fr', 'Vous avez déjà un compte ? Connectez-vous'],
    ['es', 'Lea también: El farero'],
    ['es', 'Suscríbete para seguir leyendo'],
    ['pl', 'Czytaj także: Pies, który pilnował urny'],
    ['pl', 'Dalsza część artykułu pod reklamą'],
    ['ru', 'Читайте также: Велосипед, который не положен'],
    ['ru', 'Подписывайтесь на наш канал'],
    ['uk', 'Читайте також: Як село жило з понтоном'],
    ['uk', 'Якщо ви помітили помилку, виділіть її та натисніть Ctrl+Enter'],
  ])('is recognised (%s: %s)', (_, text) => {
    expect(isNotice(block(text))).toBe(true);
  });

  test.each([
    'Read also the statement, Zelensky said.',
    'Subscribe to peace, he said.',
    'Share this burden, the minister asked her colleagues.',
    'Sign up for the army, the posters say.',
    '“Our newsletter was read by spies,” the ministry said.',
    'Advertisements for the army hang in every station.',
    'Copyright is what the two sides argue about.',
    'Related to this is the question of the border.',
    'Watch the border, the envoy warned: it will not stay quiet.',
    'By continuing the war, our neighbours lose their friends.',
    'Anzeige erstattete am Dienstag auch der Bürgermeister.',
    'Mehr zum Thema Grenze sagte der Minister nicht.',
    'Publicité et politique se mêlent, selon le ministre.',
    'Publicidad y política se mezclan, dijo el ministro.',
    'Reklama kłamie, powiedział minister.',
    'Читайте договор, сказал министр.',
    'Подписывайтесь под этим, сказал он, или уходите.',
    'Підписуйтесь під цим, сказав він, або йдіть.',
  ])('is not %s', (text) => {
    expect(isNotice(block(text))).toBe(false);
  });

  test('is no cell of a table, no headline and no caption', () => {
    for (const kind of ['cell', 'headline', 'caption'])
      expect(isNotice(block('Share this story', kind))).toBe(false);
  });
});

describe('a line on authors and days', () => {
  test.each([
    'By Nadia Roth, Orrin',
    'By Mara Ostrow 4 May, 9:12',
    '12 January',
    'News · 3 June',
    '18:40Mara Ostrow',
    'Updated: 9.45pm',
    'Nov. 9, 2023, 4:59 AM UTC',
    'Von Jette Morlock und Uwe Hartfeld',
    'Stand: 28.04.2020 18:00 Uhr',
    'Publié le 3 mars à 7 h 15 – Temps de lecture : 2 min',
    'Nieves Tordera · 8 de julio, 16:05',
    'Autor: Bożena Krzywda | 11.02, godz. 12:30',
    'сегодня в 05:46, просмотров: 237',
    'Автор: Иван Перелётов',
    'Оксана Крутько, 14 травня, 10:20',
    '1 / 7',
    'clara.venn@example.org',
  ])('is recognised: %s', (text) => {
    expect(isCredit(block(text))).toBe(true);
  });

  test.each([
    'By Friday the talks had failed.',
    'By Friday',
    'By then the talks had failed',
    'What happened on 9 November',
    'On 3 June the envoys met in Geneva.',
    'Von Kiew bis Berlin',
    'Par ailleurs, Kiev refuse',
    'Por fin, Kiev acepta',
    'Am 3. Juni trafen sich die Gesandten',
    'The price rose by 4.85 %',
    'Dollar 1.12',
    'Oil 12.30',
    'Polls: Aldane 48.5, Brandt 51.5',
    'In December 2012 the treaty ended',
    '2014',
    'Why an automatic lamp still needs a person beside it.',
    '3 июня делегации встретились',
    '3 червня делегації зустрілися',
  ])('is not %s', (text) => {
    expect(isCredit(block(text))).toBe(false);
  });

  test('is no item and no cell: a list of days is part of a story', () => {
    for (const kind of ['item', 'cell']) expect(isCredit(block('3 June, 18:00', kind))).toBe(false);
  });
});
