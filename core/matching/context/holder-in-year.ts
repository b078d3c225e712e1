import { readDate } from '../../dates.ts';
import type { Candidate, InContext } from '../mention.ts';

/** A year right after a description: “in 2022”, “de 2022”, “2022 року”. */
const AFTER = /^ (?:\p{L}{1,3} )?((?:19|20)\d\d)(?![\p{L}\d-])/u;
/** A year at the start of its sentence, with at most two words between it and the description: “In 2022 the”. */
const BEFORE =
  /(?:^|[.!?…] |\n)(?:\p{L}+ ){0,3}((?:19|20)\d\d)(?: (?:\p{Ll}\.|року|році|года|году|roku))?,? (?:\p{Ll}+ ){0,2}$/u;
const REACH = 60;

/**
 * Returns a description with the holders of its office in the year that stands beside it, “the prime minister in
 * 2022”, or undefined if the pack knows none. Between several of that year the article's day decides if it lies in
 * that year too. Without such a year, the description as it is.
 */
export function holderInYear({ text, candidate }: InContext): Candidate | undefined {
  const { start, end, terms } = candidate;
  if (!terms) return candidate;
  const year =
    AFTER.exec(text.slice(end, end + REACH))?.[1] ??
    BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  if (year === undefined) return candidate;
  const { earliest = 0, latest = 0 } = readDate(year);
  const holders = candidate.entities.filter((entity) => {
    const own = terms.filter((term) => term.entity === entity);
    return own.length === 0 || own.some(({ from, to }) => from <= latest && earliest <= to);
  });
  if (holders.length === 0) return;
  if (holders.length === 1) return { ...candidate, entities: holders, terms: undefined };
  const inYear = terms.map((term) => ({
    ...term,
    from: Math.max(term.from, earliest),
    to: Math.min(term.to, latest),
  }));
  return { ...candidate, entities: holders, terms: inYear };
}
