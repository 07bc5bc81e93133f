import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteByName } from '../../../electron/desk/export/read-site.ts';
import { emptyFolder } from '../cli/run.ts';
import { NEWS_SITE, pageOf, siteWith } from './exported.ts';
import { STORIES } from './stories.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const jar = path.join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');

/** Why the checker cannot run here, if it cannot. */
function obstacle(): string | undefined {
  if (!fs.existsSync(jar)) return 'the package vnu-jar is not installed';
  return spawnSync('java', ['-version']).status === 0 ? undefined : 'there is no Java';
}

const reason = obstacle();
if (reason !== undefined) console.warn(`Pages are not put to the Nu HTML checker: ${reason}.`);

interface Message {
  readonly url: string;
  readonly message: string;
}

/** What the checker finds in the files of a folder: errors, warnings and remarks. */
async function check(folder: string): Promise<string[]> {
  const args = ['-jar', jar, '--format', 'json', '--exit-zero-always', '--skip-non-html', folder];
  const found = await new Promise<string>((resolve, reject) => {
    execFile('java', args, { maxBuffer: 64 * 1024 * 1024 }, (error, _, stderr) => {
      if (error) reject(new Error(stderr, { cause: error }));
      else resolve(stderr);
    });
  });
  const { messages } = JSON.parse(found) as { messages: Message[] };
  return messages.map(({ url, message }) => `${path.basename(url)}: ${message}`);
}

describe.skipIf(reason !== undefined)('the Nu HTML checker', () => {
  test('finds no error and no warning on the page of any story, on any site', async () => {
    const folder = await emptyFolder();
    const news = await siteByName('ukrainian-news', root, path.join(root, 'assets'));
    if (!news.ok) throw new Error(JSON.stringify(news.error));
    for (const [name, story] of Object.entries(STORIES)) {
      for (const [on, site] of Object.entries({ plain: undefined, site: NEWS_SITE, news: news.value })) {
        fs.writeFileSync(path.join(folder, `${name}.${on}.html`), pageOf(story, site));
      }
    }
    const framed = siteWith({ embedFrames: ['telegram'] });
    fs.writeFileSync(path.join(folder, 'framed.html'), pageOf(STORIES['every-block.en']!, framed));
    expect(await check(folder)).toEqual([]);
  }, 120_000);

  test('would find one', async () => {
    const folder = await emptyFolder();
    const page = pageOf(STORIES['sample.uk']!).replace('</h1>', '');
    fs.writeFileSync(path.join(folder, 'bad.html'), page);
    expect((await check(folder)).length).toBeGreaterThan(0);
  }, 120_000);
});
