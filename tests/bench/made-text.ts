/** Returns a generator of pseudo-random numbers from 0 to below 1, the same in every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Script = 'latin' | 'cyrillic';
const SYLLABLES: Readonly<Record<Script, readonly string[]>> = {
  latin: 'ba re to mi ka lo sen dur vi gal pe ran zo ni tur sha lem or ek il'.split(' '),
  cyrillic: 'ба ре то ми ка ло сен дур ві гал пе ран зо ни тур ша лем ор єк іл'.split(' '),
};
const SMALL: Readonly<Record<Script, readonly string[]>> = {
  latin: 'the of and to in said that with for on was by from talks plan after would before'.split(' '),
  cyrillic: 'та що не на про від як із за до буде переговори план після сказав щоб або'.split(' '),
};

/**
 * Makes meaningless words and sentences of one script from syllables. The first word of a name is longer than
 * any other word in a text, so that no other word is spelled like it.
 */
export function maker(script: Script, seed: number) {
  const random = numbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const word = (syllables: number): string =>
    Array.from({ length: syllables }, () => pick(SYLLABLES[script])).join('');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    /** Returns `count` different names of two words. */
    names(count: number): string[] {
      const found = new Set<string>();
      while (found.size < count) found.add(`${capital(word(4))} ${capital(word(3))}`);
      return [...found];
    },
    /** Returns sentences of at least `length` UTF-16 units. On average, one word in forty is a name from `names`. */
    text(length: number, names: readonly string[]): string {
      const parts: string[] = [];
      for (let size = 0; size < length; ) {
        const chance = random();
        const next =
          chance < 0.025 && names.length > 0
            ? pick(names)
            : chance < 0.5
              ? pick(SMALL[script])
              : word(1 + Math.floor(random() * 3));
        parts.push(next, chance > 0.95 ? '. ' : ' ');
        size += next.length + 1;
      }
      return parts.join('');
    },
  };
}
