const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Things that bear a person's name: one of these after it, with a capital, makes it theirs. */
export const THINGS = words(`
  academy airport arena avenue award boulevard bridge building cafe casino center centre church clinic club
  college collection company corporation cup drive estate field foundation fund gallery golf group hall highway
  holdings hospital hotel hotels inc institute institution island lane lecture library ltd media
  memorial mountain museum organization organisation park peak place plaza prize publishing resort
  river road school shuttle square stadium steaks street studio studios theatre theater tower towers trophy trust
  university vodka winery
  allee gasse gmbh haus klinik museum platz preis schule stadion stiftung strasse turm verlag
  fondation musee rue tour universite
  calle fundacion hospital plaza torre universidad
  fundacja most muzeum plac szkola ulica uniwersytet
  башня отель университет фонд школа институт музей премия тауэр
  вежа готель університет інститут премія
`);

/** Streets, which bear the names of persons and states. */
export const STREETS = words(`
  avenue boulevard rue quai calle avenida paseo glorieta strasse allee platz ulica ulicy ulice aleja alei rondo
  улица улицы улице улицу улицеи проспект проспекта проспекте
  вулиця вулиці вулицю вулицею проспекту проспекті
`);

/** Stations, houses and firms on whose sign the name of a state or an office stands. */
export const SIGNS = words(`
  quartier metro gare lycee hotel cinema theatre restaurant cafe banque
  barrio cine teatro cafeteria restaurante plaza banco
  bahnhof gasthaus kino theater palast
  hotelu hotelem kina teatr teatru restauracja kawiarnia stacja stacji
  метро гостиница гостиницы гостинице гостиницу отель отеля отеле кинотеатр кинотеатра кинотеатре ресторан ресторана
  готель готелю готелі кінотеатр кінотеатру кінотеатрі палац палацу палаці
`);

/** A surname in its first case after one of these is a mark of goods or a firm's. */
export const FIRMS = words(`
  firma marke hersteller konzern unternehmen entreprise societe marque equipementier fabricant
  empresa marca fabricante firme firmy marka marki компания компании фирма фирмы бренд компанія компанії фірма фірми
`);

/** Ships and works, which bear a surname in quotation marks. */
export const WORKS = words(`
  ship icebreaker film movie book novel song play musical podcast
  schiff eisbrecher frachter buch roman lied stuck
  navire livre chanson piece barco rompehielos pelicula libro novela cancion obra
  statek lodolamacz filmu ksiazka ksiazce powiesc
  ледокол ледоколе ледокола пароход судно корабль крейсер фильм фильме фильма книга книге роман романе
  криголам криголамі пароплав корабель крейсер фільм фільмі книжка книжці роман романі
`);

/** National teams and their games, before the name of a state. */
export const TEAMS = words(`
  championnat coupe seleccion copa campeonato liga reprezentacja reprezentacji reprezentacje mistrzostwa
  mistrzostw mistrz mistrzem сборная сборнои сборную чемпион чемпионат чемпионата чемпионате кубок кубка
  збірна збірноі збірніи збірну збірною чемпіон чемпіонат чемпіонату чемпіонаті кубку
`);

/** What stands between such a thing and the name. */
export const LINKS = words('of de du des la le el del les der des von');

/** What brings in somebody whom the reader does not know, in folded words: “a man named Pavel”. */
export const NAMED =
  /(?:^| )(?:(?:an?|some|another|eine[mnrs]?|ein|une?|una)(?: [^ ]+){1,2} (?:named|called|genannt|nommee?|dit|llamad[oa])|namens|prenommee?|de apellido|apellidad[oa]|o (?:imieniu|nazwisku)|по (?:имени|фамилии|прозвищу)|на прізвище)$/;

/** Words for women before a man's surname in its first case. */
export const WOMEN = words(`
  mrs frau mme madame senora sra pani lady widow госпожа госпожи госпоже госпожу миссис сестра сестры сестер сестре
  сестру сестрам сестрои жена дочь дочери дочерью вдова пані місіс сестри сестрі сестрою дружина дочка дочки вдова
`);

/** Younger and elder namesakes; the rest of the word may be its case. */
export const JUNIOR = /^(?:jr|sr|junior|juniora|fils|hijo|младш.+|старш.+|молодш.+)$/;

/** Titles with which a surname is called; another capitalised word before a weak name is its first name. */
export const TITLES = words(`
  president m vice minister secretary senator sen gen general colonel lt mr mrs ms miss sir lord lady dr prof professor
  envoy ambassador chancellor premier representative rep congressman governor chief adviser advisor judge speaker
  commissioner director leader spokesman spokeswoman candidate nominee deputy marshal comrade team state defence
  defense foreign elect republican democrat democratic dictator admiral herr
  prasident vizeprasident minister aussenminister verteidigungsminister kanzler general senator frau sondergesandte
  sondergesandter sondergesandten botschafter berater staatschef prasidenten ministers regierungschef aussenministers
  presidente vicepresidente ministro secretario senador enviado embajador canciller senor senora
  monsieur madame secretaire senateur envoye ambassadeur chancelier ministre
  prezydent wiceprezydent sekretarz wyslannik ambasador kanclerz pan pani prezydenta prezydentowi prezydentem
  президент президента президенту президентом вицепрезидент министр секретарь сенатор генерал посол канцлер господин
  пан віцепрезидент міністр держсекретар госсекретарь спецпосланник спецпредставитель
`);

/** Prepositions of place: a capitalised word after one is a place, not a first name. */
export const AT = words('in at near from im aus bei en a depuis desde w we na z в во на у из з із');

/** Days and months, which English writes with a capital and puts before a name. */
export const DAYS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today
`);
