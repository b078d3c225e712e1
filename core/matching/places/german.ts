import { government, NONE, type PlaceWords, wordTable } from './words.ts';

const PARTS = wordTable(`hauptstadt stadt metropole raum region grossraum gebiet oblast flughafen zentrum innenstadt stadtzentrum
  strassen himmel bürgermeister- oberbürgermeister- norden süden osten westen nordosten nordwesten südosten südwesten nahe nähe
  stadtrand vorort- rand einwohner- bewohner- menschen straßen nördlich südlich östlich westlich nordöstlich nordwestlich
  südöstlich südwestlich einnahme eroberung belagerung beschuss bombardierung verteidigung kilometer kilometern km stadtteil
  bezirk umland außenbezirk- herzen wahrzeichen u-bahn krankenhäuser`);
const ATTACK = wordTable(`angriff- luftangriff- raketenangriff- drohnenangriff- rakete- drohne- bombe- beschuss attacke- schlag schläge
  vormarsch sturm feuer- abgefeuert offensive marsch großangriff- überfall anschlag fliegen flog flogen sirenen explosion- flughöhe`);

/** German; nouns have capitals, so that these tell no names. */
export const GERMAN: PlaceWords = {
  at: wordTable('in im aus nach bei um nahe unweit ab via bis innerhalb außerhalb rund richtung nördlich südlich östlich westlich'),
  open: {
    von: government(1, PARTS),
    auf: government(4, ATTACK),
    über: government(4, ATTACK),
    durch: government(2, wordTable('fahrt fuhr fuhren fährt reise reiste spaziergang straßen marsch zog zogen')),
    vor: government(3, wordTable('truppen panzer kilometer stehen standen stand kolonne')),
    zwischen: government(1, wordTable('pendel- flug flüge zug züge flieg- fahr- strecke')),
  },
  cases: {},
  heads: wordTable(`besucht- besuchen verließ- verlässt verlassen erreicht- bombardier- beschoss beschossen beschießt griff greift
    attackiert- trifft traf trafen dynamo hertha union spartak lokomotive zska fc hotel universität botschaft`),
  tails: wordTable(`angegriffen beschossen bombardiert attackiert besucht besuchen besuchte verlassen erreicht erreichen eintraf
    eintreffen ankam angekommen getroffen stattfinden stattfindet`),
  things: wordTable('botschafter oberhaupt flughäfen krankenhäuser vororte- zentrum nachtleben nacht'),
  commas: wordTable('wo'),
  joiners: wordTable('und oder sowie noch'),
  fillers: wordTable('beide auch sowohl weder nur'),
  namesByCapital: { before: false, after: false },
};

export { NONE, PARTS };
