import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BrowserWindow as ElectronWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepWindowState, placeWindow, readWindowState } from '../../../electron/shell/window-state.ts';
import { app } from '../../electron/double/app.ts';
import { displays } from '../../electron/double/system.ts';

const laptop = { workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const beside = { workArea: { x: 1440, y: 0, width: 1920, height: 1080 } };

function at(x: number, y: number, width: number, height: number) {
  return { bounds: { x, y, width, height }, maximized: false };
}

describe('a window’s place', () => {
  beforeEach(() => {
    displays.splice(0, displays.length, laptop, beside);
  });

  test('is the middle of the first display at first', () => {
    expect(placeWindow(undefined)).toEqual({ x: 80, y: 33, width: 1280, height: 860 });
  });

  test('stays where it was when it can be seen there', () => {
    expect(placeWindow(at(1500, 20, 900, 700))).toEqual({ x: 1500, y: 20, width: 900, height: 700 });
  });

  test.each([
    ['left of all displays', at(-5000, 100, 900, 700), { x: 0, y: 100, width: 900, height: 700 }],
    ['below', at(100, 5000, 900, 700), { x: 100, y: 200, width: 900, height: 700 }],
    ['half over the edge', at(3000, 900, 900, 700), { x: 2460, y: 380, width: 900, height: 700 }],
    ['larger than the display', at(0, 0, 5000, 4000), { x: 1440, y: 0, width: 1920, height: 1080 }],
    ['too small to use', at(10, 30, 1, 1), { x: 10, y: 30, width: 640, height: 480 }],
  ])('is brought into view from %s', (_where, state, place) => {
    expect(placeWindow(state)).toEqual(place);
  });
});

describe('the file of the window’s place', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lede-window-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('gives back what was kept', async () => {
    app.isSandboxEnabled = true;
    const file = path.join(folder, 'window.json');
    const window = new ElectronWindow({ x: 5, y: 6, width: 700, height: 500 });
    const keep = keepWindowState(window, file);
    window.maximize();
    await keep();
    window.destroy();
    expect(await readWindowState(file)).toEqual({ ...at(5, 6, 700, 500), maximized: true });
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":1e999,"height":1},"maximized":false}',
    '{"bounds":{"x":"0","y":0,"width":10,"height":10},"maximized":false}',
  ])('that makes no sense counts as none: %s', async (text) => {
    const file = path.join(folder, 'window.json');
    await writeFile(file, text);
    expect(await readWindowState(file)).toBeUndefined();
  });

  test('that is absent, or a folder, counts as none', async () => {
    expect(await readWindowState(path.join(folder, 'none.json'))).toBeUndefined();
    expect(await readWindowState(folder)).toBeUndefined();
  });
});
