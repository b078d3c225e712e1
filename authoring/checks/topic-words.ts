import { cueProblem } from '../../core/matching/cue-pattern.ts';
import { type ByLanguage, TOPIC_WORDS } from '../../core/pack/model.ts';
import type { Parts, Path, Report } from '../parts.ts';

function checkLists(lists: ByLanguage, path: Path, report: Report): void {
  for (const [language, list] of Object.entries(lists))
    list.forEach((word, at) => {
      const problem = cueProblem(word);
      if (problem !== undefined) report([...path, language, at], `“${word}” cannot be read: ${problem}`);
    });
}

/** Checks `topic.yaml`: its sides are the parties, its actors and issues exist, and its words can be read. */
export function checkTopic({ head, topic, actors, issues }: Parts): void {
  if (!topic) return;
  const { value, report } = topic;
  const known = new Set(actors.map((actor) => actor.value.id));
  const asked = new Set(issues.value.issues.map(({ id }) => id));
  value.sides.forEach(({ party, actors: own, words }, at) => {
    const path = ['sides', at];
    if (party !== head.value.parties[at])
      report(
        [...path, 'party'],
        `the sides must be the parties in pack.yaml, in the same order; “${party}” is not`,
      );
    own.forEach((id, place) => {
      if (!known.has(id)) report([...path, 'actors', place], `there is no actor “${id}” in this pack`);
    });
    checkLists(words, [...path, 'words'], report);
  });
  value.issues.forEach((id, at) => {
    if (!asked.has(id)) report(['issues', at], `there is no issue “${id}” in this pack`);
  });
  for (const list of TOPIC_WORDS) checkLists(value.words[list], ['words', list], report);
}
