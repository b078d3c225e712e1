import { foldText } from './fold.ts';
import { isGivenName, mayBeOwn } from './given-names.ts';
import type { Candidate } from './mention.ts';
import { isCapitalised, wordAfter, wordBefore } from './neighbours.ts';
import type { InContext } from './read.ts';

/** Things that bear a person's name: what stands after it makes it theirs. */
const THINGS: ReadonlySet<string> = new Set(
  `academy airport arena avenue award boulevard bridge building business cafe casino center centre church clinic club college
  collection company corporation cup estate field foundation fund gallery golf group hall high holdings hospital hotel
  hotels house inc institute institution international junior jr lecture library ltd media memorial museum national
  organization organisation park plaza press prize publishing resort road school senior sr square stadium street studio
  studios theatre theater tower towers trophy trust university winery
  allee gasse gmbh haus klinik museum platz preis schule stadion stiftung strasse turm verlag
  fondation musee rue tour universite
  calle fundacion hospital plaza torre universidad
  fundacja most muzeum plac szkola ulica uniwersytet
  башня отель университет фонд школа институт музей премия вежа готель університет інститут премія`
    .trim()
    .split(/\s+/),
);

/** Titles with which a surname is called; a capitalised word before a weak name is otherwise its first name. */
const TITLES: ReadonlySet<string> = new Set(
  `president vice minister secretary senator sen gen general colonel lt mr mrs ms miss sir lord lady dr prof professor envoy ambassador
  chancellor premier representative rep congressman governor chief adviser advisor judge speaker commissioner director
  leader spokesman spokeswoman candidate nominee deputy marshal comrade team state defence defense foreign
  prasident vizeprasident minister aussenminister verteidigungsminister kanzler general senator herr frau sondergesandte
  sondergesandter sondergesandten botschafter berater staatschef prasidenten ministers regierungschef aussenministers
  presidente vicepresidente ministro secretario senador general enviado embajador canciller senor senora
  monsieur madame secretaire senateur envoye ambassadeur chancelier ministre general
  prezydent wiceprezydent minister sekretarz senator general wyslannik ambasador kanclerz pan pani premier prezydenta
  президент вицепрезидент министр секретарь сенатор генерал посол канцлер господин пан віцепрезидент міністр держсекретар
  госсекретарь спецпосланник спецпредставитель`
    .trim()
    .split(/\s+/),
);

const isInitial = (word: string): boolean => word.length === 1;
const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?…:;–—«„“"(\n]\s*)$/u.test(text.slice(Math.max(0, at - 4), at));

/** True where the word before gives the name to somebody else: “Melania Trump”, “Pavel Durov” for a weak one. */
function hasOtherGivenName({ text, candidate }: InContext, own: readonly string[]): boolean {
  const before = wordBefore(text, candidate.start);
  if (!before || before.between !== ' ' || !isCapitalised(before.word) || isInitial(before.word))
    return false;
  if (mayBeOwn(before.word, own)) return false;
  return isGivenName(before.word);
}

/** True where a capitalised word stands right beside a weak name, so that it is part of a longer one. */
function isPartOfLonger({ text, candidate, candidates, index, language }: InContext): boolean {
  const before = wordBefore(text, candidate.start);
  const after = wordAfter(text, candidate.end);
  const touches = (other: Candidate | undefined, at: number): boolean =>
    other?.start === at || other?.end === at;
  if (after?.between === ' ' && isCapitalised(after.word) && language !== 'de')
    if (!touches(candidates[index + 1], after.start)) return true;
  if (before?.between !== ' ' || !isCapitalised(before.word) || isInitial(before.word)) return false;
  if (touches(candidates[index - 1], before.end) || isSentenceStart(text, before.start)) return false;
  return language !== 'de' && !TITLES.has(foldText(before.word)) && !/\p{Lu}{2}/u.test(before.word);
}

/** True where the name is that of a thing: “Kellogg School”, “Trump Foundation”, “Trump Jr.”. */
function isThing({ text, candidate }: InContext): boolean {
  const after = wordAfter(text, candidate.end);
  if (after?.between !== ' ' && after?.between !== '-') return false;
  return isCapitalised(after.word) && THINGS.has(foldText(after.word));
}

/** True where a surname belongs to somebody or something else: its bearer has another first name, or it names a thing. */
export function isNamesake(place: InContext): boolean {
  const own = place.candidate.bare;
  if (!own) return false;
  if (hasOtherGivenName(place, own) || isThing(place)) return true;
  return place.candidate.strength === 'weak' && isPartOfLonger(place);
}
