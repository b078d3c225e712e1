import * as v from 'valibot';
import { parseDate } from '../dates.ts';
import { LANGUAGES } from './languages.ts';
import type { Pack } from './model.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id consists of lower-case letters, digits and single hyphens'),
  v.description('Stable identifier: lower-case words joined by hyphens.'),
);
/** True for a well-formed id of a pack's entity, issue, source or statement. */
export const isId = (value: string): boolean => v.is(id, value);
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('the text must not be empty'));
const language = v.picklist(LANGUAGES);
const languages = (english: v.GenericSchema<string>) =>
  v.strictObject({
    en: english,
    ...Object.fromEntries(LANGUAGES.slice(1).map((tag) => [tag, v.optional(text)])),
  } as { en: v.GenericSchema<string> } & Record<
    Exclude<(typeof LANGUAGES)[number], 'en'>,
    v.OptionalSchema<typeof text, undefined>
  >);
const localised = v.pipe(languages(text), v.description('The text in each language; English is required.'));
const headline = v.pipe(
  languages(v.pipe(text, v.maxLength(50, 'a headline may have at most 50 characters; shorten it'))),
  v.description('What a reader sees first: at most 50 characters, without a full stop.'),
);
const summary = v.pipe(v.string(), v.trim(), v.nonEmpty('the summary must not be empty'));

/** A date in the EDTF subset (ISO 8601-2) that `core/dates.ts` reads. YAML reads a bare year as a number. */
export const dateSchema = v.pipe(
  v.union(
    [v.string(), v.pipe(v.number(), v.integer())],
    'a date must be written like one of these: 2025-02-06, 2024-06, 2024-23 (autumn), 2022/2024 or ../2025-02-06',
  ),
  v.transform(String),
  v.check(
    (value) => parseDate(value) !== undefined,
    'this is not a date: write 2025-02-06, 2024-06, 2024, 2024-23 (autumn), 2024~, 2022/2024 or ../2025-02-06',
  ),
  v.description('EDTF: 2025-02-06, 2024-06, 2024-23 (autumn), 2024~ (about), 2022/2024, ../2025-02-06.'),
);

const date = dateSchema;

const address = v.pipe(
  v.string(),
  v.startsWith('https://', 'an address must start with https://; if none is known, write null'),
);

/** How a statement is documented. `quoted`, `stated` and `text` are on record; the others are not. */
const recordClass = v.picklist(['quoted', 'stated', 'text', 'reported', 'leaked', 'assessed']);
const wording = v.picklist(['original', 'translated', 'machine-translated']);

const passage = v.strictObject({
  exact: v.pipe(text, v.description('The shortest excerpt that occurs exactly once in the source text.')),
});
const quote = v.strictObject({
  text: v.string(),
  wording: v.picklist(['original', 'translated']),
});

const also = v.pipe(
  v.optional(v.array(id)),
  v.description('Further sources that tell the same, independently of the first.'),
);

/** The evidence for an order or an end. */
const proof = {
  source: v.optional(id),
  also,
  basis: v.optional(v.literal('public-record')),
  note: v.optional(localised),
};
const earlier = v.optional(v.array(v.strictObject({ id, ...proof })));

const evidence = {
  date,
  class: recordClass,
  reportedBy: v.optional(text),
  source: id,
  also,
  passage: v.pipe(v.optional(passage), v.description('Only for a text; a page read for facts has none.')),
  quote: v.optional(quote),
};

/** A speech, interview, meeting, call, text or decision in which something was said or done. */
export const actSchema = v.strictObject({
  id,
  kind: v.picklist(['speech', 'interview', 'meeting', 'call', 'text', 'decision']),
  title: localised,
  date,
  place: v.optional(localised),
  participants: v.array(id),
  after: v.pipe(earlier, v.description('Acts that came earlier, where the dates alone do not show it.')),
  ...proof,
});

export const conditionSchema = v.strictObject({
  id,
  issue: v.pipe(v.optional(id), v.description('The issue that the condition belongs to.')),
  text: v.pipe(localised, v.description('A noun phrase, printed after “Only after:” and the like.')),
});
export const scopeSchema = v.strictObject({
  id,
  text: localised,
  deadline: v.pipe(
    v.optional(v.boolean()),
    v.description('True for a time that passes; positions with this scope must say when it passed.'),
  ),
  subject: v.pipe(
    v.optional(v.boolean()),
    v.description('True if statements with this scope are never compared with statements without it.'),
  ),
});

