import { government, type PlaceWords, place, prepositions, wordTable } from './words.ts';

const MOTION =
  wordTable(`visit- trip- travel- fly flies flying flew flown flight- arriv- return- come comes came coming go goes
  going went head headed heading heads drive- drove driving walk- move moves moved moving journey- tour tours rush- train- bus
  plane- jet road- route- mile miles km kilometers kilometres evacuat- flee- fled escap- relocat- retreat- withdr- live reporting
  reports speaking broadcast- away far invit- summon- recall- back depart- leaves leaving left born day shuttled home convoy-
  en way based`);
const FROM =
  wordTable(`fly flies flying flew flown flight- travel- return- arriv- drive- drove driving walk- train- miles mile km
  kilometers kilometres evacuat- flee- fled escap- relocat- retreat- withdr- live reporting reported contributed reports speaking broadcast- away far
  said address- recall- back depart- move moved moving home exile- deport- native`);
const ATTACK =
  wordTable(`attack- strike strikes missile- drone- rocket- bomb- shell- raid- assault- barrage- launch- fire fired
  firing explosion- blast- march- advance- advancing offensive descend- rain- salvo- debris shot airstrike- onslaught sky skies
  siren- fell flew flying tanks column-`);
const PARTS =
  wordTable(`capital city cities centre center heart suburb- outskirts street- resident- residents people inhabitants
  mayor- north south east west northeast northwest southeast southwest outside region- area- district- airport- bombardment
  bombing shelling siege capture occupation battle defence defense defenders fall seizure storming university archbishop
  patriarch- bishop diocese museum- bank institute streets sky skies treaty peace town part parts visit- tour- map view views
  memorandum conference summit convention neighbourhood- neighborhood- encirclement evacuation`);
const DEALING =
  wordTable(`aid assist- help- support- suppl- deliver- give gives giving given gave sell- sale- sold offer-
  propos- pass passed hand handed handing provi- guarantee- commit- commitment- transfer- shipment- weapon- arms concession-
  conced- message- signal- letter- ultimatum warn- appeal- respon- repl- answer- accord- accept- unaccept- palatable attractive
  favourable favorable sympath- loyal friendly hostile relations ties attitude- approach- opposition oppos- pitch- demand- dictat-
  say says said saying tell- clear up thanks belong- lend- lent loan- pledge- promis- boost- blow benefit- cost threat- important
  key matter- gift- reward- alternative- leverage pressure- address- convey- turn- listen- talk talks talking speak spoke refer-
  billion- million- money funding fund- funds intelligence credit cede- ceding sacrific- surrender- concern- interest- lie- lies
  lifeline- bow- stand stood extend- grant- grants deny denied preferable subject- link- allied closer beholden equipment missiles
  question- harm- damag- due overture- outreach rapprochement territor- land lose lost present- submit- forward- relay- explain-
  suggest- reach- sensitiv- crucial vital critical victory compar- document- draft- advice dependent obedien- criticism pushback leave left`);

/** English. */
export const ENGLISH: PlaceWords = {
  at: wordTable(
    'in near outside around inside across throughout via into at through within above beyond past',
  ),
  open: prepositions({
    to: place(6, DEALING, MOTION),
    over: place(3, DEALING, ATTACK),
    toward: government(5, ATTACK),
    towards: government(5, ATTACK),
    on: government(4, ATTACK),
    against: government(3, ATTACK),
    from: government(4, FROM, DEALING),
    for: government(
      3,
      wordTable('left leave leaves leaving depart- head headed heading bound train- flight- flew set battle'),
    ),
    between: government(1, wordTable('travel- flight- train- shuttl- flew fly flying commut- road distance')),
    of: government(1, PARTS),
  }),
  cases: new Map(),
  heads: wordTable(`visit visits visited visiting left reach reaches reached reaching enter- hit hits hitting
    struck strike strikes striking bomb bombs bombed bombing shell shells shelled shelling target targets targeted targeting
    attack attacks attacked attacking pound pounds pounded pounding rock rocks rocked shake shakes shook seiz- captur- take took
    besieg- encircl- storm- tour toured fled fleeing flee occupy- occupied capital city town central downtown northern southern
    eastern western northeast southwest greater outer inner wartime nearby suburban a the chicken rains rattle rattles rattled`),
  tails:
    wordTable(`region- oblast province area- district- suburb- street- airport- metro subway mayor- city time summit-
    talks meeting- conference- visit- trip- court- bureau correspondent- office- headquarters resident- native- hotel- restaurant-
    theatre- theater- museum- universit- protocol- memorandum agreement- treaty accords declaration forum think reporter-
    insider- state dc skyline embassy zoo marathon derby festival delegation- government authorities officials skies sky woke awoke was_hit was_struck was_shelled was_bombed was_attacked was_rocked
    was_targeted is_home was_plunged was_without is_without
    apartment- neighbourhood- neighborhood- studio- stadium police suburbs train- flight- exhibition- stage gallery school- club-
    home hospital- dinner gathering stop lawyer- lobby- office daily newspaper`),
  things:
    wordTable(`street- metro subway airport- mayor- suburb- outskirts centre center skyline resident- railway train station-
    hospital- district- landmark- museum- universit- theat- restaurant- hotel- population weather sky skies park- square bridge-
    river cathedral church- apartment- building- city stadium- football club- shops night nightlife galler- zoo`),
  commas:
    wordTable(`where ukraine russia england texas d dc ontario kentucky france germany poland china turkey january jan february
    feb march april may june july august aug september sept october oct november nov december dec monday tuesday wednesday
    thursday friday saturday sunday`),
  joiners: wordTable('and or nor'),
  fillers: wordTable('both either neither even only'),
  namesByCapital: { before: true, after: true },
  titleCase: true,
};
