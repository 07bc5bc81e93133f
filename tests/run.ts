import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { setUpTestBrowser } from './browser.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const ROOT = path.resolve(import.meta.dirname, '..');
const RESULTS = path.join(ROOT, 'test-results');
const UNIT_REPORT = path.join(RESULTS, 'unit.json');
const END_TO_END_REPORT = path.join(RESULTS, 'e2e.json');

const unitReportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
});

const endToEndReportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** A test of Playwright's, wherever it stands in the report, with its notes. */
const notedTestSchema = z.object({
  projectName: z.string(),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});

const env = { ...process.env };
rmSync(RESULTS, { recursive: true, force: true });

const counts: Count[] = [
  countCheck('types'),
  countCheck('lint'),
  countCheck('format:check'),
  countUnit(),
  ...countEndToEnd(),
];
const sum = (kind: keyof Count): number => counts.reduce((total, count) => total + count[kind], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);

/** A check that either passes or does not, as one test. */
function countCheck(script: string): Count {
  return run(script) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function countUnit(): Count {
  const passed = run('unit', `-- --reporter=default --reporter=json --outputFile.json="${UNIT_REPORT}"`);
  const report = readReport(UNIT_REPORT, unitReportSchema);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numTotalTests } = report;
  return atLeastOneFailed(passed, {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numTotalTests - numPassedTests - numFailedTests,
  });
}

function countEndToEnd(): Count[] {
  const browser = setUpTestBrowser((line) => console.log(line));
  if (browser === undefined) {
    console.log(
      'The end-to-end tests need Chrome, Chromium or Edge, and none could be set up: install one, or name it in CHROME_PATH.',
    );
    return [{ passed: 0, failed: 1, skipped: 0 }];
  }
  env['CHROME_PATH'] = browser;
  const built = countCheck('build');
  if (built.failed > 0) return [built];
  const passed = run('e2e');
  const report = readReport(END_TO_END_REPORT, endToEndReportSchema);
  if (report === undefined) return [built, { passed: 0, failed: 1, skipped: 0 }];
  for (const [reason, times] of skipReasons(readJson(END_TO_END_REPORT))) {
    console.log(`Skipped, ${times} times: ${reason}`);
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  return [built, atLeastOneFailed(passed, { passed: expected + flaky, failed: unexpected, skipped })];
}

/** A run that fails without a failed test (a file that does not load, say) counts as one. */
function atLeastOneFailed(passed: boolean, count: Count): Count {
  return passed || count.failed > 0 ? count : { ...count, failed: 1 };
}

function run(script: string, rest = ''): boolean {
  console.log(`\n— npm run ${script}`);
  const { status } = spawnSync(`npm run --silent ${script} ${rest}`, {
    cwd: ROOT,
    env,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

function readReport<Report>(file: string, schema: z.ZodType<Report>): Report | undefined {
  return schema.safeParse(readJson(file)).data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`No report: ${String(error)}`);
    return undefined;
  }
}

/** Each reason for skipping in a report, and how often it stands there. */
function skipReasons(report: unknown): Map<string, number> {
  const reasons = new Map<string, number>();
  function look(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const test = notedTestSchema.safeParse(value);
    if (!test.success) {
      for (const part of Object.values(value)) look(part);
      return;
    }
    for (const { type, description = 'no reason given' } of test.data.annotations) {
      if (type === 'skip') reasons.set(description, (reasons.get(description) ?? 0) + 1);
    }
  }
  look(report);
  return reasons;
}
