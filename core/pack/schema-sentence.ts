import * as v from 'valibot';

/** The dotted path and the sentence of a schema's finding, in plain words. */
export function schemaSentence(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? 'the file';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${where}: no such field; take it out or check its spelling`;
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `${where}: is missing; write it`;
  if (issue.type === 'picklist' && issue.expected)
    return `${where}: write one of ${issue.expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
  if (issue.received === 'null') return `${where}: is empty; fill it in`;
  return `${where}: ${issue.message}`;
}
