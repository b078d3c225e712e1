// Invented for tests: these states, persons and documents belong to no real negotiation.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type JsonPath = (string | number)[];

/** Returns numbers below `n`, as many as are asked for, from the numbers that a property was given. */
const drawer = (draws: readonly number[]) => {
  let at = 0;
  return (n: number): number => (draws[at++ % draws.length] ?? 0) % n;
};

const SYLLABLES = ['vor', 'lin', 'kas', 'mod', 'rel', 'tuv', 'zan', 'bex', 'hol', 'dri'];
const SCRIPTS = ['', 'жов', 'łoz', 'ßen', 'éra'];

/**
 * Returns the JSON of a valid public file, with every field that has a default written out, so that it is read back as
 * it is. Knows nothing of the schema: this is the model against which the reader of packs is tested.
 */
export function madePack(draws: readonly number[]): JsonObject {
  const next = drawer(draws);
  const some = <T>(most: number, make: (at: number) => T, least = 0): T[] =>
    Array.from({ length: least + next(most - least + 1) }, (_, at) => make(at));
  const one = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const perhaps = (fields: () => JsonObject): JsonObject => (next(2) === 0 ? {} : fields());
  const word = (): string => `${one(SYLLABLES)}${one(SYLLABLES)}${one(SCRIPTS)}`;
  const name = (): string => word().replace(/^./, (letter) => letter.toUpperCase());
  const text = (): JsonObject => ({
    en: `${name()} ${word()}.`,
    ...perhaps(() => ({ [one(['uk', 'ru', 'de', 'fr', 'es', 'pl'])]: word() })),
  });
  const day = (): string => `20${10 + next(15)}-0${1 + next(9)}-${10 + next(19)}`;
  const date = (): string =>
    one([
      day(),
      day().slice(0, 7),
      day().slice(0, 4),
      `${day().slice(0, 4)}-23`,
      `../${day()}`,
      '2011/2030-02',
    ]);
  const cue = (): string => one([word(), `${word()}-`, `(${word()}|${word()}-) (${word()}|) ${word()}`]);
  const cues = (): JsonObject => ({ en: some(2, cue), ...perhaps(() => ({ pl: [cue()] })) });

  const idsOf = (prefix: string, most: number, least = 1): string[] =>
    some(most, (at) => `${prefix}-${at}`, least);
  const actors = idsOf('actor', 4, 2);
  const sources = idsOf('source', 3);
  const issues = idsOf('issue', 3);
  const acts = idsOf('act', 2, 0);
  const posts = idsOf('post', 2, 0);
  const conditions = idsOf('condition', 2, 0);
  const scopes = idsOf('scope', 2, 0);
  const proposals = idsOf('proposal', 2, 0);
  const positions = idsOf('position', 5, 0);
  const ladders = new Map(issues.map((id) => [id, next(4) === 0 ? [] : some(4, (at) => `rung-${at}`, 2)]));
  const parties = next(2) === 0 ? [] : actors.slice(0, 2);

  const sourced = (): JsonObject => ({
    source: one(sources),
    ...perhaps(() => ({ also: [one(sources)] })),
  });
  const earlier = (ids: readonly string[], at: number): JsonObject =>
    at === 0 ? {} : perhaps(() => ({ after: [{ id: one(ids.slice(0, at)), ...sourced() }] }));
  const onRung = (issue: string): JsonObject => {
    const rungs = ladders.get(issue) ?? [];
    return rungs.length === 0 ? {} : perhaps(() => ({ rung: one(rungs) }));
  };
  const names = (item: string): JsonObject => ({
    name: { en: name() },
    ...perhaps(() => ({ wikidata: item })),
    names: some(
      2,
      () => ({
        text: name(),
        strength: one(['strong', 'weak']),
        ...perhaps(() => ({ lang: 'de', from: day(), variants: some(2, name) })),
      }),
      1,
    ),
    traps: some(1, word),
  });
  const evidence = (): JsonObject => ({
    date: date(),
    class: one(['quoted', 'stated', 'text', 'reported', 'leaked', 'assessed']),
    ...sourced(),
    ...perhaps(() => ({
      reportedBy: name(),
      passage: { exact: word() },
      quote: { text: word(), wording: 'original' },
    })),
  });
  const statementIds = positions;

  return {
    format: 2,
    id: 'made-pack',
    title: text(),
    ...perhaps(() => ({ version: '2.1' })),
    coverage: { from: '2010-01-01', to: day() },
    licence: 'CC BY 4.0',
    sequence: 1 + next(100),
    ...perhaps(() => ({ minimumVersion: '0.1.0', contribute: 'https://desk.example/change?of=pack#now' })),
    editors: some(2, () => ({ name: name(), ...perhaps(() => ({ url: 'https://desk.example/' })) })),
    ...perhaps(() => ({
      update: {
        address: one(['https://desk.example/pack.json', 'https://desk.example:8443/a/@b/pack.2.json']),
        expires: 1 + next(200),
        ...perhaps(() => ({ key: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' })),
      },
    })),
    traps: some(2, word),
    mainSides: some(2, () => one(actors)),
    parties,
    ...(parties.length === 0
      ? {}
      : perhaps(() => ({
          topic: {
            sides: parties.map((party) => ({ party, actors: some(1, () => one(actors)), words: cues() })),
            issues: some(1, () => one(issues)),
            words: { conflict: cues(), talks: cues(), contacts: {}, war: {}, others: {} },
          },
        }))),
    issues: issues.map((id) => {
      const rungs = ladders.get(id) ?? [];
      return {
        id,
        title: text(),
        question: text(),
        order: rungs.length === 0 ? 'none' : 'ladder',
        ...(rungs.length === 0 ? {} : { poles: { a: text(), b: text() } }),
        rungs: rungs.map((rung) => ({ id: rung, label: text(), ...perhaps(() => ({ test: text() })) })),
        cues: cues(),
        ...perhaps(() => ({ hints: cues() })),
      };
    }),
    acts: acts.map((id, at) => ({
      id,
      kind: one(['speech', 'interview', 'meeting', 'call', 'text', 'decision']),
      title: text(),
      date: date(),
      participants: some(2, () => one(actors)),
      ...earlier(acts, at),
      ...perhaps(() => ({ place: text(), ...sourced() })),
    })),
    conditions: conditions.map((id) => ({ id, ...perhaps(() => ({ issue: one(issues) })), text: text() })),
    scopes: scopes.map((id) => ({
      id,
      text: text(),
      ...perhaps(() => ({ deadline: true, subject: false })),
    })),
    sources: sources.map((id) => ({
      id,
      kind: one(['text', 'reporting', 'transcript']),
      title: one([null, name()]),
      publisher: one([null, name()]),
      authors: some(2, name),
      published: date(),
      language: one(['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl']),
      wording: one(['original', 'translated', 'machine-translated']),
      url: one([null, 'https://gazette.example/page']),
      ...perhaps(() => ({ outlet: 'gazette', read: day(), note: text() })),
    })),
    posts: posts.map((id) => ({
      id,
      words: { en: some(2, word), ...perhaps(() => ({ de: [word()] })) },
      holder: one(['person', 'state', 'nobody']),
      ...perhaps(() => ({ of: [one(actors)], alone: { [one(actors)]: { de: [name()] } } })),
    })),
    actors: actors.map((id, at) => ({
      id,
      ...names(`Q1${at}`),
      kind: one(['person', 'state', 'organisation', 'office']),
      ...perhaps(() => ({ gender: 'feminine', unnamed: false })),
      ...perhaps(() => ({ seat: { en: [name()] }, adjectives: { en: [name()] } })),
      roles: some(2, () => ({
        title: text(),
        ...(posts.length === 0 ? {} : perhaps(() => ({ post: one(posts), of: one(actors) }))),
        ...perhaps(() => ({ from: '2011', to: '2013-04', speaksFor: [one(actors)] })),
        basis: one(['source', 'public-record']),
      })),
      ...perhaps(() => ({
        governments: [{ name: text(), from: day(), basis: 'public-record', note: text() }],
      })),
    })),
    proposals: proposals.map((id, at) => ({
      id,
      ...names(`Q2${at}`),
      headline: { en: name() },
      proposedBy: some(2, () => one(actors)),
      follows: at === 0 ? [] : some(1, () => ({ id: proposals[at - 1] as string, note: text() })),
      date: date(),
      ...sourced(),
      points: some(2, (point) => {
        const issue = one(issues);
        return {
          id: `point-${point}`,
          issue,
          ...onRung(issue),
          text: text(),
          ...perhaps(() => ({ outcome: { value: 'open', date: date(), ...sourced() } })),
        };
      }),
      stages: some(2, () => ({ state: one(['floated', 'tabled', 'lapsed']), date: date(), ...sourced() })),
      answers: some(2, (answer) => ({
        ...perhaps(() => ({ id: `${id}-answer-${answer}` })),
        from: one(actors),
        value: one(['supports', 'rejects']),
        summary: text(),
        ...evidence(),
      })),
    })),
    positions: positions.map((id, at) => {
      const issue = one(issues);
      return {
        id,
        issue,
        ...onRung(issue),
        kind: one(['demand', 'offer', 'acceptance', 'refusal', 'decision', 'forecast', 'observation']),
        ...(acts.length === 0 ? {} : perhaps(() => ({ act: acts[Math.min(at, acts.length - 1)] as string }))),
        ...earlier(positions, at),
        ...(at === 0
          ? {}
          : perhaps(() => ({ replaces: [{ id: statementIds[at - 1] as string, ...sourced() }] }))),
        ...perhaps(() => ({ until: { date: date(), reason: 'lapsed', ...sourced() } })),
        speaker: one(actors),
        holders: some(2, () => one(actors), 1),
        ...(proposals.length === 0 ? {} : perhaps(() => ({ proposal: { id: one(proposals) } }))),
        ...(scopes.length === 0 ? {} : perhaps(() => ({ scope: [one(scopes)] }))),
        ...(conditions.length === 0
          ? {}
          : perhaps(() => ({ conditions: [{ id: one(conditions), relation: 'only-after' }] }))),
        headline: { en: name() },
        summary: text(),
        ...perhaps(() => ({ note: text(), disputes: [one(positions)] })),
        ...evidence(),
      };
    }),
  };
}

/** Every value in some JSON with its path, the root first. */
export function everyValue(json: Json, path: JsonPath = []): { path: JsonPath; value: Json }[] {
  const parts: [string | number, Json][] = Array.isArray(json)
    ? json.map((value, at) => [at, value])
    : typeof json === 'object' && json !== null
      ? Object.entries(json)
      : [];
  return [{ path, value: json }, ...parts.flatMap(([key, value]) => everyValue(value, [...path, key]))];
}

/** Returns a copy with another value at a path. */
export function withValue(json: JsonObject, path: JsonPath, value: Json): JsonObject {
  const copy = structuredClone(json);
  let at: JsonObject = copy;
  for (const key of path.slice(0, -1)) at = at[key] as JsonObject;
  at[path.at(-1) as string | number] = value;
  return copy;
}

/** Returns a copy without the field at a path. */
export function without(json: JsonObject, path: JsonPath): JsonObject {
  const copy = structuredClone(json);
  let at: JsonObject = copy;
  for (const key of path.slice(0, -1)) at = at[key] as JsonObject;
  delete at[path.at(-1) as string];
  return copy;
}
