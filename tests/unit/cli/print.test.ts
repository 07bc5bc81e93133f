import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { findBrowser, thisMachine } from '../../../electron/browser/find-browser.ts';
import { emptyFolder, lede } from './run.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const browser = findBrowser(thisMachine(process.env, os.homedir()));
const NAME = 'na-perehovorakh-u-paryzhi-ukraina-pidtverdyla-pidtrymku-povnoho-prypynennia-cpkzpr';

/** A folder with a desk that holds the sample story, changed as told. */
async function deskWithSample(change: (text: string) => string = (text) => text): Promise<string> {
  const folder = await emptyFolder();
  const story = path.join(folder, 'desk/sample');
  fs.mkdirSync(story, { recursive: true });
  const text = fs.readFileSync(path.join(root, 'assets/sample/uk/story.json'), 'utf8');
  fs.writeFileSync(path.join(story, 'story.json'), change(text));
  fs.cpSync(path.join(root, 'assets/sample/photos'), path.join(story, 'photos'), { recursive: true });
  return folder;
}

describe('export --format', () => {
  test('docx writes one file for paper, and nothing for the site', async () => {
    const folder = await deskWithSample();
    const run = await lede(folder, ['export', 'sample', '--out', 'paper', '--format', 'docx']);
    expect(JSON.parse(run.stdout)).toEqual({ files: [`paper/${NAME}.docx`] });
    expect(fs.readdirSync(path.join(folder, 'paper'))).toEqual([`${NAME}.docx`]);
    const { value: html } = await mammoth.convertToHtml({ path: path.join(folder, `paper/${NAME}.docx`) });
    expect(html).toContain('Подробиці переговорів у Парижі');
    expect(html.split('<img ')).toHaveLength(3);
  });

  test('docx and a format for the site are both written, each where it belongs', async () => {
    const folder = await deskWithSample();
    const run = await lede(folder, ['export', 'sample', '--out', 'out', '--format', 'text,docx']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      files: expect.arrayContaining(['out/story.txt']) as unknown,
    });
    expect(fs.readdirSync(path.join(folder, 'out'))).toContain(`${NAME}.docx`);
    const manifest = fs.readFileSync(path.join(folder, 'out/manifest.json'), 'utf8');
    expect(manifest).not.toContain('docx');
  });

  test('a story that the gate refuses does not get onto paper', async () => {
    const folder = await deskWithSample((text) =>
      text.replaceAll('"Рустем Умєров"', '""').replaceAll('"Рустем Умеров"', '""'),
    );
    const run = await lede(folder, ['export', 'sample', '--out', 'paper', '--format', 'docx']);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('photo-without-credit');
    expect(fs.existsSync(path.join(folder, 'paper'))).toBe(false);
  });

  test('pdf is not for a whole desk', async () => {
    const folder = await deskWithSample();
    const run = await lede(folder, ['export', '--all', '--out', 'paper', '--format', 'pdf']);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('one story at a time') as string });
  });

  test.skipIf(browser === undefined)(
    `pdf is A4, with every photo${browser === undefined ? ' (no browser to print with)' : ''}`,
    { timeout: 90_000 },
    async () => {
      const folder = await deskWithSample();
      const run = await lede(folder, ['export', 'sample', '--out', 'paper', '--format', 'pdf']);
      expect(run.stderr).toBe('');
      const pdf = fs.readFileSync(path.join(folder, `paper/${NAME}.pdf`), 'latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      expect(pdf.split('/Subtype /Image').length - 1).toBe(2);
      expect(pdf.split('/Type /Page\n').length - 1).toBeGreaterThan(1);
    },
  );
});
