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

  test.each([
    ['"xAccount": 5', 'xAccount', 'it is a number, but should be text in quotation marks'],
    ['"xAccount": "example"', 'xAccount', 'it should be an account such as @example'],
    [
      '"formats": "page"',
      'formats',
      'it is text in quotation marks, but should be a list in square brackets',
    ],
    ['"formats": []', 'formats', 'it is empty'],
    [
      '"formats": ["html"]',
      'formats.0',
      'it should be one of: page, fragment, ninjs, markdown, text, telegram, rss',
    ],
    ['"publisher": null', 'publisher', 'it is null, but should be fields in curly brackets'],
    ['"publisher": {}', 'publisher.name', 'it is missing, and should be text in quotation marks'],
    ['"quoteStyle": "loud"', 'quoteStyle', 'it should be one of: figure, plain'],
    ['"quoteStyle": true', 'quoteStyle', 'it should be one of: figure, plain'],
    ['"blokcs": {}', 'blokcs', 'there is no such field'],
    ['"labels": { "uk": { "foto": "Фото" } }', 'labels.uk.foto', 'there is no such field'],
    ['"labels": { "uk": { "photo": "" } }', 'labels.uk.photo', 'it is empty'],
    [
      `"footer": { "text": "${'а'.repeat(501)}" }`,
      'footer.text',
      'it is too long, 500 characters are allowed at most',
    ],
    [
      `"stylesheets": [${'"https://a.example/",'.repeat(20)}"https://a.example/"]`,
      'stylesheets',
      'there is too much in the list, 20 entries are allowed at most',
    ],
    [
      '"images": { "widths": [360], "sizes": "wide" }',
      'images.sizes',
      'it should be widths as the attribute “sizes” has them, such as (max-width: 45rem) 100vw, 45rem',
    ],
    ['"images": { "widths": [8] }', 'images.widths.0', 'it should be 16 at least'],
    ['"images": { "widths": [20000] }', 'images.widths.0', 'it should be 10,000 at most'],
    ['"images": { "widths": [360.5] }', 'images.widths.0', 'it is a number, but should be a whole number'],
    [
      '"publisher": { "name": "x", "logo": { "url": "https://a.example/", "width": 0, "height": 1 } }',
      'publisher.logo.width',
      'it should be more than 0',
    ],
    [
      '"baseUrl": "news.example"',
      'baseUrl',
      'it should be an address that begins with http:, https:, mailto: or tel:',
    ],
    [
      '"baseUrl": "mailto:a@a.example"',
      'baseUrl',
      'it should be an address that begins with http:// or https://',
    ],
    ['"baseUrl": "https://a<b.example/"', 'baseUrl', 'it should be an address that a browser can open'],
    ['"baseUrl": "https://a.example/?a"', 'baseUrl', 'it should be an address without ? and #'],
    ['"baseUrl": "https://a.example"', 'baseUrl', 'it should be an address that ends in /'],
    [
      '"layout": "../{slug}/"',
      'layout',
      'it should be folders that end in /, of Latin letters, digits, _ and -, and of yyyy, mm, dd, slug, id, section and language in curly brackets',
    ],
    [
      '"style": "css/site.css"',
      'style',
      'it should be the name of a file beside the profile, of Latin letters, digits, _ . and -',
    ],
    ['"plugin": "plugin.mjs"', 'plugin', 'it should be a file beside the profile, such as ./plugin.mjs'],
    ['"blocks": { "lead": { "element": "script" } }', 'blocks.lead.element', 'it should be one of: p, div'],
  ])('in words, with the file, the line and the place: %s', async (line, place, problem) => {
    const message = await refusalOf(
      `{\n  "format": "lede-site",\n  "version": 1,\n  "name": "Новини",\n  ${line}\n}`,
    );
    expect(sayData('en', message)).toBe(`“site.json”, line 5, “${place}”: ${problem}.`);
    const uk = sayData('uk', message);
    expect(uk).toMatch(/^«site\.json», рядок 5, «[\w.]+»: [^{}]+\.$/u);
    // What a person reads is Ukrainian: the only other words are those that stand in the file.
    expect(problem).not.toContain(uk.split('»: ')[1]);
    const written = new Set(
      'page fragment ninjs markdown text telegram rss figure plain p div null http https mailto tel sizes max width rem vw yyyy mm dd slug id section language example plugin mjs'.split(
        ' ',
      ),
    );
    expect((uk.split('»: ')[1]?.match(/[a-z]+/giu) ?? []).filter((word) => !written.has(word))).toEqual([]);
  });

  test('in words: a version that there is not', async () => {
    const message = await refusalOf('{ "format": "lede-site", "version": 0, "name": "x" }');
    expect(sayData('en', message)).toBe('“site.json”, line 1, “version”: it should be 1.');
    expect(sayData('uk', message)).toBe('«site.json», рядок 1, «version»: має бути 1.');
  });

  test('that is not in UTF-8', async () => {
    const message = await refusalOf(
      Buffer.from([...Buffer.from('{ "name": "'), 0xcd, 0xee, 0xe2, ...Buffer.from('" }')]),
    );
    expect(sayData('en', message)).toContain('“site.json” is not in UTF-8');
  });
});

async function refusalOf(profile: string | Buffer) {
  const file = path.join(await emptyFolder(), 'site.json');
  fs.writeFileSync(file, profile);
  const read = await readSite(file);
  if (read.ok) throw new Error('The profile was taken.');
  return read.error.message;
}

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
