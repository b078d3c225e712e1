import * as v from 'valibot';
import { earlier, evidence, proof } from './proof-schema.ts';
import { date, headline, id, languages, localised, summary } from './values.ts';

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
