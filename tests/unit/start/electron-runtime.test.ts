import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findElectron } from '../../../electron/electron-runtime.ts';

test.skipIf(process.platform !== 'linux')(
  'a runtime is found where the environment says, when it is there',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lede-runtime-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const usual = findElectron({});
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(usual);
    await writeFile(path.join(folder, 'electron'), '');
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(path.join(folder, 'electron'));
  },
);
