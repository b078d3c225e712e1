import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { DriverPage } from '../../cli/browsers/driver.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type Axe = {
  run(options: {
    runOnly?: readonly string[];
  }): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
};

/** The rules of axe whose result depends on colours alone. */
export const COLOUR_RULES: readonly string[] = ['color-contrast'];

/** Returns the accessibility violations that axe finds in a page, one line per violation; by some rules only, if named. */
export async function faultsOf(page: DriverPage, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.runScript(AXE);
  const { violations, passes } = await page.evaluate(async (only) => {
    const options = only ? { runOnly: only } : {};
    const result = await (globalThis as unknown as { axe: Axe }).axe.run(options);
    const lines = result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    return { violations: lines, passes: result.passes.length };
  }, rules);
  expect(passes).toBeGreaterThan(0);
  return violations;
}