/** What holders held on an issue at a date, as stated by a speaker, with the evidence. */
export const positionSchema = v.strictObject({
  id,
  issue: id,
  rung: v.optional(id),
  kind: v.pipe(
    v.picklist(['demand', 'offer', 'acceptance', 'refusal', 'decision', 'forecast', 'observation']),
    v.description('The first five kinds are stances; a forecast or an observation never stands or moves.'),
  ),
  act: v.pipe(v.optional(id), v.description('The act in acts.yaml in which it was said or done.')),
  after: v.pipe(earlier, v.description('Statements that came earlier, where the dates do not show it.')),
  replaces: v.pipe(earlier, v.description('Statements that this one ended, where the dates do not show it.')),
  until: v.pipe(
    v.optional(
      v.strictObject({ date, reason: v.picklist(['deadline-passed', 'lapsed', 'withdrawn']), ...proof }),
    ),
    v.description('When and why it stopped to hold. A change of government is computed.'),
  ),
  speaker: id,
  holders: v.pipe(v.array(id), v.minLength(1, 'a position must have at least one holder')),
  proposal: v.optional(v.strictObject({ id, point: v.optional(id) })),
  scope: v.pipe(
    v.optional(v.array(id)),
    v.description('Which land, how long or which talks: ids of scopes in terms.yaml.'),
  ),
  conditions: v.pipe(
    v.optional(
      v.array(
        v.strictObject({
          id,
          relation: v.picklist(['only-after', 'only-with', 'on-basis', 'in-return-for']),
        }),
      ),
    ),
    v.description('Ids of conditions in terms.yaml, each with its relation to the position.'),
  ),
  headline,
  summary: languages(summary),
  note: v.optional(localised),
  disputes: v.optional(v.array(id)),
  ...evidence,
});

const name = v.strictObject({
  text,
  lang: v.optional(language),
  strength: v.picklist(['strong', 'weak']),
  from: v.pipe(v.optional(date), v.description('The name means this entity only from this date on.')),
  to: v.optional(date),
  variants: v.optional(v.array(text)),
  decline: v.pipe(
    v.optional(v.picklist(['none', 'last', 'family-first'])),
    v.description(
      'How the name is inflected: not at all, only its last word, or as a name with the family name first.',
    ),
  ),
});

const byLanguage = v.record(language, v.array(text));

const role = v.strictObject({
  title: localised,
  post: v.pipe(v.optional(id), v.description('The post in posts.yaml whose words describe the holder.')),
  of: v.optional(id),
  from: v.optional(date),
  to: v.optional(date),
  speaksFor: v.optional(v.array(id)),
  basis: v.picklist(['source', 'public-record']),
});

const entity = {
  id,
  name: localised,
  names: v.pipe(v.array(name), v.minLength(1, 'an entity must have at least one name')),
  traps: v.optional(v.array(text), []),
};

export const actorSchema = v.strictObject({
  ...entity,
  kind: v.picklist(['person', 'state', 'organisation', 'office']),
  gender: v.pipe(
    v.optional(v.picklist(['masculine', 'feminine'])),
    v.description('Gender for declining the names of a person; masculine if omitted.'),
  ),
  unnamed: v.pipe(
    v.optional(v.boolean()),
    v.description(
      'True for a source that no text names (a NATO diplomat): no look-up or comparison offers it.',
    ),
  ),
  seat: v.pipe(
    v.optional(byLanguage),
    v.description(
      'The name of the capital city that can stand for the government, in each language, with all inflected forms.',
    ),
  ),
  adjectives: v.pipe(
    v.optional(byLanguage),
    v.description(
      'The adjective used with a post (Ukrainian, ukrainische), by language, with all inflected forms.',
    ),
  ),
  roles: v.optional(v.array(role), []),
  governments: v.pipe(
    v.optional(
      v.array(v.strictObject({ name: localised, from: v.optional(date), to: v.optional(date), ...proof })),
    ),
    v.description('The governments of a state, earliest first, if one changed within the coverage.'),
  ),
});

