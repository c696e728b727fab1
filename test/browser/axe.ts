import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical on the screen as it is now, one line each. */
export async function seriousIn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations, passes }) => ({
      passed: passes.length,
      violations: violations.map(({ impact, id, nodes }) => [impact, id, nodes[0].html]),
    }))`,
  );
  const { passed, violations } = found as { passed: number; violations: [string, string, string][] };
  expect(passed).toBeGreaterThan(10);
  return violations.filter(([impact]) => impact === 'serious' || impact === 'critical').map((line) => line.join(' '));
}
