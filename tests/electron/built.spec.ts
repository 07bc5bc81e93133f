import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { findElectron } from '../../electron/electron-runtime.ts';
import { expect, test } from './lede.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The modules that a built file asks for; what its comments say of modules does not count. */
async function modulesOf(file: string): Promise<string[]> {
  const lines = (await readFile(path.join(root, file), 'utf8')).split('\n');
  const code = lines.filter((line) => !/^\s*(?:\/?\*|\/\/)/u.test(line)).join('\n');
  const asked = code.matchAll(/^import\b[^;'"]*["']([^"']+)["']|\b(?:require|import)\(["']([^"']+)["']\)/gmu);
  return [...new Set([...asked].map((match) => match[1] ?? match[2] ?? ''))];
}

/** A built file's modules, with those of the built files that it loads when they are wanted. */
async function modulesOfAll(file: string): Promise<string[]> {
  const files = [file];
  const others: string[] = [];
  for (const one of files) {
    for (const name of await modulesOf(one)) {
      const part = path.posix.join(path.posix.dirname(one), name);
      if (!name.startsWith('.')) others.push(name);
      else if (!files.includes(part)) files.push(part);
    }
  }
  return others;
}

test('the built main needs nothing but Electron and Node', async () => {
  const modules = await modulesOfAll('dist/main/main.js');
  expect(modules).toContain('electron');
  expect(modules.filter((name) => name !== 'electron' && !isBuiltin(name))).toEqual([]);
});

test('the built preload is one file that a sandbox can load', async () => {
  expect(await modulesOf('dist/preload/preload.cjs')).toEqual(['electron']);
});

test('the app is packed for this system', async ({ folder }) => {
  test.setTimeout(5 * 60_000);
  const runtime = findElectron(process.env);
  test.skip(runtime === undefined, 'No Electron runtime was found: nothing to pack the app with');
  const output = path.join(folder, 'packages');
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  await promisify(execFile)(process.execPath, [
    builder,
    '--dir',
    '--config',
    path.join(root, 'electron-builder.config.ts'),
    `-c.electronDist=${runtimeFolder(runtime ?? '')}`,
    `-c.directories.output=${output}`,
    '--publish',
    'never',
  ]);
  const resources = {
    linux: 'linux-unpacked/resources',
    win32: 'win-unpacked/resources',
    darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Lede.app/Contents/Resources`,
  }[process.platform as 'linux' | 'win32' | 'darwin'];
  expect(existsSync(path.join(output, resources, 'app.asar'))).toBe(true);
});

/** The folder with all of a runtime, which on a Mac lies above the application. */
function runtimeFolder(program: string): string {
  const application = program.indexOf('Electron.app');
  return application === -1 ? path.dirname(program) : program.slice(0, application);
}
