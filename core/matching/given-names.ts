import { foldText } from './fold.ts';

/** First names that are common where our languages are spoken; words that a sentence may well begin with are left out. */
const COMMON = `
aaron adam adrian agnieszka aileen alain alan albert alejandro alexander alexandra alexandre alexis alfred alice
alina amanda amelie ana anastasia anatole andrea andreas andres andrew andrzej angela angelika anita anja anna anne
annette anthony antoine anton antonio antony arthur ashley astrid axel barbara barron bartosz beata beatrice ben
benedikt benjamin bernard bernd bernhard bertrand bilal birgit bogdan boris brad brandon brian brigitte bruce bruno
camille carl carla carlos carmen carol caroline catherine cecile charles charlotte cheryl christian christine
christoph christopher claire claude claudia clemens clement connor cristina cynthia cyrus daniel daniela danuta
daria deborah denis denzel diana diane diego dieter dirk dominik dominique donald doris dorota dorothea douglas
edgar eduard edward elaine elena elisabeth elizabeth ella ellen elsa emily emine emma emmanuel eric erik ernst
esther eugene eva evelyn ewa fabian fatima felix fernando filip fiodor florian francis francisco francois frank
frankie franz fred frederic friedrich fritz fyodor gabriel gabriela gary georg george georges gerald gerard gerd
gerhard gilbert gilles giovanni gisela gloria gordon graham grzegorz guillaume gustav halina hannah hans harald
harold harry heather heidi heinrich helen helena helene helga helmut henri henryk herbert hermann horst howard hugo
hunter igor ines ingrid irena irene irina isaac isabel isabella ivan ivanka iwona jacek jacob jacqueline jacques
jaime jakob jakub james jan jane janet janina janine janusz jasmin jason javier jay jean jeff jeffrey jennifer jens
jeremy jerry jerzy jesse jessica jill jim joachim joan joanna joe joel johan johann johanna john johnny jon jonas
jonathan jorge jose josef joseph joshua juan juana judd judith julia julian julie jurgen justin jutta kamil karen
karin karl karolina kasia katarina katarzyna kate katharina katherine kathleen katja kay keith kelly ken kenneth
kevin kim kirill klaus kristin krzysztof ksenia kurt kyle lara larry lars laura lauren laurence laurent lea lena leo
leon leonard leonid leonie leopold leslie lev levi lew lidia lily lina linda lisa lorenz lorenzo louis louise lubov
luca lucas lucia lucy ludmila ludwig luis luisa lukas lukasz luke lydia maciej madeleine magda magdalena malgorzata
manfred manuel marc marcel marcin marco marek margaret margarita maria marian marianne marie marina mario marion
marius markus marta martha martin martina martine mary maryna mateusz matteo matthew matthias maurice mauricio max
maxim maximilian mehmet melania melanie melissa mia michael michal michel michelle miguel mikhail mikolaj milan
milena miriam miroslav monica monika monique moritz mustafa nadia nancy natalia natalie natasha nathalie nathan
nicholas nick nicolas nicole niels nikola nikolai nils nina noah nora norbert norman olaf oleg oleksandr oleksii
olena olga oliver olivia olivier oscar oskar otto pablo pamela pascal patricia patrick paul paula paulina pauline
pavel pawel pawla pedro peggy peter petra petro phil philip philippe pierre piotr pjotr pyotr rachel rafael rainer
ralf ralph ramon randy raymond rebecca regina renate rene ricardo richard rita robert roberto rodrigo roger roland
rolf roman ronald rosa rosemary roy ruben rudolf ruslan russell ruth ryan ryszard sabine sabrina salvador sam
samantha samuel sandra sara sarah scott sean sebastian sergio sharon sheila silvia simon simone sofia sonia sophia
sophie stanislaw stefan stefanie stefano stella stephanie stephen steven stuart susan susanne suzanne sven svetlana
sylvia sylvie tadeusz tamara tanja tara tatiana ted teresa theodor theresa therese thierry thomas tiffany tim
timothy tina tobias todd tom tomas tomasz tony tracy travis udo ulrich ulrike ursula uwe valentina valerie vanessa
vasily vassili vera veronica veronika vicente victoria viktoria vincent violet vitaly volker waldemar walter wanda
warren wayne wendy werner wiktor wilhelm will william wilson winston witold wladyslaw wojciech wolf wolfgang xavi
yasmin yelizaveta yolanda yves zbigniew zoe zofia
александр александра алексей алена алина алиса анастасия анатолий ангелина андрей анна антон арсений артем артур
богдан борис вадим валентин валентина валерий валерія варвара василий василь вера вероника виктория вилл виталий
владислав всеволод вячеслав віктор вікторія вілл галина ганна георгий григорий данил данило дарина дарья дензел
денис джадд джек диана дмитро евгений евгения екатерина елена елизавета жанна иван иванка игорь илья инна ирина
карина катерина кирилл кирило кит константин костянтин ксения кіт лариса лев леонид лидия льва любовь людмила майкл
максим маргарита марина мария марта мартин марія мелания меланія мері микита микола михаил михайло надежда надія
наталия наталья наталія никита николай ніна оксана олег олександр олена ольга остап ота павел павла павло павлу петр
петра петро полина раиса рената роберт роман руслан светлана світлана семен сергей сергій сесилия софия софія
станислав степан тамара тарас татьяна тетяна тимофей тимур тиффани уилл федор федір филипп фред френк фрэнк христина
эмилия эрик юлия юлія юрий юрій ярослав іван ігор ірина
`;

