/** Fold away accents and case, so that “Août” and “aout”, “май” and “маи” are one. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/**
 * Names of the months: English, German, French, Spanish, Polish, Ukrainian and Russian in their cases, then other
 * languages of Europe. Forms that begin like one before are left out, as is what means two months.
 */
const MONTHS = [
  'january januar jänner jan janvier enero stycznia styczeń січня січень янв января январь gennaio janeiro ledna leden ocak ianuarie ianuarie január tammikuuta ιανουαριου يناير',
  'february februar feber février febrero lutego luty лютого лютий февраля февраль febbraio fevereiro února únor şubat februarie február helmikuuta φεβρουαριου فبراير',
  'march märz mrz mars marzo marca marzec березня березень марта март maart mrt março března březen martie március maaliskuuta μαρτιου مارس',
  'april avril abril kwietnia kwiecień квітня квітень апреля апрель aprile dubna duben nisan aprilie április huhtikuuta απριλιου أبريل ابريل',
  'may mai mayo maja травня травень мая май mei maggio maio května květen maj május toukokuuta μαιου مايو',
  'june juni juin junio czerwca czerwiec червня червень июня июнь giugno junho června červen haziran iunie június kesäkuuta ιουνιου يونيو',
  'july juli juillet julio lipca lipiec липня липень июля июль luglio julho července červenec temmuz iulie július heinäkuuta ιουλιου يوليو',
  'august août agosto sierpnia sierpień серпня серпень августа август augustus srpna srpen ağustos augusztus elokuuta αυγουστου أغسطس',
  'september septembre septiembre setiembre września wrzesień вересня вересень сентября сентябрь settembre setembro září eylül septembrie szeptember syyskuuta σεπτεμβριου سبتمبر',
  'october oktober octobre octubre października październik жовтня жовтень октября октябрь ottobre outubro října říjen ekim octombrie október lokakuuta οκτωβριου أكتوبر',
  'november novembre noviembre novembro listopada listopad листопада листопад ноября ноябрь kasım noiembrie marraskuuta νοεμβριου نوفمبر',
  'december dezember décembre diciembre grudnia grudzień грудня грудень декабря декабрь dicembre dezembro desember prosince prosinec aralık decembrie joulukuuta δεκεμβριου ديسمبر',
].map((names) => ` ${fold(names)} `);

const WEEKDAYS = [
  'sunday sonntag dimanche domingo',
  'monday montag lundi lunes',
  'tuesday dienstag mardi martes',
  'wednesday mittwoch mercredi miercoles',
  'thursday donnerstag jeudi jueves',
  'friday freitag vendredi viernes',
  'saturday samstag samedi sabado',
].map((names) => ` ${fold(names)} `);

const found = (lists: readonly string[], word: string): number[] => {
  const folded = fold(word);
  if (folded.length < 3) return [];
  const whole = lists.flatMap((list, index) => (list.includes(` ${folded} `) ? index : []));
  return whole.length > 0
    ? whole
    : lists.flatMap((list, index) => (list.includes(` ${folded}`) ? index : []));
};

/** Returns the month (1 to 12) that a word names in full or shortened to at least 3 letters; else undefined. */
export function monthNamed(word: string): number | undefined {
  const months = found(MONTHS, word);
  return months.length === 1 ? Number(months[0]) + 1 : undefined;
}

/** Returns the day of the week (0 is Sunday) that a word names; undefined if it names none or two. */
export function weekdayNamed(word: string): number | undefined {
  const days = found(WEEKDAYS, word);
  return days.length === 1 ? days[0] : undefined;
}