export const proposalSchema = v.strictObject({
  ...entity,
  headline,
  proposedBy: v.array(id),
  follows: v.pipe(
    v.optional(v.array(v.strictObject({ id, note: v.optional(languages(summary)) })), []),
    v.description('The proposals that this one developed from, each with an optional note.'),
  ),
  date,
  note: v.optional(localised),
  source: id,
  also,
  points: v.optional(
    v.array(
      v.strictObject({
        id,
        issue: v.optional(id),
        rung: v.optional(id),
        text: languages(summary),
        outcome: v.pipe(
          v.optional(
            v.strictObject({ value: v.picklist(['met', 'partly-met', 'refused', 'open']), date, ...proof }),
          ),
          v.description('What came of the point.'),
        ),
      }),
    ),
    [],
  ),
  stages: v.optional(
    v.array(
      v.strictObject({
        state: v.picklist([
          'floated',
          'leaked',
          'tabled',
          'discussed',
          'revised',
          'agreed',
          'partly-met',
          'rejected',
          'lapsed',
          'superseded',
        ]),
        date,
        note: v.optional(languages(summary)),
        source: id,
        also,
      }),
    ),
    [],
  ),
  answers: v.optional(
    v.array(
      v.strictObject({
        id: v.optional(id),
        from: id,
        value: v.picklist([
          'supports',
          'accepts',
          'accepts-in-part',
          'open',
          'no-fundamental-objection',
          'sceptical',
          'rejects',
          'denies-it-exists',
        ]),
        summary: languages(summary),
        disputes: v.optional(v.array(id)),
        ...evidence,
      }),
    ),
    [],
  ),
});

export const issueSchema = v.pipe(
  v.strictObject({
    id,
    title: localised,
    question: localised,
    order: v.pipe(
      v.optional(v.picklist(['ladder', 'none']), 'ladder'),
      v.description(
        '`none` for an issue whose answers have no natural order: it has neither poles nor rungs.',
      ),
    ),
    poles: v.optional(v.strictObject({ a: localised, b: localised })),
    rungs: v.optional(v.array(v.strictObject({ id, label: localised, test: v.optional(localised) })), []),
    cues: v.pipe(
      v.optional(v.record(language, v.array(text)), {}),
      v.description(
        'Words that by themselves show that a text is about this issue, by language. A hyphen at the end of a word stands for any ending.',
      ),
    ),
    hints: v.pipe(
      v.optional(v.record(language, v.array(text))),
      v.description('Words, written like cues, that show it only beside a word of stance, such as “demand”.'),
    ),
  }),
  v.check(
    ({ order, poles, rungs }) => order === 'none' || (poles !== undefined && rungs.length >= 2),
    'a ladder must have two poles and at least two rungs; add them, or write “order: none” if the issue has no natural order',
  ),
  v.check(
    ({ order, poles, rungs }) => order === 'ladder' || (poles === undefined && rungs.length === 0),
    'an issue with “order: none” cannot have poles or rungs; remove them or “order: none”',
  ),
);

/** A post, with the words that each language uses for its holder, in all inflected forms. */
export const postSchema = v.strictObject({
  id,
  words: byLanguage,
  holder: v.pipe(
    v.optional(v.picklist(['person', 'state', 'nobody']), 'person'),
    v.description(
      '`state` for words that stand for the state itself (the Russian side); `nobody` for titles that are never marked; the name of the state in such a title is not marked either.',
    ),
  ),
  of: v.pipe(
    v.optional(v.array(id)),
    v.description('With `holder: state`: the states that the words can refer to.'),
  ),
  alone: v.pipe(
    v.optional(v.record(id, byLanguage)),
    v.description(
      'Descriptions that need no name beside them (Kremlchef), by id of the state, organisation or office that the post belongs to.',
    ),
  ),
});

export const sourceSchema = v.strictObject({
  id,
  kind: v.pipe(
    v.optional(v.picklist(['text', 'reporting', 'transcript']), 'text'),
    v.description(
      '`text`: its passages are cited. `reporting`: a page read for facts only. `transcript`: an official transcript read for facts.',
    ),
  ),
  outlet: v.pipe(v.optional(id), v.description('The outlet of a page, by its id in outlets.yaml.')),
  read: v.pipe(v.optional(date), v.description('The day on which the page was read.')),
  exempt: v.pipe(
    v.optional(v.literal(true)),
    v.description('True for one of the first texts, whose outlets are not checked.'),
  ),
  file: v.optional(text),
  title: v.nullable(text),
  publisher: v.pipe(
    v.optional(v.nullable(text), null),
    v.description('Who published a text. For a page it is the name of its outlet.'),
  ),
  authors: v.optional(v.array(text), []),
  published: date,
  language,
  wording: v.optional(wording, 'original'),
  url: v.nullable(address),
  note: v.optional(localised),
});

