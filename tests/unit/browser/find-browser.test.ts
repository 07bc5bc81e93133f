import { describe, expect, test } from 'vitest';
import {
  findBrowser,
  hasDisplay,
  profileFolder,
  type Machine,
} from '../../../electron/browser/find-browser.ts';

function machine(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...files: string[]): Machine {
  return { platform, env, home: '/home/olena', exists: (file) => files.includes(file) };
}

describe('findBrowser', () => {
  test.each([
    [
      'the one that is named',
      machine('linux', { CHROME_PATH: '/x/chrome' }, '/x/chrome', '/usr/bin/chromium'),
      '/x/chrome',
    ],
    [
      'another when the named one is gone',
      machine('linux', { CHROME_PATH: '/x/chrome' }, '/usr/bin/chromium'),
      '/usr/bin/chromium',
    ],
    [
      'one on the path',
      machine('linux', { PATH: 'bin:/opt/bin:/bin' }, 'bin/chromium', '/opt/bin/microsoft-edge'),
      '/opt/bin/microsoft-edge',
    ],
    [
      'Chrome before Edge',
      machine('linux', {}, '/usr/bin/microsoft-edge', '/usr/bin/google-chrome'),
      '/usr/bin/google-chrome',
    ],
    [
      'an app on a Mac',
      machine('darwin', {}, '/home/olena/Applications/Chromium.app/Contents/MacOS/Chromium'),
      '/home/olena/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'Edge on Windows',
      machine('win32', { 'PROGRAMFILES(X86)': 'C:\\P' }, 'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'),
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['none', machine('linux', { PATH: '/bin' }), undefined],
  ])('finds %s', (_, on, expected) => {
    expect(findBrowser(on)).toBe(expected);
  });
});

test.each([
  ['linux', {}, '/usr/bin/chromium', '/home/olena/.local/share/lede/browser'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/usr/bin/chromium', '/data/lede/browser'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/usr/bin/chromium', '/home/olena/.local/share/lede/browser'],
  ['linux', {}, '/snap/bin/chromium', '/home/olena/snap/chromium/common/lede'],
  ['darwin', {}, '/Applications/x', '/home/olena/Library/Application Support/Lede/Browser'],
  ['win32', { LOCALAPPDATA: 'C:\\D' }, 'C:\\x', 'C:\\D\\Lede\\Browser'],
] as const)('the profile on %s with %j and %s is %s', (platform, env, browser, expected) => {
  expect(profileFolder(machine(platform, env), browser)).toBe(expected);
});

test('only Linux can be without a display', () => {
  expect(hasDisplay(machine('linux', {}))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: '' }))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: ':0' }))).toBe(true);
  expect(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
  expect(hasDisplay(machine('darwin', {}))).toBe(true);
});
