import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestModule, TestSuite } from 'vitest/node';
import { z } from 'zod';

export const UNIT_REPORT = path.resolve(import.meta.dirname, '../test-results/unit.json');

export const unitReportSchema = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  /** What went wrong, each with its place: tests, files that do not load, and errors that nobody awaited. */
  failures: z.array(z.string()),
  /** Where: none for an error that no file is known for. */
  files: z.array(z.string()),
});

interface Told {
  readonly message: string;
  readonly VITEST_TEST_PATH?: unknown;
}

/** Writes how the unit tests went to `UNIT_REPORT`: an error outside a test, which leaves no test failed, is named too. */
export class UnitReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unawaited: readonly Told[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const report: z.infer<typeof unitReportSchema> = {
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('skipped'),
      failures: [
        ...modules.flatMap((module) => told(module.relativeModuleId, module.errors())),
        ...modules.flatMap((module) => [...module.children.allSuites()].flatMap(suiteErrors)),
        ...tests.flatMap((test) =>
          told(`${test.module.relativeModuleId} › ${test.fullName}`, test.result().errors ?? []),
        ),
        ...told('outside any test', unawaited),
      ],
      files: filesOf(modules, unawaited),
    };
    mkdirSync(path.dirname(UNIT_REPORT), { recursive: true });
    writeFileSync(UNIT_REPORT, JSON.stringify(report, undefined, 2));
  }
}

/** The files in which something went wrong; none at all when it is not known of everything. */
function filesOf(modules: readonly TestModule[], unawaited: readonly Told[]): string[] {
  const failed = modules.filter((module) => !module.ok()).map(({ moduleId }) => moduleId);
  const others = unawaited.map((error) => error.VITEST_TEST_PATH);
  const known = others.filter((file) => typeof file === 'string');
  return known.length < others.length ? [] : [...new Set([...failed, ...known])];
}

function suiteErrors(suite: TestSuite): string[] {
  return told(`${suite.module.relativeModuleId} › ${suite.fullName}`, suite.errors());
}

function told(place: string, errors: readonly Told[]): string[] {
  return errors.length === 0 ? [] : [`${place}: ${errors.map(({ message }) => message).join(' · ')}`];
}
