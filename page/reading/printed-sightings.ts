import { type DayOrder, printedDays } from './calendar.ts';
import {
  BESIDE_HEADLINE,
  type DatePlace,
  type DatePlaces,
  type DateSearch,
  datePlaces,
} from './date-lines.ts';
import { isNamedDate, type Surroundings, surroundingsOf } from './date-surroundings.ts';
import { markedDates } from './marked-dates.ts';
import { closest, contains } from './own-methods.ts';
import type { DaySource, Sighting } from './sighting.ts';

/** What stands before a date, in lower case: that of publication, or that of a change. */
const PUBLISHED =
  /(?:publi[sck]|\bpost(?:ed|et)|veröffentlicht|erschienen|erstellt|eingestellt|verfasst|\bdat(?:e|um)\b|parution|mis en ligne|\bparu|fecha|dodan|utworzon|опубл|добавлен|дата|додано|розміщ|created|submitted)[^\d]{0,40}$/;
const CHANGED =
  /(?:updat|modif|edited|revised|\bchanged|reviewed|aktualisier|geändert|geprüft|bearbeitet|änderung|\bstand\b|mis(?:e)? à jour|màj|actualiz|aktualiz|обновл|оновл|изменен|змінен|aggiorn|bijgewerkt|gewijzigd|atualiz)[^\d]{0,40}$/;

/** What stands before the end of a period, which no article is dated by. */
const UNTIL = /(?:\b(?:bis|until|till?|to|through|au|al|hasta|do)|до|\d\s?[–—])\s{0,2}$/;

/** Maximum length of a line beside a headline, in UTF-16 units. A longer one is running text. */
const MAX_LINE = 200;
/** Maximum length of what else is in a line that tells a date without a word or a name for it. */
const MAX_REST = 50;
/** Maximum length of a note on an article, such as where it was filed, and of what stands before the day in it. */
const MAX_NOTE = 500;
const MAX_LEAD = 80;
/** How many texts a date line may stand behind the headline for the names around it not to matter. */
const DIRECTLY = 2;
/** How many texts may stand between a headline and what is beside it, above it. */
const TEXTS_BEFORE = 8;

