import { describe, expect, test } from 'vitest';
import { shownUpdate } from '../../page/reading/shown-update.ts';
import { parse } from './parse-html.ts';

const PROSE = `<p>${'The two sides of this invented quarrel met in a small town and spoke about the use of a bridge. '.repeat(3)}</p>`;

type Page = { readonly modified?: string | null; readonly published?: string | null };

/** Returns the update that an article shows whose byline is the given HTML, published on 10 January 2025. */
function updateIn(byline: string, { modified = null, published = '2025-01-10' }: Page = {}) {
  const document = parse(`<article><h1>What the quarrel is about</h1>${byline}${PROSE.repeat(3)}</article>`);
  const headline = document.querySelector('h1');
  if (!headline) throw new Error('there is no headline');
  return shownUpdate(headline, { modified, published, today: '2026-11-27' });
}

describe('An update that a page shows', () => {
  test.each([
    [
      'en',
      'By A. Writer',
      'Updated 3 March 2025',
      'Last updated on March 3, 2025 at 10:00',
      'Published 10 January 2025 | Updated 3 March 2025',
    ],
    [
      'de',
      'Von A. Schreiber',
      'Aktualisiert am 3. März 2025',
      'Stand: 03.03.2025 16:15 Uhr',
      'Veröffentlicht am 10. Januar 2025, zuletzt geändert am 3. März 2025',
    ],
    [
      'uk',
      'Автор',
      'Оновлено 3 березня 2025',
      'Оновлено: 03.03.2025, 10:00',
      '10 січня 2025 · Оновлення: 3 березня 2025 р.',
    ],
    [
      'fr',
      'Par A. Auteur',
      'Mis à jour le 3 mars 2025',
      'Publié le 10 janvier 2025 à 9h00, mis à jour le 3 mars 2025 à 10h00',
      'Dernière modification : 3 mars 2025',
    ],
    [
      'es',
      'Por A. Autor',
      'Actualizado el 3 de marzo de 2025',
      'Publicado el 10 de enero de 2025 | Actualizado: 3 de marzo de 2025',
      'Última actualización: 03/03/2025',
    ],
    [
      'ru',
      'Автор',
      'Обновлено 3 марта 2025',
      'Обновлено: 03.03.2025, 10:00',
      '10 января 2025 · Обновлён 3 марта 2025 г.',
    ],
    [
      'pl',
      'Autor',
      'Aktualizacja: 3 marca 2025',
      'Zaktualizowano 3 marca 2025',
      '10 stycznia 2025, aktualizacja 03.03.2025',
    ],
  ])('is found in “%s”', (_, author, ...lines) => {
    for (const line of lines) expect(updateIn(`<p>${author}</p><p>${line}</p>`), line).toBe('2025-03-03');
  });

  test('is found in the value of a time, whatever it shows', () => {
    expect(updateIn('<p>Updated <time datetime="2025-03-03T10:00:00Z">three weeks ago</time></p>')).toBe(
      '2025-03-03',
    );
    expect(
      updateIn(
        '<header><div>Updated</div></header><div><span>Updated: </span><time datetime="2025-03-03">3 March</time></div>',
      ),
    ).toBe('2025-03-03');
  });

  test('is a day without such a word if the data of the page state it as that of their change', () => {
    const byline =
      '<p><time datetime="2025-01-10">10 January</time> <time datetime="2025-03-03">3 March</time></p>';
    expect(updateIn(byline)).toBeNull();
    expect(updateIn(byline, { modified: '2025-03-03' })).toBe('2025-03-03');
    expect(updateIn('<p>By A. Writer, 3 March 2025</p>', { modified: '2025-03-03' })).toBe('2025-03-03');
  });

  test('is the last of several', () => {
    expect(updateIn('<p>Updated 3 March 2025</p><p>Updated 20 February 2025</p>')).toBe('2025-03-03');
    expect(updateIn('<p>Updated 20 February 2025</p><p>Updated 3 March 2025</p>')).toBe('2025-03-03');
  });

  test('is after the day of publication and not after today, and any day if no publication is known', () => {
    expect(updateIn('<p>Updated 10 January 2025</p>')).toBeNull();
    expect(updateIn('<p>Updated 11 January 2025</p>')).toBe('2025-01-11');
    expect(updateIn('<p>Updated 27 November 2026</p>')).toBe('2026-11-27');
    expect(updateIn('<p>Updated 28 November 2026</p>')).toBeNull();
    expect(updateIn('<p>Updated 3 January 2025</p>', { published: null })).toBe('2025-01-03');
  });

  test('is not what the data say if the text beside the headline speaks of a change on no day', () => {
    const byline = '<p>3 March 2025, corrected</p>';
    expect(updateIn(byline, { modified: '2025-03-03' })).toBeNull();
  });

  test('is seen, as far as the browser tells', () => {
    const document = parse(
      `<article><h1>What the quarrel is about</h1><p id="note">Updated 3 March 2025</p>${PROSE}</article>`,
    );
    const note = document.getElementById('note') as Element;
    const asked: unknown[] = [];
    const find = (isVisible: boolean): string | null => {
      const checkVisibility = (options: unknown): boolean => {
        asked.push(options);
        return isVisible;
      };
      Object.assign(note, { checkVisibility });
      const known = { modified: null, published: '2025-01-10', today: '2026-11-27' };
      return shownUpdate(document.querySelector('h1') as Element, known);
    };
    expect([find(false), find(true)]).toEqual([null, '2025-03-03']);
    expect(asked).toEqual([{ visibilityProperty: true }, { visibilityProperty: true }]);
  });

  test.each([
    ['the data alone', '<p>By A. Writer, 10 January 2025</p>'],
    ['a correction', '<p>Corrected on 3 March 2025: updated the name of the town.</p>'],
    ['a day before the publication', '<p>Updated 3 January 2025</p>'],
    ['a day to come', '<p>Updated 3 March 2027</p>'],
    ['what is hidden', '<p hidden>Updated 3 March 2025</p><p style="display: none">Updated 3 March 2025</p>'],
    ['what only screen readers get', '<p class="visually-hidden">Updated 3 March 2025</p>'],
    ['a folded note', '<details><summary>10 January 2025</summary>Last modified on 3 March 2025</details>'],
    ['a teaser', '<aside><p>Updated 3 March 2025</p></aside><ul><li>Updated 3 March 2025</li></ul>'],
    ['another story', '<article><h2>Another</h2><p>Updated 3 March 2025</p></article>'],
    ['a time without text', '<p>Updated <time datetime="2025-03-03"></time></p>'],
    [
      'a sentence of the text',
      `<p>${'Long before, the rules for the bridge had been written down by both sides. '.repeat(3)} They were updated 3 March 2025.</p>`,
    ],
    ['the end of the text', `${PROSE.repeat(3)}<p>Updated 3 March 2025</p>`],
  ])('is not %s', (_, byline) => {
    expect(updateIn(byline, { modified: '2025-03-04' })).toBeNull();
  });
});
