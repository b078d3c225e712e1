import { government, NONE, type PlaceWords, place, prepositions, wordTable } from './words.ts';

const PARTS = `centrum ulic- mer mera merem miasto miasta mieście region- mieszkańc- mieszkan- stolic- bombardow- ostrzał- okolic-
  przedmieści- dzielnic- lotnisk- metro obwod- północ- południ- wschod- wschód zachod- zachód blokad- obron- oblężen- zdobyci- sąd
  sądu radn- dynamo burmistrz- memorandum szczyt- konferencj- uniwersytet- niebo niebem`;
const DISTANCE = wordTable('daleko km kilometr- północ południ- wschód zachód odległ- dala');
const ATTACK =
  wordTable(`atak- uderz- rakiet- dron- ostrzał- nalot- spad- ofensyw- pocisk- marsz- szturm- bomb- wystrzel- natarc- shahed-
  szahed- spadł-`);
const MOTION =
  wordTable(`wizyt- podróż- przyjech- przyjazd- przyby- polec- przylec- uda- pojech- jech- jedz- wyjazd- wyjech- wróc- wraca-
  powr- pociąg- lot lotu drog- zapros- zaprasz- dotar-`);
const DEALING =
  wordTable(`apel- wezwan- wzywa- zwróc- zwraca- stosun- list listu skierowa- wnios- pretensj- nastawi- żąda- sygnał-
  zaufani- należ- ultimatum broni broń pomoc- dostaw- przyjaz- uprzedz- komunikat- przekaz- odnos- podejści- adresow- prośb-`);

/** Polish. */
export const POLISH: PlaceWords = {
  at: wordTable('w we nad pod koło obok wokół niedaleko spod poza blisko przy około po z znad sprzed'),
  open: prepositions({
    do: place(5, DEALING, MOTION),
    od: government(2, DISTANCE),
    na: government(4, ATTACK),
    przez: government(1, wordTable('przejazd- przejech- lot podróż- spacer-')),
    ku: place(3, DEALING, MOTION),
    między: government(1, wordTable('lot loty pociąg- podróż- kurs-')),
  }),
  // Not “ze”, which folds like “że”; none of the capitals asks for it.
  cases: new Map([['z', ['em', 'ą']]]),
  heads: wordTable(
    PARTS,
    'odwiedz- opuścił- opuszcz- opuśc- zaatakow- atakuj- atakow- bombarduj- zbombardow- ostrzel- ostrzał- zająć zajmować zdobyć zdobywa- hotel stadion star- stara pociąg-',
  ),
  tails: wordTable('zaatakowan- ostrzelan-'),
  things: NONE,
  commas: wordTable('gdzie'),
  joiners: wordTable('i oraz lub albo a ani czy'),
  fillers: wordTable('zarówno jak nawet samym samej'),
  namesByCapital: { before: false, after: true },
};
