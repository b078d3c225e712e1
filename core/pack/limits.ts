/** The most that a public file may have, so that no file from outside can stop the extension. */
export const LIMITS = {
  /** Bytes on the way, compressed or not. */
  wireBytes: 4 * 2 ** 20,
  /** Bytes of the file itself. */
  bytes: 16 * 2 ** 20,
  /** Objects and lists inside each other. */
  depth: 12,
  /** Of one object: objects with very many are slow. */
  fields: 5000,
  /** Strings, numbers, lists and objects, keys not counted. */
  values: 2_000_000,
  /** Problems that are told of one file. */
  problems: 100,
  /** UTF-16 code units of one string. */
  text: 5000,
  /** UTF-16 code units of a name. */
  name: 150,
  /** UTF-16 code units of a cue, with all of its alternatives. */
  cue: 1000,
  /** Actors and proposals. */
  entities: 50_000,
  /** Names with their variants, and the forms of capitals. */
  names: 250_000,
  cues: 100_000,
  /** Words of posts beside the names and adjectives of states and organisations. */
  descriptions: 2_000_000,
  /** Of one actor on one issue: moves are worked out by comparing each with each. */
  positionsOnIssue: 400,
  /** Those who held one post of one state or organisation. */
  holdersOfPost: 300,
  /** Positions, and answers to proposals. */
  statements: 50_000,
} as const;

/** A place in a file: keys and indexes from its root. */
export type FilePath = readonly (string | number)[];

/** The objects and lists that are open at a place in a file: the commas in each, counted in objects only. */
type Open = number[];

/** Takes note of a sign outside strings; returns what is then too much, if anything is. */
function note(sign: string | undefined, open: Open): string | undefined {
  if (sign === '[' || sign === '{') {
    if (open.length === LIMITS.depth) return `the file nests lists and objects deeper than ${LIMITS.depth}`;
    open.push(sign === '{' ? 0 : Number.NaN);
  } else if (sign === ']' || sign === '}') open.pop();
  else if (sign === ',') {
    const commas = (open.pop() ?? 0) + 1;
    open.push(commas);
    if (commas >= LIMITS.fields) return `the file has an object of more than ${LIMITS.fields} fields`;
  }
}

/**
 * Says what in the text of a file is more than can be read without harm, before it is parsed; undefined if nothing is.
 * Looks at brackets and commas outside strings.
 */
export function textProblem(text: string): string | undefined {
  if (text.length > LIMITS.bytes) return `the file is larger than ${LIMITS.bytes / 2 ** 20} MB`;
  const open: Open = [];
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === ',' || sign === '[' || sign === '{') values++;
    const problem = note(sign, open);
    if (problem !== undefined) return problem;
    if (values > LIMITS.values) return `the file has more than ${LIMITS.values} values`;
  }
}

/** Returns the place of the mark that ends the string which begins at one; that of the end of the text if none does. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/;

function stringProblem(text: string): string | undefined {
  if (text.length > LIMITS.text) return `this text is longer than ${LIMITS.text} characters; shorten it`;
  if (!text.isWellFormed()) return 'this text has half of a character (a lone surrogate); write it again';
  if (HIDDEN.test(text)) return 'this text has a control character, which no reader sees; remove it';
}

/**
 * Returns where parsed JSON has a key that every object of JavaScript has, such as `__proto__`, or a text that is too
 * long or has parts that no reader can see.
 */
export function valueProblems(json: unknown): { readonly path: FilePath; readonly sentence: string }[] {
  const problems: { path: FilePath; sentence: string }[] = [];
  // One list for all values: a file may have millions.
  const path: (string | number)[] = [];
  const found = (sentence: string): void => void problems.push({ path: [...path], sentence });
  const visitPart = (key: string | number, part: unknown): void => {
    path.push(key);
    if (typeof key === 'string' && key in Object.prototype)
      found('no such field; remove it or check its spelling');
    visit(part);
    path.pop();
  };
  const visit = (value: unknown): void => {
    if (problems.length >= LIMITS.problems) return;
    if (typeof value === 'string') {
      const sentence = stringProblem(value);
      if (sentence !== undefined) found(sentence);
    } else if (Array.isArray(value)) value.forEach((part, at) => void visitPart(at, part));
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) visitPart(key, part);
  };
  visit(json);
  return problems;
}
