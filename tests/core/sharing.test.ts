import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { OPEN_ISSUES } from '../../core/positions/constants.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { restore, share } from '../../core/sharing.ts';

const index = indexPack(loadPack());
const entities = [...index.actors.keys(), ...index.proposals.keys()];
const ISSUES = index.pack.issues.map(({ id }) => id);

/** A view as it crosses to a page, with the paragraph speaking of some issues. */
const sent = (entity: string, date: string | null, paragraphIssues: readonly string[] = []) =>
  share(viewOf(index, { entity, date, paragraphIssues, headingIssues: [], inFull: 'first' }));
/** Bytes of it as JSON. */
const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The issues of an entity that take the most room. */
function heaviest(entity: string, date: string | null): string[] {
  const view = viewOf(index, { entity, date, paragraphIssues: [], headingIssues: [] });
  if (view?.type !== 'actor') return [];
  return view.issues
    .map((issue) => ({ id: issue.issue, size: bytes(issue) }))
    .sort((one, other) => other.size - one.size)
    .slice(0, OPEN_ISSUES)
    .map(({ id }) => id);
}

describe('what crosses to a page', () => {
  it.each(['2025-02-06', '2025-12-01', null])(
    'is at most 30 kB for every entity of the shipped pack at %s, whatever the paragraph speaks of',
    (date) => {
      for (const entity of entities)
        for (const issues of [[], heaviest(entity, date)])
          expect([entity, bytes(sent(entity, date, issues)) <= 30_000]).toEqual([entity, true]);
    },
  );

  it('is small for one issue that is opened, too', () => {
    const view = viewOf(index, {
      ...{ entity: 'russia', date: null, paragraphIssues: [], headingIssues: [] },
      inFull: ISSUES.slice(0, 1),
    });
    expect(bytes(share(view))).toBeLessThan(30_000);
  });

  it('says the same as a view in full, its first issues and then a line for each of the others', () => {
    const request = { entity: 'ukraine', date: '2025-02-06', paragraphIssues: ['nato-membership'] };
    const whole = viewOf(index, { ...request, headingIssues: [] });
    const brief = restore(sent(request.entity, request.date, request.paragraphIssues));
    if (whole?.type !== 'actor' || brief?.type !== 'actor') throw new Error('no actor');
    expect(whole.rest).toEqual([]);
    expect(brief.issues).toEqual(whole.issues.slice(0, OPEN_ISSUES));
    expect(brief.rest.map(({ issue }) => issue)).toEqual(
      whole.issues.slice(OPEN_ISSUES).map(({ issue }) => issue),
    );
  });
});

describe('sharing', () => {
  it('gives back exactly what it was given', () => {
    const said = fc.constantFrom(
      'a text that is long enough to be shared',
      'another one that is long enough',
      'x',
    );
    const data = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        said,
        fc.constant(null),
        fc.boolean(),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('name', 'text', 'of', 'table'), tie('any'), { noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(data, (value) => {
        const crossed = JSON.parse(JSON.stringify(share(value)));
        expect(restore(crossed)).toEqual(value);
      }),
    );
  });

  it('has what occurs twice once only', () => {
    const source = { title: 'A title that several statements share' };
    const { table } = share({ first: source, second: { ...source } });
    expect(table).toEqual([source]);
  });
});
