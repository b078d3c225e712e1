import { type DayOrder, printedDays } from './calendar.ts';
import { type DatePlace, datePlaces } from './date-lines.ts';
import { surroundingsOf } from './date-surroundings.ts';
import { markedDates } from './marked-dates.ts';
import type { DaySource, Sighting } from './sighting.ts';

/** Words before a date that tell publication, and words that tell a change. */
const PUBLISHED =
  /(?:publi[sck]|\bpost(?:ed|et)|veröffentlicht|erschienen|erstellt|eingestellt|verfasst|\bdat(?:e|um)\b|parution|mis en ligne|\bparu|fecha|dodan|utworzon|опубл|добавлен|дата|додано|розміщ|created|submitted)[^\d]{0,40}$/i;
const CHANGED =
  /(?:updat|modif|edited|revised|\bchanged|reviewed|aktualisier|geändert|geprüft|bearbeitet|änderung|\bstand\b|mis(?:e)? à jour|màj|actualiz|aktualiz|обновл|оновл|изменен|змінен|aggiorn|bijgewerkt|gewijzigd|atualiz)[^\d]{0,40}$/i;

const MAX_LINE = 200;
const NEAR_TEXTS = 60;
const NEAR_PROSE = 700;

const isDateOf = (element: Element, kind: RegExp): boolean =>
  kind.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`);

const OTHER_ITEM = /Comment|Review|Answer|Organization|Person|Event|Product|Offer|WebSite|Rating|JobPosting/;

/** Whose date a microdata property is: the headline's item's, another's, or not known. */
function itemOf(element: Element, headline: Element | undefined): 'own' | 'other' | 'unknown' {
  const scope = element.closest('[itemscope], [typeof]');
  if (!scope) return 'unknown';
  const kind = `${scope.getAttribute('itemtype') ?? ''} ${scope.getAttribute('typeof') ?? ''}`;
  if (OTHER_ITEM.test(kind)) return 'other';
  return headline && scope.contains(headline) ? 'own' : 'unknown';
}

function sourceOf({ element, marked }: DatePlace): DaySource {
  if (isDateOf(element, /date|issued|created/i)) return 'microdata';
  return marked !== undefined || element.localName === 'time' ? 'time' : 'printed';
}

/** Returns the days that a page shows its reader, in print or by marked elements, with weights by their places. */
export function shownDays(
  top: Element,
  headline: Element | undefined,
  order: DayOrder | undefined,
): Sighting[] {
  const { places, headline: head } = datePlaces(top, headline, markedDates(top.ownerDocument));
  return places.flatMap((place, rank) => {
    const { element, line, start, marked } = place;
    const found = marked === undefined ? printedDays(line.slice(start).trimStart(), order)[0] : undefined;
    const text = marked ?? found?.day;
    if (text === undefined) return [];
    const lead = line.slice(0, start) + (found ? line.slice(start).trimStart().slice(0, found.start) : '');
    const around = surroundingsOf(element, headline);
    const isItem = isDateOf(element, /datePublished|dateCreated|uploadDate|issued|created/i);
    const item = isItem ? itemOf(element, headline) : 'unknown';
    if (item === 'other') return [];
    const isProse = line.trim().length > MAX_LINE && !isItem;
    const isChange = isDateOf(element, /dateModified|modified/i) || CHANGED.test(lead);
    const distance = head ? place.texts - head.texts : Number.POSITIVE_INFINITY;
    const prose = head ? place.prose - head.prose : 0;
    const isNear =
      head !== undefined && (distance > 0 ? distance <= NEAR_TEXTS && prose <= NEAR_PROSE : distance >= -8);
    const isHinted = around.isDated || marked !== undefined || PUBLISHED.test(lead) || isItem;
    let weight = 0;
    if (item === 'own') weight = 9;
    else if (isProse && around.isDated && line.length < 500 && start + (found?.start ?? 0) < 80) weight = 2;
    else if (isProse || (around.isMasthead && distance < 0)) weight = 0;
    else if (around.isMasthead && !head) weight = 0.2;
    else if (around.isOutside) weight = around.isDated ? 0.3 : 0.1;
    else if (isNear) weight = isHinted ? 6.5 : 5;
    else weight = isHinted ? 3 : line.trim().length < 50 ? 1.5 : 0.7;
    if (weight === 0) return [];
    return [
      {
        source: sourceOf(place),
        text,
        weight: weight - rank * 0.001 - (isNear ? Math.abs(distance) * 0.01 : 0),
        ...(isChange && { isChange }),
      },
    ];
  });
}