/** A site or institution whose pages are read for facts. All classes but `other` stand alone. */
export const outletSchema = v.strictObject({
  id,
  name: text,
  class: v.picklist(['official', 'agency', 'broadcaster', 'newspaper', 'other']),
  hosts: v.pipe(
    v.array(
      v.pipe(text, v.regex(/^[a-z0-9.-]+$/, 'a host is written in lower case, without https:// or a path')),
    ),
    v.minLength(1, 'an outlet needs at least one host'),
    v.description('The hosts of its pages, without “www.”.'),
  ),
  of: v.pipe(
    v.optional(text),
    v.description(
      'The agency or office whose text it carries: two outlets of one origin are not independent.',
    ),
  ),
  onlyFor: v.pipe(
    v.optional(v.array(id)),
    v.description(
      'The sides for whose statements it stands alone; for anything else it needs a second source.',
    ),
  ),
  why: v.optional(text),
});

/** The metadata of a pack. */
export const packHeadSchema = v.strictObject({
  id,
  title: localised,
  version: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^\d+(\.\d+)*$/, 'a version is written like 2.0 or 2026.11'))),
    v.description('The version of the dossier, raised at each release of the pack.'),
  ),
  coverage: v.strictObject({ from: date, to: date }),
  licence: text,
  traps: v.optional(v.array(text), []),
  mainSides: v.pipe(
    v.optional(v.array(id), []),
    v.description('The actors for which the balance report lists the issues without a position.'),
  ),
  parties: v.pipe(
    v.optional(v.array(id), []),
    v.check(
      ({ length }) => length === 0 || length === 2,
      'a negotiation has two parties; name both, or leave “parties” out',
    ),
    v.description(
      'The two sides of the negotiation: a comparison of an actor proposes somebody of the other side.',
    ),
  ),
});

const topicCues = v.optional(v.record(language, v.array(text)), {});

/** The file `topic.yaml`: what makes a page the pack's business. */
export const topicSchema = v.strictObject({
  sides: v.pipe(
    v.array(
      v.strictObject({
        party: id,
        actors: v.pipe(
          v.optional(v.array(id), []),
          v.description('Actors that show the party, besides those whose role belongs to it.'),
        ),
        words: topicCues,
      }),
    ),
    v.length(2, 'a topic has the two sides of the negotiation; write both'),
    v.description('The two parties, with the words that show them. Words are written like cues.'),
  ),
  issues: v.pipe(
    v.optional(v.array(id), []),
    v.description('The issues of which a cue beside both sides shows the topic.'),
  ),
  words: v.pipe(
    v.optional(
      v.strictObject({
        conflict: v.pipe(topicCues, v.description('Names of the conflict itself, which show both sides.')),
        talks: v.pipe(topicCues, v.description('Words of ending it: one beside both sides is enough.')),
        contacts: v.pipe(topicCues, v.description('Weaker words, which other conversations have too.')),
        war: v.pipe(
          topicCues,
          v.description('Words of fighting: a page full of them is about the conflict.'),
        ),
        others: v.pipe(topicCues, v.description('Other conflicts, to which a word of talks may belong.')),
      }),
      {},
    ),
  ),
});

/** The public file of a pack: one JSON object that contains the whole pack. */
export const packSchema = v.strictObject({
  format: v.literal(
    2,
    'this version of Standpoint reads packs of format 2; update the extension or the pack',
  ),
  ...packHeadSchema.entries,
  topic: v.optional(topicSchema),
  issues: v.array(issueSchema),
  acts: v.array(actSchema),
  conditions: v.array(conditionSchema),
  scopes: v.array(scopeSchema),
  sources: v.array(sourceSchema),
  posts: v.array(postSchema),
  actors: v.array(actorSchema),
  proposals: v.array(proposalSchema),
  positions: v.array(positionSchema),
}) satisfies v.GenericSchema<unknown, Pack>;
