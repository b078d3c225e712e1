import { printedDay } from './calendar.ts';

/** Words beside the day of an update, in the languages of the interface; the day follows. */
const UPDATED = new RegExp(
  [
    '\\b(?:updated?|last (?:modified|revised|reviewed)|revised)\\b',
    'aktualisier(?:t|ung)|überarbeitet|zuletzt geändert|(?:^|[|·,–(] ?)stand(?=:)',
    'mise? à jour|actualisée? le|dernière modification',
    'actualizad[oa]|actualización|última modificación',
    'оновлен[оаий]|оновлення',
    'обновл[её]н[оаы]?|обновление',
    'aktualizacj[aęi]|zaktualizowan[oya]|aktualizowan[oya]',
  ].join('|'),
  'gi',
);
/** Words of a correction, after which the rest of a text is as old as before. */
const CORRECTED = new RegExp(
  [
    'correct(?:ed|ion)|amended|clarif',
    'korrig|korrektur|berichtig|rectifi|corrig|correcci|rectific',
    'виправлен|уточнен|исправлен|sprostowan|poprawion|korekta',
  ].join('|'),
  'i',
);
/** Numbers with strokes have the day first, as in all languages of the interface but American English. */
const LANGUAGE = 'en-GB';
/** Maximum number of UTF-16 units between such a word and the end of its day. */
const REACH = 60;

/** Returns the first day that a short text prints, `YYYY-MM-DD`, or undefined. */
export const firstDayIn = (text: string): string | undefined => printedDay(text, LANGUAGE);

/** Returns whether a short text speaks of a change of a text. */
export const saysChange = (text: string): boolean => text.search(UPDATED) >= 0 || CORRECTED.test(text);

/** Returns the days (`YYYY-MM-DD`) that a short text gives for an update, unless it speaks of a correction. */
export function updatesIn(text: string): string[] {
  if (!/\d/.test(text) || CORRECTED.test(text)) return [];
  return [...text.matchAll(UPDATED)].flatMap(({ index, 0: word }) => {
    const from = index + word.length;
    return firstDayIn(text.slice(from, from + REACH)) ?? [];
  });
}
