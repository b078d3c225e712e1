import { describe, expect, it } from 'vitest';
import { lintProblems } from '../../cli/releasing/lint-report.ts';
import { sectionOf } from '../../cli/releasing/markdown.ts';
import { pictureProblem, SCREENSHOT } from '../../cli/releasing/picture.ts';
import { type Origin, refusalOf } from '../../cli/releasing/refusal.ts';

const CHANGELOG = `# Changelog

## Unreleased

- Later.

## 0.2.0 – 2026-12-01

### Added
- The second.

## [0.1.0] - 2026-11-01

- The first.

## 0.0.9

## 0.0.8
`;

const origin: Origin = { changed: [], tags: ['v0.2.0'], version: '0.2.0', changelog: CHANGELOG };

describe('a release', () => {
  it('is made from a clean tree whose tag and changelog have the version', () => {
    expect(refusalOf(origin)).toBeNull();
  });

  it('can be tried without a tag, and beside tags of other things', () => {
    expect(refusalOf({ ...origin, tags: [] })).toBeNull();
    expect(refusalOf({ ...origin, tags: ['pack-3', 'v0.2.0'] })).toBeNull();
  });

  it('is refused if files are changed', () => {
    expect(refusalOf({ ...origin, changed: ['a.ts', 'b.ts', 'c.ts', 'd.ts'] })).toBe(
      'the working tree is not clean (a.ts, b.ts, c.ts and 1 more): commit or remove these files.',
    );
  });

  it.each(['v0.2.1', 'v0.2.0-rc', '0.2.0'])('is refused at the tag %s', (tag) => {
    expect(refusalOf({ ...origin, tags: [tag] })).toContain(
      `the tag is ${tag}, but the version in package.json is 0.2.0`,
    );
  });

  it.each(['0.3.0', '0.0.9', '0.0.8', '0.2'])('is refused if the changelog says nothing of %s', (version) => {
    expect(refusalOf({ ...origin, tags: [], version })).toContain(`no section “## ${version}”`);
  });

  it('has only the section of its version as notes', () => {
    expect(sectionOf(CHANGELOG, '0.2.0')).toBe('### Added\n- The second.');
    expect(sectionOf(CHANGELOG, '0.1.0')).toBe('- The first.');
  });
});

describe('the report of web-ext', () => {
  const preact = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file: 'a.js' };

  it('may have the two warnings that are explained', () => {
    expect(lintProblems({ errors: [], warnings: [preact, preact] })).toEqual([]);
  });

  it('may not have a third one, another kind, or an error', () => {
    expect(lintProblems({ errors: [], warnings: [preact, preact, preact] })).toHaveLength(3);
    const other = { code: 'DANGEROUS_EVAL', message: 'eval can be harmful' };
    expect(lintProblems({ errors: [other], warnings: [{ ...other, file: 'b.js' }] })).toEqual([
      'DANGEROUS_EVAL: eval can be harmful',
      'DANGEROUS_EVAL in b.js: eval can be harmful',
    ]);
  });
});

describe('a picture for the stores', () => {
  const png = (width: number, height: number, colours: number): Buffer => {
    const bytes = Buffer.alloc(33);
    bytes.write('89504e470d0a1a0a', 'hex');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes.writeUInt8(colours, 25);
    return bytes;
  };

  it('has 1280×800 pixels', () => {
    expect(pictureProblem(png(1280, 800, 2), SCREENSHOT)).toBeNull();
    expect(pictureProblem(png(1280, 801, 2), SCREENSHOT)).toBe('it is 1280×801 and not 1280×800 pixels');
  });

  it('is a PNG without transparency', () => {
    expect(pictureProblem(Buffer.from('<svg/>'), SCREENSHOT)).toBe('it is no PNG');
    expect(pictureProblem(png(1280, 800, 6), SCREENSHOT)).toBe('it has transparency, or a palette');
  });
});
