import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const eslint = new ESLint({ cwd: root });

/** What the project's own linter says of a line planted into a file of the house. */
async function plant(line: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: path.join(root, file) });
  return result!.messages
    .filter((message) => message.ruleId === 'house/imports-go-down')
    .map((m) => m.message);
}

describe('imports go down the layers', () => {
  it.each([
    ['shared/result.ts', "export * from '../electron/desk/desk.ts';"],
    ['shared/result.ts', "export * from '../renderer/host.ts';"],
    ['shared/result.ts', "import 'node:fs';"],
    ['shared/result.ts', "import 'react';"],
    ['shared/result.ts', "import 'slate';"],
    ['shared/result.ts', "export const late = import('../renderer/host.ts');"],
    ['electron/desk/desk.ts', "import 'electron';"],
    ['electron/desk/desk.ts', "import '../shell/window.ts';"],
    ['electron/desk/desk.ts', "import '../browser/server.ts';"],
    ['electron/desk/desk.ts', "import '../../renderer/host.ts';"],
    ['renderer/host.ts', "import '../electron/desk/desk.ts';"],
    ['renderer/host.ts', "import 'node:path';"],
    ['renderer/host.ts', "import 'electron';"],
    ['electron/cli/lede.ts', "import '../../renderer/host.ts';"],
  ])(
    'refuses in %s: %s',
    async (file, line) => {
      expect(await plant(line, file)).toHaveLength(1);
    },
    30_000,
  );

  it.each([
    ['electron/desk/desk.ts', "import '../../shared/result.ts';"],
    ['electron/desk/desk.ts', "import 'node:fs';"],
    ['renderer/host.ts', "import '../shared/result.ts';"],
    ['electron/cli/lede.ts', "import '../desk/desk.ts';"],
    ['electron/main.ts', "import 'electron';"],
  ])(
    'allows in %s: %s',
    async (file, line) => {
      expect(await plant(line, file)).toEqual([]);
    },
    30_000,
  );
});
