import { defineConfig } from '@playwright/test';
import type { HostOptions } from './tests/e2e/host-options.ts';

export default defineConfig<object, HostOptions>({
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/build-first.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A test that passes at its second try is named at the end of the run, so that it is mended and not forgotten.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser-shell', testDir: 'tests/e2e', use: { hostName: 'browser-shell' } },
    { name: 'electron-double', testDir: 'tests/e2e', use: { hostName: 'electron-double' } },
    { name: 'electron', testDir: 'tests/e2e', use: { hostName: 'electron' } },
    { name: 'electron-shell', testDir: 'tests/electron' },
  ],
});
