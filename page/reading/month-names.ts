/** Fold away accents and case, so that “Août” and “aout”, “май” and “маи” are one. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/**
 * How the names of the months begin in the languages of Europe, in Turkish and in Arabic, so far that no other month
 * and no common word begins so. Endings follow, by language and case; none if a point ends the stem.
 */
const MONTHS = [
  'janu janv jann janei enero stycz січн січен янва януа genna leden ledna ocak ianu tammi ιανο يناير',
  'febr febb feber fevr fever luteg luty люти люто февр unor subat helmi φεβρ فبراير',
  'mar. march. marz mrz. marec mars. marca. marco. marcius. marts. marzo берез март maart mrt. mart. marti brez maali μαρτ مارس',
  'april avril abril kwie квіт апре апри dubna duben nisan huhti απρι أبريل ابريل',
  'may. mayo. mayıs mai. maio. maja. maj. majus травн трав май. мая. maggio mei. kvet touko μαιο مايو',
  'june. juni. juin. junio. junius. juna. junh czerw черв июнь июня юни giugno cervna cerven. haziran iunie kesa ιουν يونيو',
  'july. juli. juil julio. julius. jula. julh lipc lipie липн липе июль июля юли lugl cervenc cervenec temmuz iulie heina ιουλ يوليو',
  'august. augusti. augusta. aout agosto agustos augusztus sierp серп авгу augustus. srpn srpen eloku αυγο أغسطس',
  'septe septi setem setie settem wrze верес сент септ zari eylul szept syys σεπτ سبتمبر',
  'octob octub octom okto ottob outub pazdz жовт октя окто rijen rijn ekim loka οκτω أكتوبر',
  'novem novie noiem listop лист нояб ноем kasım marras νοε نوفمبر',
  'decem dezem dicie dicem desem grud груд дека деке prosin aralık joulu δεκ ديسمبر',
].map((stems) => fold(stems).split(' '));

const WEEKDAYS = [
  'sund sonn dima domi',
  'mond mont lund lune',
  'tues dien mard mart',
  'wedn mitt merc mier',
  'thur donn jeud juev',
  'frid frei vend vier',
  'satu sams same saba',
].map((stems) => stems.split(' '));

/** Maximum length of the ending of a name behind its stem, in UTF-16 units. */
const MAX_ENDING = 7;

/** How much of a stem a word has, in UTF-16 units: half a unit more for a whole one; 0 if the two differ. */
function shared(word: string, stem: string): number {
  if (stem === `${word}.`) return stem.length;
  if (stem.startsWith(word)) return word.length + (stem === word ? 0.5 : 0);
  const ending = word.length - stem.length;
  return word.startsWith(stem) && ending <= MAX_ENDING ? stem.length + 0.5 : 0;
}

/** Returns the index of the list with the longest stem that a word has; undefined if none, or two, have it. */
function found(lists: readonly (readonly string[])[], word: string): number | undefined {
  const folded = fold(word);
  if (folded.length < 3) return;
  const lengths = lists.map((stems) => Math.max(...stems.map((stem) => shared(folded, stem))));
  const longest = Math.max(...lengths);
  const index = lengths.indexOf(longest);
  return longest > 0 && lengths.lastIndexOf(longest) === index ? index : undefined;
}

/** Returns the month (1 to 12) that a word names in full or shortened to at least 3 letters; else undefined. */
export function monthNamed(word: string): number | undefined {
  const index = found(MONTHS, word);
  return index === undefined ? undefined : index + 1;
}

/** Returns the day of the week (0 is Sunday) that a word names; undefined if it names none or two. */
export const weekdayNamed = (word: string): number | undefined => found(WEEKDAYS, word);
