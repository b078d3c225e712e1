import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGovernment } from '../../../core/matching/context/metonyms.ts';
import { find } from '../../../core/matching/find.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import type { LexiconEntry } from '../../../core/matching/mention.ts';
import { LANGUAGES } from '../../../core/pack/languages.ts';
import type { Language } from '../../../core/pack/model.ts';
import { name } from './lexicon-entries.ts';

const SEATS: Readonly<Record<Language, string>> = {
  en: 'Moscow Kyiv Washington London Paris Beijing Berlin',
  de: 'Moskau Moskaus Kiew Kiews Washington Washingtons Paris London Berlin',
  fr: 'Moscou Kiev Washington Ankara Paris Londres',
  es: 'Moscú Kiev Washington Ankara París Londres',
  pl: 'Moskwa Moskwy Moskwie Moskwę Moskwą Kijów Kijowa Kijowowi Kijowem Kijowie Waszyngton Waszyngtonu Waszyngtonem Waszyngtonie',
  uk: 'Москва Москви Москві Москву Москвою Київ Києва Києву Києвом Києві Вашингтон Вашингтона Вашингтону Вашингтоном Вашингтоні',
  ru: 'Москва Москвы Москве Москву Москвой Киев Киева Киеву Киевом Киеве Вашингтон Вашингтона Вашингтону Вашингтоном Вашингтоне',
};
const seats = (language: Language): LexiconEntry[] =>
  SEATS[language].split(' ').map((text) => ({ ...name(text, text), kind: 'metonym', languages: [language] }));
const lexicon = buildLexicon([
  ...LANGUAGES.flatMap(seats),
  ...['Putin', 'Zelensky', 'Trump', 'Russia', 'Ukraine', 'NATO'].map((text) => name(text, text)),
]);

/** Returns the capitals in a text that stand for a government. */
function governments(text: string, language: Language | undefined) {
  const candidates = find(lexicon, text);
  return candidates.filter(
    (candidate, index) =>
      candidate.kind === 'metonym' &&
      (language === undefined || candidate.languages?.includes(language)) &&
      isGovernment({ text, candidates, index, candidate, language }),
  );
}

/** Returns the text with brackets around each capital that is recognised as a government. */
function bracketed(text: string, language: Language): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of governments(text, language)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

