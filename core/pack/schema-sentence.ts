import * as v from 'valibot';

/** Describes a schema issue in plain words, after the dotted path of the field. */
export function schemaSentence(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? 'the file';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${where}: no such field; remove it or check its spelling`;
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `${where} is missing; add it`;
  if (issue.type === 'picklist' && issue.expected)
    return `${where}: write one of ${issue.expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
  if (issue.received === 'null') return `${where} is empty; fill it in`;
  return `${where}: ${issue.message}`;
}
