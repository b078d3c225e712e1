import { government, NONE, type PlaceWords, place, prepositions, wordTable } from './words.ts';

const PARTS = `hauptstadt stadt metropole raum region großraum gebiet oblast flughafen flughäfen zentrum innenstadt stadtzentrum
  straßen himmel bürgermeister- oberbürgermeister- norden süden osten westen nordosten nordwesten südosten südwesten nahe nähe
  stadtrand vorort- rand einwohner- bewohner- menschen nördlich südlich östlich westlich nordöstlich nordwestlich südöstlich
  südwestlich einnahme eroberung belagerung beschuss bombardierung verteidigung kilometer kilometern km stadtteil- bezirk umland
  außenbezirk- herzen wahrzeichen u-bahn krankenhäuser universität botschaft weit stunden zugstunden zug flug
  züge memorandum gipfel konferenz vertrag   autostunden`;
const ATTACK =
  wordTable(`angriff- luftangriff- raketenangriff- drohnenangriff- großangriff- rakete- drohne- bombe- beschuss
  attacke- schlag schläge vormarsch sturm feuer- abgefeuert offensive marsch überfall anschlag fliegen flog flogen sirenen
  explosion- gefallen fallen abgeschossen abgefangen`);

/** German; its nouns have capitals, so that these tell no names. */
export const GERMAN: PlaceWords = {
  at: wordTable(
    'in im aus nach bei um nahe unweit ab via bis innerhalb außerhalb rund richtung nördlich südlich östlich westlich',
  ),
  open: prepositions({
    von: government(1, wordTable(PARTS)),
    auf: government(4, ATTACK),
    über: place(4, wordTable('kontrolle macht einfluss druck sanktion- urteil-'), ATTACK),
    durch: government(
      2,
      wordTable('fahrt fuhr fuhren fährt reise reiste spaziergang straßen marsch zog zogen'),
    ),
    vor: government(3, wordTable('truppen panzer kilometer stehen standen stand kolonne')),
    zwischen: government(1, wordTable('pendel- flug flüge zug züge flieg- fahr- strecke')),
  }),
  cases: new Map(),
  heads: wordTable(
    PARTS,
    `besucht- besuchen verließ- verlässt verlassen erreicht- bombardier- beschoss beschossen beschießt griff greift attackiert-
    trifft traf trafen dynamo hertha union spartak lokomotive zska fc hotel`,
  ),
  tails:
    wordTable(`angegriffen beschossen bombardiert attackiert besucht besuchen besuchte verlassen erreicht erreichen eintraf
    eintreffen ankam angekommen getroffen stattfinden stattfindet bürgermeister- oberbürgermeister- flughafen flughäfen straßen
    krankenhäuser vorort- innenstadt`),
  things: NONE,
  commas: wordTable('wo'),
  joiners: wordTable('und oder sowie noch'),
  fillers: wordTable('beide auch sowohl weder nur'),
  namesByCapital: { before: false, after: false },
};
