import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as fileMatchers from 'app-builder-lib/out/fileMatcher.js';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { expect, test } from 'vitest';
import configuration from '../../electron-builder.config.ts';
import packageFile from '../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
/** What electron-builder itself picks files with; its types leave it out. */
const { getMainFileMatchers } = fileMatchers as unknown as {
  getMainFileMatchers: (...options: unknown[]) => fileMatchers.FileMatcher[];
};
/** What a build makes, with its source maps and a stray file beside it. */
const BUILT = [
  'dist/main/main.js',
  'dist/main/darkroom-thread.js',
  'dist/main/spelling-thread.js',
  'dist/main/intake-thread.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/assets/index-1.js',
  'dist/renderer/assets/index-1.js.map',
  'dist/renderer/assets/index-1.css',
  'dist/renderer/assets/inter-1.woff2',
  'dist/notes.txt',
];
/** Folders that are not the project's own, or that another test may be writing in. */
const ELSEWHERE = new Set(['node_modules', '.git', 'dist', 'build', 'test-results']);

function projectFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory()) return [path.relative(root, file).split(path.sep).join('/')];
    return ELSEWHERE.has(entry.name) ? [] : projectFiles(file);
  });
}

/** The files that electron-builder packs of those, by its own rules. */
function packed(files: readonly string[]): string[] {
  const packager = {
    info: {
      projectDir: root,
      buildResourcesDir: configuration.directories?.buildResources,
      config: configuration,
      isPrepackedAppAsar: false,
      debugLogger: new DebugLogger(false),
    },
  };
  const out = path.join(root, configuration.directories?.output ?? '');
  const [matcher] = getMainFileMatchers(root, out, (text: string) => text, {}, packager, out, false);
  const isWanted = matcher!.createFilter();
  const allow = (file: string, isDirectory: boolean) =>
    isWanted(path.join(root, file), { isDirectory: () => isDirectory } as never);
  return files.filter((file) => {
    const steps = file.split('/');
    const folders = steps.slice(1).map((_step, index) => steps.slice(0, index + 1).join('/'));
    return folders.every((folder) => allow(folder, true)) && allow(file, false);
  });
}

const inPackage = packed([...projectFiles(), ...BUILT]);

test('electron-builder accepts the configuration, and refuses one with a slip in it', async () => {
  await expect(validateConfiguration(configuration, new DebugLogger(false))).resolves.toBeUndefined();
  const slip = { ...configuration, electronFuses: { runAsNod: false } };
  await expect(validateConfiguration(slip as never, new DebugLogger(false))).rejects.toThrow('electronFuses');
}, 30_000);

test('all that main needs is packed', () => {
  const needed = [
    'package.json',
    packageFile.main,
    'dist/main/darkroom-thread.js',
    'dist/main/spelling-thread.js',
    'dist/main/intake-thread.js',
    'dist/preload/preload.cjs',
    'dist/renderer/index.html',
    'dist/renderer/assets/index-1.js',
    'dist/renderer/assets/index-1.css',
    'dist/renderer/assets/inter-1.woff2',
    ...projectFiles().filter((file) => file.startsWith('assets/sample/')),
  ];
  expect(needed.filter((file) => !inPackage.includes(file))).toEqual([]);
  expect(needed.some((file) => /^assets\/sample\/.+\/story\.json$/u.test(file))).toBe(true);
});

test('nothing is packed but the built app, its assets and its licence', () => {
  const allowed = /^(?:dist\/(?:main|preload|renderer)\/|assets\/(?!icons\/)|package\.json$|LICENSE$)/u;
  expect(inPackage.filter((file) => !allowed.test(file) || file.endsWith('.map'))).toEqual([]);
});

test('two packages go along, the spelling library and the image library, whose machine code is unpacked to be loaded', () => {
  expect(Object.keys(packageFile.dependencies)).toEqual(['hunspell-wasm', 'sharp']);
  expect(configuration.asarUnpack).toEqual(['**/node_modules/sharp/**', '**/node_modules/@img/**']);
});

test('every dictionary goes along beside the app, with its licence', () => {
  const resources = [configuration.extraResources ?? []].flat().filter((one) => typeof one !== 'string');
  expect(resources.map(({ to }) => to)).toEqual([
    'dictionaries/dictionary-uk',
    'dictionaries/dictionary-ru',
    'dictionaries/dictionary-en',
    'dictionaries/dictionary-en-gb',
  ]);
  for (const { from = '', filter = [] } of resources) {
    expect(readdirSync(path.join(root, from))).toEqual(
      expect.arrayContaining(typeof filter === 'string' ? [filter] : filter),
    );
    expect(filter).toContain('license');
  }
});

test('each system has its installers, and an icon that is there', () => {
  expect([configuration.linux?.target, configuration.win?.target, configuration.mac?.target]).toEqual([
    ['AppImage', 'deb'],
    ['nsis'],
    ['dmg'],
  ]);
  for (const system of [configuration.linux, configuration.win, configuration.mac]) {
    expect(projectFiles()).toContain(system?.icon);
  }
});

test('the fuses leave no way to run the app as something else', () => {
  expect(configuration.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});
