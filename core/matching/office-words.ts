import type { Language } from '../pack/model.ts';
import { foldText } from './fold.ts';

type Words = Readonly<Partial<Record<Language, ReadonlySet<string>>>>;
const words = (table: Readonly<Partial<Record<Language, string>>>): Words =>
  Object.fromEntries(
    Object.entries(table).map(([language, list]) => [
      language,
      new Set(list.split(/\s+/).map((word) => foldText(word))),
    ]),
  );

/** Words that make the office after them another one, or nobody's in particular. */
export const BEFORE: Words = words({
  en: `former ex then next future late deputy vice acting first previous incoming new a an any no every each another
    some one onetime longtime than as sitting potential two`,
  de: `ex alt vize ehemalige ehemaliger ehemaligen ehemaligem frühere früherer früheren früherem damalige damaliger
    damaligen künftige künftiger künftigen nächste nächster nächsten neue neuer neuen designierte designierter
    designierten stellvertretende stellvertretender stellvertretenden erste erster ersten ein eine einen einem einer
    eines kein keine keinen keinem jeder jeden jede als zum gewählte gewählten vormalige vormaligen einstige einstigen`,
  fr: `ancien ancienne ex vice futur future prochain prochaine premier première nouveau nouvel nouvelle un une aucun
    aucune chaque tout comme que adjoint`,
  es: `ex vice antiguo anterior futuro próximo primer primera nuevo un una ningún cada como entonces cualquier`,
  pl: `eks były byłego byłemu byłym była byłej wice przyszły przyszłego pierwszy pierwszego nowy nowego ówczesny
    ówczesnego kolejny jako każdy żaden zastępca zastępcy`,
  uk: `екс колишній колишнього колишньому колишнім колишня віце майбутній майбутнього наступний наступного перший
    першого першим новий нового новому новим тодішній тодішнього як заступник заступника кожен жоден будь-який стати
    став стане бути був обраний обрано обрали попередній попереднього офіс офісу офісі офісом адміністрація
    адміністрації адміністрацію канцелярія канцелярії пресслужба пресслужбі`,
  ru: `экс бывший бывшего бывшему бывшим бывшая вице будущий будущего будущему следующий следующего первый первого
    новый нового новому новым тогдашний тогдашнего как заместитель заместителя каждый любой стать стал станет быть был
    будет избран избранный избранного предыдущий предыдущего офис офиса офисе администрация администрации
    администрацию канцелярия канцелярии пресс-служба пресс-службе`,
});

/** Articles and what may stand with them between an office and the word that tells. */
export const ARTICLES: Words = words({
  en: 'the of',
  de: 'der die das den dem des',
  fr: 'le la l les du au',
  es: 'el la al del los las',
});

/** Words before an office, or before its article, that say what somebody is or becomes, or name the office itself. */
export const BEFORE_ARTICLE: Words = words({
  en: 'as become becomes became becoming elected is was be been being post title office job',
  de: 'als ist war wird wurde wäre sei amt amtes posten büro büros kanzlei verwaltung wahl',
  fr: 'devenu devient devenir est était être élu bureau cabinet poste administration présidence',
  es: 'ser es era fue será oficina cargo puesto administración elegido',
  pl: 'jest był została został zostanie zostać być kancelaria kancelarii biuro biura urząd wybrany',
});

/** Words after an office that make it part of something else. */
export const AFTER: Words = words({
  en: `of elect designate office offices administration candidate hopeful official officials source sources spokesman
    spokeswoman spokesperson minister ministers member members agency agencies bonds shutdown website chief head leader who`,
  de: 'hieß heißt',
  fr: 'de d du des élu désigné qui',
  es: 'de del electo electa',
  pl: 'elekt',
});

/** Words with a capital that follow an office and are no name: “the Kremlin spokesman Monday”. */
export const DAYS: Words = words({
  en: `Monday Tuesday Wednesday Thursday Friday Saturday Sunday I January February March April June July August
    September October November December`,
  de: `Anfang Mitte Ende Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag`,
});

/** How a language says on whose side something lies. */
export const SIDES: Readonly<Partial<Record<Language, { readonly word: string; readonly before: string }>>> =
  {
    en: { word: 'side', before: 'on' },
    de: { word: 'seite', before: 'auf' },
    pl: { word: 'stronie', before: 'po' },
  };
