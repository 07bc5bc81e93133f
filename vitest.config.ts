import { defineConfig } from 'vitest/config';
import { UnitReporter } from './tests/unit-report.ts';

export default defineConfig({
  test: {
    include: ['tests/{unit,editor,properties}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/breathe.ts'],
    reporters: ['default', new UnitReporter()],
    // Tests that start processes share the machine's cores with all the others.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The real package starts a download when it is imported outside Electron.
    alias: { electron: new URL('tests/electron/double/index.ts', import.meta.url).pathname },
  },
});
