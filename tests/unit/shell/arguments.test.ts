import path from 'node:path';
import { expect, test } from 'vitest';
import { deskArgument } from '../../../electron/shell/arguments.ts';

test.each([
  [['lede', '--desk', '/a/desk'], '/a/desk'],
  [['electron', '.', '--desk', 'desk'], path.resolve('/from', 'desk')],
  [['lede', '--desk=/b'], '/b'],
  [['lede', '--no-sandbox', '--enable-features=X', '--desk', '/c', 'file.txt'], '/c'],
  [['lede'], undefined],
  [['lede', '--desk'], undefined],
  [['lede', '--desk='], undefined],
])('%j names %s', (args, folder) => {
  expect(deskArgument(args, '/from')).toBe(folder);
});
