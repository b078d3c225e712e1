import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { DriverPage } from '../../cli/browsers/driver.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }> };

/** Returns the accessibility violations that axe finds in a page, one line per violation. */
export async function faultsOf(page: DriverPage): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.runScript(AXE);
  const { violations, passes } = await page.evaluate(async () => {
    const result = await (globalThis as unknown as { axe: Axe }).axe.run();
    const lines = result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    return { violations: lines, passes: result.passes.length };
  });
  expect(passes).toBeGreaterThan(0);
  return violations;
}
