import type * as v from 'valibot';
import type {
  Act,
  Condition,
  Issue,
  Language,
  Localised,
  Outlet,
  Position,
  Proposal,
  Scope,
  Source,
  Topic,
} from '../core/pack/model.ts';
import type { packHeadSchema } from '../core/pack/schema/pack-file.ts';
import type { actorFileSchema } from './file-schemas.ts';

/** A place in a file: keys and indexes from its root. */
export type Path = readonly (string | number)[];
/** Reports a finding at a path in a file, as `actors/x.yaml:12: …`. */
export type Report = (path: Path, sentence: string) => void;
/** The contents of a file. `report` adds a problem, which makes the pack invalid; `warn` adds a warning. */
export type Part<T> = {
  readonly file: string;
  readonly value: T;
  readonly report: Report;
  readonly warn: Report;
};

type ActorFile = Omit<v.InferOutput<typeof actorFileSchema>, 'positions'> & {
  /** With the dates of their acts filled in. */
  readonly positions: readonly Position[];
};
type PackHead = v.InferOutput<typeof packHeadSchema>;

/** The files of a pack, except `posts.yaml` and `forms/`, each parsed by its schema. */
export type Parts = {
  readonly head: Part<PackHead>;
  readonly issues: Part<{ readonly issues: readonly Issue[] }>;
  /** With those of the months, as are the acts and the positions of the actors. */
  readonly sources: Part<{ readonly sources: readonly Source[] }>;
  /** Undefined if the pack has no such file. */
  readonly outlets:
    | Part<{ readonly outlets: readonly Outlet[]; readonly never: readonly string[] }>
    | undefined;
  /** Undefined if the pack has no such file. */
  readonly acts: Part<{ readonly acts: readonly Act[] }> | undefined;
  readonly terms:
    | Part<{ readonly conditions: readonly Condition[]; readonly scopes: readonly Scope[] }>
    | undefined;
  readonly topic: Part<Topic> | undefined;
  readonly actors: readonly Part<ActorFile>[];
  readonly proposals: readonly Part<Proposal>[];
};

/** A position or an answer to a proposal, with its place in its file. */
export type Statement = {
  readonly value: Position | Proposal['answers'][number];
  readonly path: Path;
  readonly report: Report;
};

/** Every position and every answer in a pack. */
export const statementsOf = ({ actors, proposals }: Parts): Statement[] => [
  ...actors.flatMap(({ value, report }) =>
    value.positions.map((position, at) => ({ value: position, path: ['positions', at], report })),
  ),
  ...proposals.flatMap(({ value, report }) =>
    value.answers.map((answer, at) => ({ value: answer, path: ['answers', at], report })),
  ),
];

/** A text that the pack's authors wrote in their own words, with its place in its file. */
export type Prose = {
  readonly text: string;
  readonly language: Language;
  readonly path: Path;
  readonly report: Report;
  /** True if the length is limited: for a summary, a point, or a note on a stage or on a followed proposal. */
  readonly isSummary: boolean;
};

type Text = Readonly<Partial<Localised>> | undefined;

/**
 * Every text in the authors' own words: headlines, summaries, acts, terms, notes, points, and the questions, poles
 * and rungs of issues.
 */
export function proseOf({ issues, sources, acts, terms, actors, proposals }: Parts): Prose[] {
  const found: Prose[] = [];
  const add = (text: Text, path: Path, report: Report, isSummary = false): void => {
    for (const [tag, value] of Object.entries(text ?? {}))
      if (value)
        found.push({ text: value, language: tag as Language, path: [...path, tag], report, isSummary });
  };
  const addSummary = (text: Text, path: Path, report: Report): void => add(text, path, report, true);
  issues.value.issues.forEach((issue, at) => {
    const path = ['issues', at];
    add(issue.question, [...path, 'question'], issues.report);
    add(issue.poles?.a, [...path, 'poles', 'a'], issues.report);
    add(issue.poles?.b, [...path, 'poles', 'b'], issues.report);
    issue.rungs.forEach((rung, rank) => {
      add(rung.label, [...path, 'rungs', rank, 'label'], issues.report);
      add(rung.test, [...path, 'rungs', rank, 'test'], issues.report);
    });
  });
  sources.value.sources.forEach((source, at) => {
    add(source.note, ['sources', at, 'note'], sources.report);
  });
  acts?.value.acts.forEach((act, at) => {
    add(act.title, ['acts', at, 'title'], acts.report);
    add(act.note, ['acts', at, 'note'], acts.report);
  });
  for (const key of ['conditions', 'scopes'] as const)
    terms?.value[key].forEach(({ text }, at) => {
      add(text, [key, at, 'text'], terms.report);
    });
  for (const { value, report } of actors)
    value.positions.forEach((position, at) => {
      const path = ['positions', at];
      add(position.headline, [...path, 'headline'], report);
      addSummary(position.summary, [...path, 'summary'], report);
      add(position.note, [...path, 'note'], report);
    });
  for (const { value, report } of proposals) {
    add(value.headline, ['headline'], report);
    add(value.note, ['note'], report);
    value.follows.forEach(({ note }, at) => {
      addSummary(note, ['follows', at, 'note'], report);
    });
    value.points.forEach((point, at) => {
      addSummary(point.text, ['points', at, 'text'], report);
      addSummary(point.outcome?.note, ['points', at, 'outcome', 'note'], report);
    });
    value.stages.forEach((stage, at) => {
      addSummary(stage.note, ['stages', at, 'note'], report);
    });
    value.answers.forEach((answer, at) => {
      addSummary(answer.summary, ['answers', at, 'summary'], report);
    });
  }
  return found;
}
