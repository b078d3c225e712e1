import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import type { IssueView, Move, PositionView } from '../../core/positions/view.ts';

const index = indexPack(loadPack());

function storyOf(entity: string, issue: string, date = '2025-12-03'): IssueView {
  const view = viewOf(index, { entity, date, paragraphIssues: [issue], headingIssues: [] });
  const found = view?.type === 'actor' ? view.issues.find((one) => one.issue === issue) : undefined;
  if (!found) throw new Error(`${entity} has no position on ${issue}`);
  return found;
}

/** Returns a move as text: `+3` is three rungs towards pole b, `-3` towards pole a, empty is no move. */
function moveIn(story: IssueView, move: Move | null): string {
  if (move === null) return '';
  if (move.kind !== 'moved') return move.kind;
  return `${move.towards.en === story.poles?.b.en ? '+' : '-'}${move.steps}`;
}

/** Returns the steps of a story: date, rung, class (with who reports it) and move. */
const stepsOf = (story: IssueView, steps: readonly PositionView[] = story.history): string[][] =>
  steps.map((step) => [
    step.date,
    step.rung?.en ?? 'no rung',
    step.onRecord ? step.class : `${step.class}: ${step.reportedBy}`,
    moveIn(story, step.move),
  ]);

describe('Ukraine on a ceasefire', () => {
  it('goes from “after a withdrawal” to a limited truce and then to all fronts in March 2025', () => {
    expect(stepsOf(storyOf('ukraine', 'ceasefire', '2025-03-14'))).toEqual([
      ['2022-02/2024-02', 'Only once the other side withdraws', 'stated', ''],
      ['2025-03-04/2025-03-10', 'Truce limited in days, weapons or targets', 'stated', '-3'],
      ['2025-03-11', 'Truce on all fronts now', 'stated', '-1'],
      ['2025-03-11/2025-03-14', 'Truce on all fronts now', 'quoted', 'order-unknown'],
    ]);
  });
});

describe('Zelensky on meeting Putin', () => {
  const story = storyOf('volodymyr-zelensky', 'presidents-contact');

  it('goes from his decree of 2022 to readiness in February 2025, stated twice in an unknown order', () => {
    expect(stepsOf(story)).toEqual([
      ['2022-10', 'Direct contact ruled out', 'text', ''],
      ['2025-02-03/2025-02-06', 'Ready to meet in person', 'stated', '-3'],
      ['2025-02-03/2025-02-06', 'Ready to meet in person', 'quoted', 'order-unknown'],
    ]);
  });

  it('has a condition in addition to the rung', () => {
    expect(story.history[2]?.conditions[0]?.en).toMatch(/no other way to peace/);
  });
});

describe('Zelensky on territory', () => {
  it('goes from the 1991 borders to a return by diplomacy in November 2024', () => {
    expect(stepsOf(storyOf('volodymyr-zelensky', 'territory'))).toEqual([
      ['2022', 'All returned within the 1991 borders', 'text', ''],
      ['2022-06~/2024-10~', 'All returned within the 1991 borders', 'stated', 'order-unknown'],
      ['2024-11', 'Nothing ceded, return sought by diplomacy', 'stated', '+1'],
    ]);
  });
});

describe('Russia on territory', () => {
  const story = storyOf('russia', 'territory');

  it('goes from a postponed question of status to whole regions, and stays there until December 2025', () => {
    expect(stepsOf(story)).toEqual([
      ['2022-21', 'Question of status put off', 'stated', ''],
      ['2024-06', 'Regions in full pass to Russia', 'stated', '+3'],
      ['2024-06', 'Regions in full pass to Russia', 'stated', 'order-unknown'],
      ['2024-11', 'Regions in full pass to Russia', 'stated', 'restated'],
      ['../2025-02-06', 'Regions in full pass to Russia', 'stated', 'order-unknown'],
      ['2025-12-02/2025-12-03', 'Regions in full pass to Russia', 'stated', 'restated'],
      ['2025-12-02/2025-12-03', 'no rung', 'stated', 'order-unknown'],
    ]);
  });

  it('names the speakers', () => {
    expect(story.history.map((step) => step.speaker?.id ?? 'russia')).toEqual([
      'russia',
      'vladimir-putin',
      'vladimir-putin',
      'russia',
      'vladimir-putin',
      'russia',
      'yuri-ushakov',
    ]);
  });
});

describe('the Kremlin on Zelensky’s legitimacy', () => {
  it('goes from a mandate that is not accepted to one that is doubted but does not prevent talks', () => {
    expect(stepsOf(storyOf('kremlin', 'elections'))).toEqual([
      ['../2025-02-02', 'Mandate not accepted', 'stated', ''],
      ['2025-02-05', 'Mandate doubted, talks still possible', 'quoted', '-1'],
    ]);
  });
});

describe('Trump on the timing of a settlement', () => {
  const story = storyOf('donald-trump', 'settlement-timing');

  it('says one day and before the inauguration in the campaign, then a hundred days, which is not comparable', () => {
    expect(stepsOf(story)).toEqual([
      ['2024/2024-11', 'Within a day', 'stated', ''],
      ['2024/2024-11', 'Before the inauguration of January 2025', 'stated', 'order-unknown'],
      ['2025-01-20/2025-02-06', 'Within a hundred days', 'stated', 'not-comparable'],
      ['../2025-12-03', 'no rung', 'assessed: The Washington Post', ''],
    ]);
  });

  it('does not replace his own words with an assessment', () => {
    expect(story.standing.map((step) => step.date)).toEqual(['2025-01-20/2025-02-06']);
  });
});

describe('every story', () => {
  const told = index.pack.actors.flatMap(({ id }) => {
    const view = viewOf(index, { entity: id, date: null, paragraphIssues: [], headingIssues: [] });
    return view?.type === 'actor' ? view.issues : [];
  });

  it('has no move on off-record steps, and names who reports them', () => {
    const offRecord = told.flatMap(({ history }) => history).filter((step) => !step.onRecord);
    expect(offRecord.length).toBeGreaterThan(20);
    for (const step of offRecord) {
      expect(step.move, step.id).toBeNull();
      expect(step.reportedBy, step.id).toBeTruthy();
    }
  });

  it('has a date and a source with a passage for each step', () => {
    for (const step of told.flatMap(({ history }) => history)) {
      expect(step.date, step.id).not.toBe('');
      expect(step.source.passage, step.id).not.toBe('');
    }
  });
});