/** Endings in which the cases of a Cyrillic name differ; what is left tells the name. */
const ENDING = /(?:ові|еві|ою|ею|ой|ей|ом|ем|ою|ия|ии|ию|ії|ія|ію|[аеиіоуыэюя])$/;
/** Cases of Polish names that end in a consonant; other endings would make first names of English words. */
const POLISH_CASE = /(?<=[^aeiouy])(?:a|owi|em|iem)$/;
const stemOf = (folded: string): string => (folded.length > 3 ? folded.replace(ENDING, '') : folded);

const NAMES = COMMON.trim()
  .split(/\s+/)
  .map((given) => foldText(given));
const STEMS: ReadonlySet<string> = new Set(NAMES.map(stemOf));

/** True for a common first name, in any case of its language; the word is folded. */
export const isGivenName = (folded: string): boolean =>
  STEMS.has(stemOf(folded)) || STEMS.has(folded.replace(POLISH_CASE, ''));

/** Letters that several scripts and spellings write for one sound: Volodymyr, Wladimir, Владимир; Yuri, Juri, Юрий. */
const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  'вv wv гg ґg дd жz зz кk ck qk лl мm нn пp рr сs тt фf хh цk чk шs щs бb аa оo уu еe эe єe иj іj ыj ij yj юj яj'
    .split(' ')
    .map(([letter, sound]) => [letter, sound]),
);
/** So many sounds tell two names apart. */
const TELLING = 4;

/** The first sounds of a name without its vowels. */
function soundOf(folded: string): string {
  const [first = '', ...rest] = stemOf(folded)
    .replace(/(?<=[tcpksz])h/g, '')
    .replace(/h/g, 'g');
  const sound = (letter: string): string => SOUNDS[letter] ?? letter;
  const consonants = rest.map(sound).filter((letter) => !/[aeoujьъ]/.test(letter));
  return [sound(first), ...consonants].slice(0, TELLING).join('');
}

/** True where a first name, or its initial, may be another spelling of one of the bearers' own. */
export function mayBeOwn(given: string, own: readonly string[]): boolean {
  const sound = soundOf(given);
  if (given.length === 1) return own.some((name) => soundOf(name).charAt(0) === sound);
  return own.some((name) => name === given || soundOf(name) === sound);
}
