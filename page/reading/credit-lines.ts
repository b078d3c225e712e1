import { monthNamed, weekdayNamed } from './month-names.ts';

const MAX_LENGTH = 140;
/** Maximum number of names in a line that has a date and no label. */
const MAX_NAMES = 3;

/** Numbers, and words with what is inside of them: “O'Neill”, “a.m”, “news.example”. */
const PART = /\d+|[A-Za-z\u00c0-\u024f\u0400-\u052f]+(?:['’.-][A-Za-z\u00c0-\u024f\u0400-\u052f]+)*/g;
const NUMERIC =
  /(?:^|\D)(?:[0-3]?\d[./-][01]?\d|[01]?\d[./-][0-3]?\d)(?:[./-]\d{2,4}|\.?(?!\d|[.,:]\d|\s?%))|\d{4}-\d\d-\d\d/;
const CLOCK = /(?:^|\D)[0-2]?\d(?:[:.]|\s?h\s?)[0-5]\d(?!\d|[.,]\d|\s?%)/;
/** A line that is an address, of mail or of a page, and nothing else. */
const ADDRESS = /^(?:\S+@\S+\.\S+|(?:https?:\/\/|www\.|twitter\.com\/)\S+)$/;
/** The end of a sentence, but not of “a.m.”. */
const SENTENCE_END = /(?:[!?…]|[^m]\.)["'”’»)\]]*$/i;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words before the names of those who wrote a text. */
const BEFORE_NAMES = words(
  'by von par por autor autorin autorka auteur autora автор автора текст text interview opracował opracowała',
);
/** Words beside names and dates in such lines. */
const BESIDE = words(
  `by and the of on at in for from with published updated posted last first edited written words reporting editing photography
  photos reporter correspondent am pm a.m p.m st nd rd th today yesterday min mins minute minutes read reading time ago views comments
  von und am um vom im uhr stand zuletzt bearbeitet aktualisiert veröffentlicht erstellt lesezeit minuten
  par et le la du de des les à a h mis mise jour modifié publié temps lecture mn auteur
  por y el las los del publicado actualizado horas hora lectura minutos
  i r godz opracował opracowała publikacja aktualizacja dodano opublikowano zaktualizowano dziś czytania
  и в г от сегодня вчера просмотров просмотры опубликовано обновлено время чтения мин
  і й та о об від сьогодні вчора переглядів перегляди опубліковано оновлено час читання хв di alle ore il`,
);

const isName = (word: string): boolean =>
  word.charAt(0) !== word.charAt(0).toLowerCase() || word.includes('.');

/** Whether the word at an index is a month beside a number. One small word may be between the two. */
const isMonth = (parts: readonly string[], at: number): boolean =>
  [parts[at - 2], parts[at - 1], parts[at + 1]].some((part) => part !== undefined && /^\d/.test(part)) &&
  monthNamed(parts[at] as string) !== undefined;

/** What is in a line: whether it prints a day or a time, the number of names, and whether there are other words. */
function contentsOf(
  line: string,
  parts: readonly string[],
): { isDated: boolean; names: number; hasOther: boolean } {
  const hasNumber = /\d/.test(line);
  let isDated = hasNumber && (NUMERIC.test(line) || CLOCK.test(line));
  let names = 0;
  for (const [at, part] of parts.entries()) {
    if (/^\d/.test(part) || BESIDE.has(part.toLowerCase())) continue;
    if (hasNumber && isMonth(parts, at)) isDated = true;
    else if (hasNumber && weekdayNamed(part) !== undefined) continue;
    else if (isName(part)) names += 1;
    else return { isDated, names, hasOther: true };
  }
  return { isDated, names, hasOther: false };
}

/**
 * Returns whether a line only says who wrote a text or when: names, dates and the small words beside them. A sentence
 * has other words, or it ends like one.
 */
export function isCreditLine(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > MAX_LENGTH || SENTENCE_END.test(line)) return false;
  if (ADDRESS.test(line)) return true;
  const [label = '', ...parts] = line.match(PART) ?? [];
  const isLabelled = BEFORE_NAMES.has(label.toLowerCase());
  if (!isLabelled && !/\d/.test(line)) return false;
  const { isDated, names, hasOther } = contentsOf(line, isLabelled ? parts : [label, ...parts]);
  if (hasOther) return false;
  return isLabelled ? isDated || names > 0 : isDated && names <= MAX_NAMES;
}
