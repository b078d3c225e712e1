import { government, NONE, type PlaceWords, place, prepositions, wordTable } from './words.ts';

const MOTION =
  wordTable(`visit- viaj- lleg- regres- volv- vuel- vuelt- fue fueron ir irá va van viene vino acud- traslad- desplaz- volar
  voló tren trenes camino rumbo invitad- invitar invitó convoc- llev-`);
const PARTS =
  wordTable(`ciudad centro alcald- región afueras calle- norte sur este oeste metro aeropuerto- habitante- capital
  regres- vuelta volv- lleg- sali- sale cerca lejos km kilómetro- batalla asedio bombarde- barrio- residente- estación plaza
  proced- procedente alrededor- fuera toma óblast universidad arzobispo patriarca cielo museo- tratado directo periferia dinamo distrito- horas memorándum cumbre conferencia vuelo tren bolsa`);
const ATTACK =
  wordTable(`ataque- misil- dron- bombard- bomba- cohete- ofensiva asalto lluvia caer cae cayó cayeron marcha marchar
  sirena- explosion- explosión sobrevol- lanz- derrib-`);
const DEALING =
  wordTable(`pid- pide pidió exig- apoy- ayud- presion- acus- adviert- advirt- dar dio da dan dado daría entreg- vend-
  ofrec- propus- propon- propuest- envía suministr- respond- respuesta respald- oblig- forz- fuerz- convenc- permit- impon- impus-
  impuest- amenaz- critic- conced- cesion- cesión concesion- promet- garanti- garantía- armas armamento asistencia asistir sancion-
  castig- instar instó insta llam- agradec- reproch- culp- exclu- frente respecto gracias sumar arm- armar dej- desaf- desafí-
  enfrent- dice decir dijo dijeron plant- transmit- mensaje- ultimátum contener benefici- perjudic- favorec- correspond- pertenec-
  señal- empuj- aisl- conven- advertencia- condicion- crédit- pon- ceder cede cediera ceda cerc- acerc- aliad- oposición rechaz-
  traicion- escuch- represent- prest- debilit- fortalec- atribuy- atribu- consult- inform- reclam- recrimin- sumin-`);

/** Spanish. */
export const SPANISH: PlaceWords = {
  at: wordTable('en hacia hasta desde'),
  open: prepositions({
    a: place(4, DEALING, MOTION),
    de: government(1, PARTS),
    sobre: government(4, ATTACK),
    para: government(2, wordTable('sali- sale part- vuelo- tren trenes embarc-')),
    contra: government(3, ATTACK),
    entre: government(1, wordTable('vuelo- tren trenes viaj- trayecto-')),
    por: government(1, wordTable('pas- pase- recorrido gira')),
  }),
  cases: new Map(),
  heads:
    wordTable(`visit- abandon- bombarde- golpe- atac- alcanz- capital ciudad rode- dinamo estadio hotel cafetería pensión teatro cine la el región óblast
    sacud- tomar`),
  tails: wordTable('donde dc como'),
  things: NONE,
  commas: wordTable('donde ucrania rusia turquía francia inglaterra'),
  joiners: wordTable('y e o u ni'),
  fillers: wordTable('tanto incluso'),
  namesByCapital: { before: true, after: true },
};
