import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { callDesk, expect, test } from './lede.ts';

test('a PDF is printed in a window that is never seen, runs nothing and ends with the print', async ({
  folder,
  launch,
}) => {
  const { page, app } = await launch();
  const { id } = (await callDesk(page, 'stories.sample', {})) as { id: string };
  await callDesk(page, 'export.run', { id, formats: [], paper: ['pdf'] });

  const exports = path.join(folder, 'desk/exports');
  const [name = ''] = await readdir(exports);
  const pdf = await readFile(path.join(exports, name), 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  expect(pdf.split('/Subtype /Image').length - 1).toBe(2);

  const { prints } = await app.asked();
  expect(prints).toEqual([
    {
      url: expect.stringMatching(/^file:.*\/index\.html$/u) as unknown,
      isVisible: false,
      isOwnSession: true,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        preload: undefined,
      },
    },
  ]);
  expect(await app.windowCount()).toBe(1);
});
