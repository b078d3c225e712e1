import { type Parts, proseOf } from '../parts.ts';

/** Words that take a side or judge, why they do, and what to write instead. */
export type LoadedWord = {
  readonly words: readonly string[];
  readonly reason: string;
  readonly instead: string;
  /** Phrases in which the same word is no judgement. */
  readonly except?: readonly string[];
};

/** The English words that no summary, condition, note or label uses outside quotation marks. */
export const LOADED_WORDS: readonly LoadedWord[] = [
  {
    words: ['regime', 'regimes', 'junta', 'clique'],
    reason: 'denies a government its standing',
    instead: 'write “government”, or the name of the state or office',
    except: ['sanctions regime', 'ceasefire regime', 'visa regime', 'inspection regime'],
  },
  {
    words: ['puppet', 'puppets', 'stooge', 'stooges', 'vassal', 'vassals'],
    reason: 'denies somebody a will of their own',
    instead: 'name the person, state or office',
  },
  {
    words: ['terrorist', 'terrorists', 'nazi', 'nazis', 'neo-nazi', 'neo-nazis', 'fascist', 'fascists'],
    reason: 'is what one side calls the other',
    instead: 'name who is meant, or quote who says so',
  },
  {
    words: ['dictator', 'tyrant', 'warlord', 'warmonger', 'warmongers', 'thug', 'thugs', 'henchmen'],
    reason: 'judges a person',
    instead: 'write the name or the office, or quote who says so',
  },
  {
    words: ['aggressor', 'aggressors', 'unprovoked', 'provoked'],
    reason: 'says who is to blame',
    instead: 'name the state and the act',
  },
  {
    words: ['liberate', 'liberates', 'liberated', 'liberating', 'liberation'],
    reason: 'calls the taking of land good',
    instead: 'write “take”, “retake” or “come to hold”',
  },
  {
    words: ['reunify', 'reunified', 'reunification', 'reunited'],
    reason: 'is one side’s word for the annexation of land',
    instead: 'write “annex”',
  },
  {
    words: ['special military operation', 'denazification', 'denazify'],
    reason: 'is a term of one side',
    instead: 'say what is meant, or put the term in quotation marks',
  },
  {
    words: ['heroic', 'hero', 'heroes', 'brave', 'courageous', 'noble', 'valiant'],
    reason: 'praises',
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
    reason: 'blames',
    instead: 'leave it out and tell the act',
  },
  {
    words: ['so-called', 'self-styled', 'self-proclaimed'],
    reason: 'doubts a name while it uses it',
    instead: 'use the name, or say who calls it so',
  },
  {
    words: ['claimed', 'alleged', 'allegedly', 'supposedly', 'purportedly'],
    reason: 'doubts the speaker',
    instead: 'write “said”',
    except: ['claimed by', 'claimed land', 'claimed regions', 'claimed territory', 'claimed territories'],
  },
  {
    words: ['admitted', 'conceded that', 'confessed', 'acknowledged that'],
    reason: 'takes what is said for true and for a fault',
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
    reason: 'calls an agreement a defeat',
    instead: 'tell what was agreed or asked',
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
    reason: 'tells what the author thinks',
    instead: 'leave it out',
  },
  {
    words: ['propaganda', 'disinformation', 'lied', 'lies that'],
    reason: 'says that it is untrue',
    instead: 'write what was said, and who disputes it in disputes',
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

/** The loaded words of an English text outside its quotation marks, as written, each with its entry of the list. */
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