/** Sentences invented for this test. Each capital that stands for a government is in brackets. */
const SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '[Moscow] said on Monday that [Kyiv] had refused.',
    'Talks between [Moscow] and [Kyiv] took place in Paris and London.',
    'Pressure on [Moscow] grew after a drone attack on Kyiv.',
    'Sanctions on [Moscow], arms for [Kyiv] and a trip to Washington.',
    'The envoy flew from Moscow to Washington.',
    'Demands from [Washington] surprised both [Moscow] and [Kyiv].',
    'Aid to [Kyiv] was discussed near Berlin.',
    'It would force [Kyiv] to give up land.',
    'The plan of [Beijing] surprised allies of [Kyiv].',
    'Residents of Kyiv slept in the metro; the outskirts of Moscow were quiet.',
    'He visited Kyiv and left for Moscow.',
    'KYIV, Feb 5 (Reuters) – [Kyiv] will answer.',
    'WASHINGTON (AP) — The talks go on.',
    'The Kyiv Independent and the Washington Post wrote about George Washington.',
    'A Washington-based institute met the Moscow mayor.',
    '[Moscow]’s terms were read in London’s Leicester Square and on Kyiv’s streets.',
    'Missiles hit Kyiv. [Washington] condemned it.',
    'In the capital, Kyiv, where relations of [Washington], [London] and [Paris] were discussed, all was quiet.',
    '[Kyiv] Rejects Latest Proposal From [Moscow] After Call',
    'WHAT [MOSCOW] WANTS',
    'Zelensky told [Washington] that the Moscow region was hit.',
    'Will [Moscow] accept? Trump thinks [Moscow] "will".',
    'It is up to [Kyiv] to decide, and a message to [Moscow] was sent.',
    'Berlin-Mitte is not [Berlin].',
    'Lloyd’s of London and the Royal Academy of London differ; the answer of [London] is short.',
    'Reporting by Ann Kell, Kyiv; editing by Bo Hart, London.',
    'Write to 14 Eaton Row, London, or to Moscow, Idaho.',
    'Posters hung in Rome, Hamburg, Berlin and Oslo. In Istanbul, [Moscow] agreed.',
    'The night train leaves Kyiv at nine; the vote leaves [Kyiv] without friends.',
    '[Kyiv] — and Trump knows it — is tired.',
    'Pressure on [Kyiv], our columnist writes, on whom pressure on [Moscow] weighs.',
    'Paris 2024 was dear.',
  ],
  de: [
    '[Moskau] lehnt den Plan ab, [Kiew] stimmt zu.',
    'Der Druck auf [Moskau] wächst, die Angriffe auf Kiew gehen weiter.',
    'Gespräche zwischen [Washington] und [Moskau] in Paris.',
    'Er reiste nach Kiew und kam aus Moskau zurück.',
    'Die Haltung [Moskaus] ist klar, im Zentrum Kiews blieb es ruhig.',
    'Hilfe für [Kiew], Sanktionen gegen [Moskau], ein Abkommen mit [Washington].',
    'In der Hauptstadt Kiew und nahe Moskau heulten Sirenen.',
    'Kiew (dpa) – [Kiew] fordert Garantien.',
    'Laut „Washington Post“ will [Washington] verhandeln.',
    'Man müsse [Kiew] Waffen liefern.',
    'Die Bürgermeisterin London Breed traf Paris Hilton.',
    'Der Bürgermeister von Kiew spricht, die Antwort von [Moskau] fehlt.',
    'Das Verwaltungsgericht Berlin, die Messe Berlin und die Universität zu Berlin schweigen.',
    'Das Verhältnis zu [Moskau] ist kühl, Post geht an 10785 Berlin.',
    'Ministerien in Hamburg, Berlin und Bremen sparen; weit weg von Kiew auch.',
  ],
  fr: [
    '[Moscou] rejette le plan que soutient [Kiev].',
    'Le ministre est arrivé à Kiev avant de se rendre à Moscou.',
    '[Paris] veut livrer des missiles à [Kiev].',
    'La position de [Kiev] et les demandes de [Moscou].',
    'Une frappe sur Kiev, des sanctions contre [Moscou], la pression sur [Kiev].',
    'Les négociations entre [Washington] et [Moscou] se tiennent à Londres.',
    'Le maire de Kiev, la région de Moscou, les rues de Paris.',
    'Le plan d’[Ankara] et la réponse qu’[Ankara] attend.',
    'L’aide à [Kiev] dépend de [Washington].',
    'La Cour d’appel de Paris, les Jeux olympiques de Paris et l’accord de Paris sur le climat.',
    'Écrivez au 27 rue des Lilas, 75019 Paris. L’appel de [Paris] fut bref.',
  ],
  es: [
    '[Moscú] rechaza el plan que apoya [Kiev].',
    'El ministro viajó a Kiev y llegó a Moscú.',
    '[Washington] exige a [Moscú] una respuesta y da armas a [Kiev].',
    'La posición de [Kiev] y las exigencias de [Moscú].',
    'Un ataque sobre Kiev, la presión sobre [Moscú].',
    'Negociaciones entre [Washington] y [Moscú] en París.',
    'El pollo a la Kiev se sirve en Londres.',
    'Las garantías para [Kiev] y un acuerdo con [Ankara].',
    'Los Juegos Olímpicos de París y el Acuerdo de París; el acuerdo de [Washington].',
  ],
  pl: [
    '[Moskwa] odrzuca plan, [Kijów] się zgadza.',
    'Minister pojechał do Kijowa i wrócił z Moskwy.',
    'Rozmowy między [Moskwą] a [Kijowem] odbyły się w Waszyngtonie.',
    'Rozmowy z [Moskwą] i żądania [Waszyngtonu].',
    'Nacisk na [Moskwę] rośnie, trwa atak na Kijów.',
    'Pomoc dla [Kijowa] i apel do [Moskwy].',
    'Mieszkańcy Kijowa i centrum Moskwy.',
    'Wojska stały pod Kijowem, sankcje wobec [Moskwy] trwają.',
  ],
  uk: [
    '[Москва] відкинула план, [Київ] погодився.',
    'Міністр приїхав до Києва з Москви.',
    'Переговори між [Києвом] і [Москвою] відбулися у Вашингтоні.',
    'Переговори з [Москвою] та вимоги [Вашингтона].',
    'Тиск на [Москву] зріс, тривають удари по Києву й атаки на Київ.',
    'Допомога [Києву] і заклик до [Москви].',
    'Мешканці Києва, центр Москви, передмістя Вашингтона.',
    'Війська стояли під Києвом. Від [Києва] вимагають поступок.',
    'У [Москви] немає відповіді, у Москві мовчать.',
    'Актор Дензел Вашингтон і письменник на ім’я Вашингтон Ірвінг.',
    'Потяг «Київ — Одеса» вирушив.',
  ],
  ru: [
    '[Москва] отвергла план, [Киев] согласился.',
    'Министр приехал в Киев из Москвы.',
    'Переговоры между [Киевом] и [Москвой] прошли в Вашингтоне.',
    'Переговоры с [Москвой] и требования [Вашингтона].',
    'Давление на [Москву] растёт, удары по Киеву и атаки на Киев продолжаются.',
    'Помощь [Киеву] и претензии к [Москве].',
    'Жители Киева, центр Москвы, пригород Вашингтона.',
    'Войска стояли под Киевом. От [Киева] требуют уступок.',
    'У [Москвы] нет ответа, в Москве молчат.',
    'Адрес: 119019, г. Москва. В феврале 2025 г. [Москва] ответила.',
    'Арбитражный суд Москвы молчит.',
    'Об этом сообщает «Вашингтон пост».',
    'Москва (ТАСС). [Москва] ответит.',
  ],
};