const namesDate = (element: Element, kind: RegExp): boolean =>
  kind.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`);

const OTHER_ITEM = /Comment|Review|Answer|Organization|Person|Event|Product|Offer|WebSite|Rating/;

/** Whose date a microdata property is: that of the headline's item, of another, or not known. */
function itemOf(element: Element, headline: Element | undefined): 'own' | 'other' | 'unknown' {
  const scope = closest(element, '[itemscope], [typeof]');
  if (!scope) return 'unknown';
  const kind = `${scope.getAttribute('itemtype') ?? ''} ${scope.getAttribute('typeof') ?? ''}`;
  if (OTHER_ITEM.test(kind)) return 'other';
  return headline && contains(scope, headline) ? 'own' : 'unknown';
}

function sourceOf({ element, marked }: DatePlace): DaySource {
  if (namesDate(element, /date|issued|created/i)) return 'microdata';
  return marked !== undefined || element.localName === 'time' ? 'time' : 'printed';
}

/** What is known of a date that a page shows. */
type Shown = {
  readonly place: DatePlace;
  readonly around: Surroundings;
  /** How much of the line is not the date, and how much of it stands before the date, in UTF-16 units. */
  readonly rest: number;
  readonly before: number;
  /** Whether a word or a name says that it is a date of publication. */
  readonly isHinted: boolean;
  /** Whether the line says so in words. */
  readonly isSaid: boolean;
  readonly isProperty: boolean;
  readonly isOwn: boolean;
};

/** How far a date is from the headline in texts, and whether it is beside it. */
function distanceOf(place: DatePlace, isBefore: boolean, headline: NonNullable<DatePlaces['headline']>) {
  const texts = Math.abs(place.texts - headline.texts);
  const isNear = isBefore
    ? texts <= TEXTS_BEFORE
    : texts <= BESIDE_HEADLINE.texts && place.prose - headline.prose <= BESIDE_HEADLINE.prose;
  return { texts, isNear };
}

/** Whether a date in a long line is the article's: the line is a note that begins with it, or it is named so. */
const isNote = ({ place, around, before }: Shown): boolean =>
  (around.isDated && place.line.length < MAX_NOTE && before < MAX_LEAD) ||
  (place.marked !== undefined && isNamedDate(place.element));

/** The weight of a date beside the headline; one before it may be the day that the masthead prints. */
const besideWeight = (isHinted: boolean, isBefore: boolean, texts: number): number =>
  (isHinted ? 6.5 : 5) - (isBefore ? 0.6 : 0) - texts * 0.01;

/** The weight of a date that is not beside the headline. */
const farWeight = (isHinted: boolean, { isInArticle }: Surroundings): number =>
  (isHinted ? 3 : 1.5) + (isInArticle ? 0.5 : 0);

/** The weight of a date in a part that is not the article's. `headline` is the one above it. */
function outsideWeight({ place, around, isSaid }: Shown, headline: DatePlaces['headline']): number {
  if (around.isFoot && isSaid) return 4;
  const isDirectly = headline !== undefined && place.texts - headline.texts <= DIRECTLY;
  return isDirectly && around.isDated ? 3 : 0;
}

/** The weight of a date in the place where it is shown; 0 if it is not the article's. */
function weightOf(shown: Shown, rank: number, headline: DatePlaces['headline']): number {
  const { place, around, rest, isHinted, isProperty, isOwn } = shown;
  if (isOwn) return 9;
  const isBefore = headline !== undefined && rank < headline.places;
  if (around.isOutside) return outsideWeight(shown, isBefore ? undefined : headline);
  if (around.isMasthead && (isBefore || !headline)) return 0;
  if (place.line.trim().length > MAX_LINE && !isProperty) return isNote(shown) ? 2 : 0;
  const { texts, isNear } = headline ? distanceOf(place, isBefore, headline) : { texts: 0, isNear: false };
  if (!isHinted && rest > MAX_REST) return isNear ? 2 : 0;
  return isNear ? besideWeight(isHinted, isBefore, texts) : farWeight(isHinted, around);
}

/** Returns the days that a page shows its reader, in print or by marked elements, with weights by their places. */
export function shownDays(top: Element, search: DateSearch, order: DayOrder | undefined): Sighting[] {
  const { headline } = search;
  const found = datePlaces(top, markedDates(top), search);
  return found.places.flatMap((place, rank) => {
    const { element, line, start, marked } = place;
    const printed = marked === undefined ? printedDays(line.slice(start), order)[0] : undefined;
    const text = marked ?? printed?.day;
    const isProperty = namesDate(element, /datePublished|dateCreated|uploadDate|issued|created/i);
    const item = isProperty ? itemOf(element, headline) : 'unknown';
    const before = start + (printed?.start ?? 0);
    const lead = line.slice(0, before).toLowerCase();
    if (text === undefined || item === 'other' || (marked === undefined && UNTIL.test(lead))) return [];
    const around = surroundingsOf(element, headline);
    const isSaid = PUBLISHED.test(lead);
    const weight = weightOf(
      {
        place,
        around,
        rest: line.trim().length - (printed ? printed.end - printed.start : 0),
        before,
        isSaid,
        isHinted: around.isDated || marked !== undefined || isProperty || isSaid,
        isProperty,
        isOwn: item === 'own',
      },
      rank,
      found.headline,
    );
    if (weight === 0) return [];
    const isChange = namesDate(element, /modified/i) || CHANGED.test(lead);
    // Of two that are equal otherwise, the first one counts.
    return [{ source: sourceOf(place), text, weight: weight - rank * 0.001, ...(isChange && { isChange }) }];
  });
}
