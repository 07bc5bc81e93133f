import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSite, siteByName, SHIPPED_SITES } from '../../../electron/desk/export/read-site.ts';
import { sayData } from '../../../shared/messages/index.ts';
import { parseSiteProfile } from '../../../shared/site/parse-profile.ts';
import { PLAIN_SITE } from '../../../shared/site/shipped.ts';
import { emptyFolder } from '../cli/run.ts';

const assets = path.join(import.meta.dirname, '../../../assets');
const start = '{\n  "format": "lede-site",\n  "version": 1,\n  "name": "Новини"';

describe('a profile with a fault is explained', () => {
  test.each([
    ['a comma that is missing', `${start}\n  "layout": ""\n}`, { code: 'not-json', line: 5, column: 3 }],
    [
      'lists in lists without end',
      `${start},\n  "formats": ${'['.repeat(100_000)}`,
      { code: 'not-json', line: 5, column: 513 },
    ],
    ['not a profile at all', '{"format": "lede-story"}', { code: 'not-a-profile' }],
    ['a list', '[]', { code: 'not-a-profile' }],
    ['a newer one', '{"format": "lede-site", "version": 2}', { code: 'too-new', version: 2 }],
    ['no name', '{\n"format": "lede-site",\n"version": 1}', { code: 'invalid', line: 1, path: 'name' }],
    [
      'an address that runs',
      `${start},\n  "header": {\n    "links": [\n      { "label": "x", "url": "javascript:alert(1)" }\n    ]\n  }\n}`,
      { code: 'invalid', line: 7, path: 'header.links.0.url' },
    ],
    [
      'an element that cannot be',
      `${start},\n  "blocks": {\n    "lead": { "element": "script" }\n  }\n}`,
      {
        code: 'invalid',
        line: 6,
        path: 'blocks.lead.element',
      },
    ],
    ['a key that is not known', `${start},\n  "blokcs": {}\n}`, { code: 'invalid', line: 5, path: 'blokcs' }],
    [
      'a folder above',
      `${start},\n  "layout": "../{slug}/"\n}`,
      { code: 'invalid', line: 5, path: 'layout' },
    ],
    [
      'a style from elsewhere',
      `${start},\n  "style": "../../etc/passwd"\n}`,
      { code: 'invalid', line: 5, path: 'style' },
    ],
    [
      'a base that is no folder',
      `${start},\n  "baseUrl": "https://a.example"\n}`,
      { code: 'invalid', line: 5, path: 'baseUrl' },
    ],
  ])('%s', (_, text, fault) => {
    const parsed = parseSiteProfile(text);
    expect(parsed.ok ? undefined : parsed.error).toMatchObject(fault);
  });

  test('in words, with the file and the line', async () => {
    const folder = await emptyFolder();
    fs.writeFileSync(path.join(folder, 'site.json'), `${start},\n  "quoteStyle": "loud"\n}`);
    const read = await readSite(path.join(folder, 'site.json'));
    expect(read.ok ? '' : sayData('en', read.error.message)).toMatch(
      /“site.json”, line 5: “quoteStyle” is wrong/u,
    );
    expect(read.ok ? '' : sayData('uk', read.error.message)).toMatch(/«site.json», рядок 5/u);
  });
});

describe('the profiles that come with Lede', () => {
  test.each(SHIPPED_SITES)('%s is sound', async (name) => {
    expect((await siteByName(name, '/nowhere', assets)).ok).toBe(true);
  });

  test('the plain one is that of a desk that has none', async () => {
    expect(await siteByName('plain', '/nowhere', assets)).toEqual({ ok: true, value: PLAIN_SITE });
  });

  test('a name of no file and of no profile is told with those there are', async () => {
    const read = await siteByName('nyt', '/nowhere', assets);
    expect(read.ok ? '' : sayData('en', read.error.message)).toContain('plain, ukrainian-news');
  });
});

test('a style sheet cannot end its element, and is told missing by its name', async () => {
  const folder = await emptyFolder();
  const file = path.join(folder, 'site.json');
  fs.writeFileSync(file, `${start},\n  "style": "a.css"\n}`);
  const missing = await readSite(file);
  expect(missing.ok ? undefined : missing.error).toMatchObject({
    code: 'unreadable',
    message: { values: { file: 'a.css' } },
  });
  fs.writeFileSync(path.join(folder, 'a.css'), '\r\np::after { content: "</style><script>" }\r\n');
  const read = await readSite(file);
  expect(read.ok && read.value.css).toBe('p::after { content: "<\\/style><script>" }');
});
