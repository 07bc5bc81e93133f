import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { setUpTestBrowser } from './browser.ts';
import { UNIT_REPORT, unitReportSchema } from './unit-report.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const ROOT = path.resolve(import.meta.dirname, '..');
const RESULTS = path.join(ROOT, 'test-results');
const END_TO_END_REPORT = path.join(RESULTS, 'e2e.json');

const endToEndReportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** A test of Playwright's, wherever it stands in the report, with its place, how it went and its notes. */
const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
});

const env = { ...process.env };
const remarks: string[] = [];
rmSync(RESULTS, { recursive: true, force: true });

// Unit tests that print use the browser too.
const browser = setUpTestBrowser((line) => console.log(line));
if (browser !== undefined) env['CHROME_PATH'] = browser;

const counts: Count[] = [
  countCheck('types'),
  countCheck('lint'),
  countCheck('format:check'),
  countUnit(),
  ...countEndToEnd(),
];
const sum = (kind: keyof Count): number => counts.reduce((total, count) => total + count[kind], 0);
// What is kept of a long output is often its end: what failed is named there.
for (const line of remarks) console.log(line);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);

/** A check that either passes or does not, as one test. */
function countCheck(script: string): Count {
  if (run(script)) return { passed: 1, failed: 0, skipped: 0 };
  remarks.push(`Failed: npm run ${script}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** In CI what failed gets a second try, as an end-to-end test does, and is named. */
function countUnit(): Count {
  const passed = run('unit');
  const first = readReport(UNIT_REPORT, unitReportSchema);
  if (first === undefined) return { passed: 0, failed: 1, skipped: 0 };
  if (passed || env['CI'] === undefined) {
    remarks.push(...first.failures.map((failure) => `Failed: ${failure}`));
    return atLeastOneFailed(passed, first);
  }
  const passedThen = run('unit', first.files);
  const second = readReport(UNIT_REPORT, unitReportSchema);
  remarks.push(
    ...first.failures.map((failure) => `At its first try: ${failure}`),
    ...(second?.failures ?? []).map((failure) => `Failed: ${failure}`),
  );
  const failed = passedThen ? 0 : Math.max(1, second?.failed ?? 1);
  return { passed: first.passed + first.failed - failed, failed, skipped: first.skipped };
}

function countEndToEnd(): Count[] {
  if (browser === undefined) {
    remarks.push(
      'Failed: the end-to-end tests need Chrome, Chromium or Edge, and none could be set up: install one, or name it in CHROME_PATH.',
    );
    return [{ passed: 0, failed: 1, skipped: 0 }];
  }
  const built = countCheck('build');
  if (built.failed > 0) return [built];
  const passed = run('e2e');
  const report = readReport(END_TO_END_REPORT, endToEndReportSchema);
  if (report === undefined) return [built, { passed: 0, failed: 1, skipped: 0 }];
  const skips = new Map<string, number>();
  for (const { title, file, tests } of specs(readJson(END_TO_END_REPORT))) {
    for (const { projectName, status, annotations } of tests) {
      if (status === 'unexpected') remarks.push(`Failed: [${projectName}] ${file} › ${title}`);
      if (status === 'flaky') remarks.push(`At its second try: [${projectName}] ${file} › ${title}`);
      for (const { type, description = 'no reason given' } of annotations) {
        if (type === 'skip') skips.set(description, (skips.get(description) ?? 0) + 1);
      }
    }
  }
  for (const [reason, times] of skips) remarks.push(`Skipped, ${times} times: ${reason}`);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return [built, atLeastOneFailed(passed, { passed: expected + flaky, failed: unexpected, skipped })];
}

/** A run that fails without a failed test (a file that does not load, say) counts as one. */
function atLeastOneFailed(passed: boolean, count: Count): Count {
  return passed || count.failed > 0 ? count : { ...count, failed: 1 };
}

function run(script: string, files: readonly string[] = []): boolean {
  console.log(`\n— npm run ${script}`);
  const { status } = spawnSync(
    `npm run --silent ${script} -- ${files.map((file) => `"${file}"`).join(' ')}`,
    {
      cwd: ROOT,
      env,
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
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

/** Each test of Playwright's in a report, which nests them in suites. */
function* specs(report: unknown): Generator<z.infer<typeof specSchema>> {
  if (typeof report !== 'object' || report === null) return;
  const spec = specSchema.safeParse(report);
  if (spec.success) yield spec.data;
  else for (const part of Object.values(report)) yield* specs(part);
}
