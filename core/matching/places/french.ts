import { government, NONE, type PlaceWords, place, prepositions, wordTable } from './words.ts';

const MOTION =
  wordTable(`visit- voyag- déplac- rend rendre rendu rendus rendra arriv- attendu- aller va vont allé allés retour- revenu-
  reven- part partir parti partis partira vol vols train- invit- convoqu- rencontr- réuni- sommet attend- dimanche lundi mardi
  mercredi jeudi vendredi samedi`);
const PARTS =
  wordTable(`ville centre maire mairie région banlieue- rue rues ouest est nord sud métro gare aéroport- habitant-
  capitale reven- revien- revient retour arriv- près loin km kilomètre- mètres bataille siège bombardement- port environs périphérie
  quartier- autour dehors hors place quitt- partir parti partis partie provenance direct oblast université patriarche rentr-
  archevêque prise défense depuis ciel résident- musée- traité arrondissement- venu- dynamo heures mémorandum sommet conférence vol train accords bourse université`);
const ATTACK =
  wordTable(`frappe- missile- drone- attaque- bombard- bombe- tir tirs tiré- raid- offensive marche marcher obus
  roquette- assaut pluie tomb- abatt- sirène- explosion- fondre survol-`);
const DEALING =
  wordTable(`livr- fournir fourni- donn- vend vendre vendu- vente- aid- aide soutien soutenir propos- offr- offert-
  appel demand- exig- impos- permet- permis permettre reproch- répond- réponse- accord- transmi- transmet- promis- promet- garanti-
  céd- concession- arme armes armement- missile- militaire- milliard- prêt prêts face grâce quant oppos- favorable- hostile-
  inacceptable- appartien- dire dit disent message- signal signaux ultimatum avertiss- menac- conseill- refus- interdi- sanction-
  inflig- coût- profit- bénéfici- parler parle parlé lié liée lié- pression- laiss- munition- crédit- fidèle- revient rappel-
  équipement- envoi envois système- rendre- contrairement opposé- adress- lanc-`);

/** French. */
export const FRENCH: PlaceWords = {
  at: wordTable('en vers depuis dans chez jusqu hors'),
  open: prepositions({
    a: place(6, DEALING, MOTION),
    de: government(1, PARTS),
    d: government(1, PARTS),
    sur: government(4, ATTACK),
    pour: government(2, wordTable('part partir parti partis quitt- vol vols train- départ- embarqu-')),
    contre: government(3, ATTACK),
    entre: government(1, wordTable('vol vols train- trajet- voyag- naviguer')),
    par: government(1, wordTable('passer passe passant transit- passé')),
  }),
  cases: new Map(),
  heads:
    wordTable(`visit- quitt- rejoindre rejoint bombard- frapp- attaqu- attein- pilonn- capitale ville prendre région oblast
    dynamo viser visant visé touch- gagn- stade hôtel café théâtre le la grand`),
  tails: wordTable('où dc région'),
  things: NONE,
  commas: wordTable('où ukraine russie turquie france angleterre'),
  joiners: wordTable('et ou ni'),
  fillers: wordTable('même'),
  namesByCapital: { before: true, after: true },
};