describe.each(LANGUAGES)('capitals in %s', (language) => {
  it.each(SENTENCES[language])('%s', (sentence) => {
    expect(bracketed(sentence.replace(/[[\]]/g, ''), language)).toBe(sentence);
  });
});

describe('capitals on any text', () => {
  const anyLanguage = fc.constantFrom(...LANGUAGES);
  const texts = (language: Language): fc.Arbitrary<string> =>
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...SEATS[language].split(' ')),
          fc.constantFrom(...SENTENCES[language].flatMap((sentence) => sentence.split(/[[\] ]+/))),
          fc.constantFrom(', ', '. ', '-', ' – ', '\n', '’s ', '"', '(', '\u00ad', '\ud83d'),
          fc.string({ unit: 'binary', maxLength: 3 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(' '));

  it('never throw, and stand for no government if the language is unknown', () => {
    fc.assert(
      fc.property(
        anyLanguage.chain((language) => fc.tuple(fc.constant(language), texts(language))),
        ([language, text]) => {
          expect(governments(text, language).length).toBeLessThanOrEqual(text.length);
          expect(governments(text, undefined)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('do not depend on text more than 700 units away', () => {
    const FAR = 700;
    fc.assert(
      fc.property(
        anyLanguage.chain((language) =>
          fc.tuple(fc.constant(language), texts(language), texts(language), texts(language)),
        ),
        ([language, near, before, after]) => {
          const fill = ' x'.repeat(FAR / 2);
          const alone = bracketed(`${fill} ${near} ${fill}`, language);
          const within = bracketed(`${before}${fill} ${near} ${fill} ${after}`, language);
          expect(within).toContain(alone);
        },
      ),
      { numRuns: 500 },
    );
  });
});
