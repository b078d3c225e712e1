import { type Parts, proseOf } from '../parts.ts';

/** Words that take a side or pass judgement, with the reason and what to write instead. */
export type LoadedWord = {
  readonly words: readonly string[];
  readonly reason: string;
  readonly instead: string;
  /** Phrases in which the word is neutral. */
  readonly except?: readonly string[];
};

/** English words that summaries, conditions, notes and labels may not use outside quotation marks. */
export const LOADED_WORDS: readonly LoadedWord[] = [
  {
    words: ['regime', 'regimes', 'junta', 'clique'],
    reason: 'denies a government its legitimacy',
    instead: 'write “government”, or the name of the state or office',
    except: ['sanctions regime', 'ceasefire regime', 'visa regime', 'inspection regime'],
  },
  {
    words: ['puppet', 'puppets', 'stooge', 'stooges', 'vassal', 'vassals'],
    reason: 'denies that a person or state acts freely',
    instead: 'name the person, state or office',
  },
  {
    words: ['terrorist', 'terrorists', 'nazi', 'nazis', 'neo-nazi', 'neo-nazis', 'fascist', 'fascists'],
    reason: 'is what one side calls the other',
    instead: 'name the person, group or state, or quote the speaker',
  },
  {
    words: ['dictator', 'tyrant', 'warlord', 'warmonger', 'warmongers', 'thug', 'thugs', 'henchmen'],
    reason: 'judges a person',
    instead: 'write the name or the office, or quote the speaker',
  },
  {
    words: ['aggressor', 'aggressors', 'unprovoked', 'provoked'],
    reason: 'assigns blame',
    instead: 'name the state and the act',
  },
  {
    words: ['liberate', 'liberates', 'liberated', 'liberating', 'liberation'],
    reason: 'presents the taking of land as good',
    instead: 'write “take”, “retake” or “gain control of”',
  },
  {
    words: ['reunify', 'reunified', 'reunification', 'reunited'],
    reason: 'is one side’s term for the annexation of land',
    instead: 'write “annex”',
  },
  {
    words: ['special military operation', 'denazification', 'denazify'],
    reason: 'is one side’s term',
    instead: 'describe what is meant, or put the term in quotation marks',
  },
  {
    words: ['heroic', 'hero', 'heroes', 'brave', 'courageous', 'noble', 'valiant'],
    reason: 'expresses praise',
    instead: 'leave it out',
  },
  {
    words: [
      'barbaric',
      'brutal',
      'evil',
      'vicious',
      'shameful',
      'cynical',
      'reckless',
      'infamous',
      'notorious',
    ],
    reason: 'expresses blame',
    instead: 'leave it out and describe the act',
  },
  {
    words: ['so-called', 'self-styled', 'self-proclaimed'],
    reason: 'casts doubt on a name',
    instead: 'use the name, or say who calls it that',
  },
  {
    words: ['claimed', 'alleged', 'allegedly', 'supposedly', 'purportedly'],
    reason: 'casts doubt on the speaker',
    instead: 'write “said”',
    except: ['claimed by', 'claimed land', 'claimed regions', 'claimed territory', 'claimed territories'],
  },
  {
    words: ['admitted', 'conceded that', 'confessed', 'acknowledged that'],
    reason: 'implies that the statement is true and discredits the speaker',
    instead: 'write “said”',
    except: ['admitted to nato', 'admitted to the', 'admitted into', 'admitted as', 'be admitted'],
  },
  {
    words: ['boasted', 'bragged', 'ranted', 'raged', 'lashed out', 'whined', 'gloated'],
    reason: 'mocks the speaker',
    instead: 'write “said”',
  },
  {
    words: ['capitulate', 'capitulated', 'capitulation', 'appease', 'appeased', 'appeasement'],
    reason: 'presents an agreement as a defeat',
    instead: 'say what was agreed or asked for',
  },
  {
    words: [
      'rightly',
      'wrongly',
      'obviously',
      'of course',
      'unfortunately',
      'sadly',
      'fortunately',
      'thankfully',
    ],
    reason: 'gives the author’s opinion',
    instead: 'leave it out',
  },
  {
    words: ['propaganda', 'disinformation', 'lied', 'lies that'],
    reason: 'calls a statement untrue',
    instead: 'write what was said, and list the contradicting statements in the field “disputes”',
  },
];

const QUOTED = /[“"«„][^“”"«»„]*[”"»]|‘[^‘’]*’/g;

const wholeWord = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');

const COMPILED = LOADED_WORDS.map((entry) => ({
  entry,
  pattern: wholeWord(entry.words),
  except: entry.except && wholeWord(entry.except),
}));

/** Finds the loaded words of an English text outside quotation marks, as written, each with its entry. */
export function loadedWords(text: string): { readonly word: string; readonly entry: LoadedWord }[] {
  const own = text.replace(QUOTED, ' … ');
  return COMPILED.flatMap(({ entry, pattern, except }) =>
    [...(except ? own.replace(except, ' … ') : own).matchAll(pattern)].map(([word]) => ({ word, entry })),
  );
}

/** Reports every loaded word, with the reason and what to write instead. */
export function checkWords(parts: Parts): void {
  for (const { text, language, path, report } of proseOf(parts)) {
    if (language !== 'en') continue;
    for (const { word, entry } of loadedWords(text))
      report(path, `“${word}” ${entry.reason}; ${entry.instead}`);
  }
}
