import { expect, test } from 'vitest';
import { exportError } from '../../../electron/desk/export/export-error.ts';
import { sayData } from '../../../shared/messages/index.ts';

test.each([
  ['ENOSPC', 'disk-full', 'The disk of /site is full. Free some space and export again.'],
  ['EROFS', 'read-only', '/site is on a disk that cannot be written to. Choose another folder.'],
  [
    'EACCES',
    'no-permission',
    'You may not write to /site. Choose another folder, or ask for the right to write there.',
  ],
  ['ENOTDIR', 'fault', '/site is not a folder. Choose a folder to export to.'],
  [
    'ENAMETOOLONG',
    'fault',
    '/site is a longer name than the disk can have. Choose a folder with a shorter way to it, or let the layout in site.json name less.',
  ],
  ['EWEIRD', 'fault', 'The export to /site failed (EWEIRD). Try again or choose another folder.'],
])('%s is %s, in words that name the place', (code, kind, words) => {
  const error = exportError(code, '/site');
  expect(error.code).toBe(kind);
  expect(sayData('en', error.message)).toBe(words);
});
