import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { numberedStory, put } from './batch/batch-desk.ts';
import { temporaryFolder, testDesk, testWindow, valueOf } from './desk-fixture.ts';

const ONE = numberedStory(1);

/** A window in which a person chooses a folder, or closes the dialog that asks for it. */
async function deskWithPerson() {
  const around = await temporaryFolder();
  const { desk, folder } = await testDesk({ folder: path.join(around, 'Desk') });
  put(folder, 'one', ONE);
  const person: { chooses: string | undefined } = { chooses: undefined };
  const chooseFolder = () => Promise.resolve(person.chooses);
  const window = testWindow({ desk }, 'electron', { chooseFolder });
  async function choose(name: string) {
    person.chooses = path.join(around, name);
    fs.mkdirSync(person.chooses, { recursive: true });
    const { place } = valueOf(await window.call('export.choose-place', {}));
    if (place === undefined) throw new Error('Nothing was chosen');
    return place;
  }
  return { around, desk, folder, window, choose, person };
}

test('an export goes to a folder that a person chose, and the next window knows the place', async () => {
  const { around, desk, window, choose } = await deskWithPerson();
  expect(valueOf(await window.call('export.place', {}))).toEqual({ canChoose: true });
  const place = await choose('Site');
  expect(place).toMatchObject({ words: path.join(around, 'Site'), isThere: true, isUsed: false });
  const request = { id: ONE.id, formats: ['text' as const], paper: ['docx' as const], place: place.id };
  expect(valueOf(await window.call('export.run', request))).toMatchObject({
    site: { place: path.join(around, 'Site/one'), files: ['manifest.json', 'story.txt'] },
    paper: { place: path.join(around, 'Site') },
  });
  expect(fs.existsSync(path.join(around, 'Site/one/manifest.json'))).toBe(true);
  const next = testWindow({ desk });
  expect(valueOf(await next.call('export.place', {}))).toEqual({
    canChoose: false,
    place: { ...place, isUsed: true },
  });

  // The desk is where the next export goes, and that is remembered as well.
  valueOf(await window.call('export.run', { id: ONE.id, formats: ['text'] }));
  expect(valueOf(await next.call('export.place', {})).place).toEqual(place);
});

test('no page can name a place: only the one that was chosen last is known, by its id', async () => {
  const { around, window, choose, person } = await deskWithPerson();
  const first = await choose('First');
  const second = await choose('Second');
  expect(first.id).not.toBe(second.id);
  const old = await window.call('export.run', { id: ONE.id, formats: ['text'], place: first.id });
  expect(old).toMatchObject({ ok: false, error: { message: { key: 'export.place-not-chosen' } } });
  for (const place of [path.join(around, 'First'), '../First', '']) {
    const answer = await window.session.call('export.run', { id: ONE.id, formats: ['text'], place });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused-call' } });
  }
  for (const folder of [path.join(around, 'First'), '../First']) {
    const answer = await window.session.call('export.run', { id: ONE.id, formats: ['text'], folder });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused-call' } });
  }
  expect(fs.readdirSync(path.join(around, 'First'))).toEqual([]);
  person.chooses = undefined;
  expect(valueOf(await window.call('export.choose-place', {}))).toEqual({});
  expect(valueOf(await window.call('export.place', {})).place?.id).toBe(second.id);
});

test('a place that has gone is said, and is not made again', async () => {
  const { around, window, choose } = await deskWithPerson();
  const place = await choose('Stick');
  fs.rmdirSync(path.join(around, 'Stick'));
  expect(valueOf(await window.call('export.place', {})).place).toEqual({ ...place, isThere: false });
  const answer = await window.call('export.run', { id: ONE.id, formats: ['text'], place: place.id });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: { key: 'export.place-gone' } },
  });
  expect(fs.existsSync(path.join(around, 'Stick'))).toBe(false);
});

test('what others keep in a chosen place is left alone', async () => {
  const { around, window, choose } = await deskWithPerson();
  const place = await choose('Site');
  fs.mkdirSync(path.join(around, 'Site/one'));
  fs.writeFileSync(path.join(around, 'Site/one/story.txt'), 'theirs');
  const answer = await window.call('export.run', { id: ONE.id, formats: ['text'], place: place.id });
  expect(answer).toMatchObject({ ok: false, error: { message: { key: 'export.file-of-others' } } });
  expect(fs.readFileSync(path.join(around, 'Site/one/story.txt'), 'utf8')).toBe('theirs');

  // Nor is a link of somebody's written through, on the way to paper.
  const secret = path.join(around, 'secret');
  fs.writeFileSync(secret, 'theirs');
  const name = `story-1-${ONE.id.slice(-6).toLowerCase()}.docx`;
  fs.symlinkSync(secret, path.join(around, 'Site', name));
  const request = { id: ONE.id, formats: [], paper: ['docx' as const], place: place.id };
  const printed = await window.call('export.run', request);
  expect(printed).toMatchObject({ ok: false, error: { message: { key: 'export.file-of-others' } } });
  expect(fs.readFileSync(secret, 'utf8')).toBe('theirs');
});

test('a folder of the desk, one about it, or one that is not there, is not taken for a place', async () => {
  const { around, folder, window, person } = await deskWithPerson();
  for (const made of ['.lede', 'exports/one', 'one/photos']) {
    fs.mkdirSync(path.join(folder, made), { recursive: true });
  }
  fs.symlinkSync(folder, path.join(around, 'to-desk'));
  fs.symlinkSync(around, path.join(around, 'Desk/to-around'));
  for (const [place, key, way] of [
    ['Desk', 'export.place-is-the-desk'],
    ['to-desk', 'export.place-is-the-desk'],
    ['Desk/.lede', 'export.place-is-ledes'],
    ['Desk/one', 'export.place-in-a-story'],
    ['to-desk/one/photos', 'export.place-in-a-story'],
    ['Desk/one/story.json', 'export.place-in-a-story'],
    ['Desk/exports', 'export.place-on-desk', 'exports'],
    ['to-desk/exports/one', 'export.place-on-desk', 'exports/one'],
    ['', 'export.place-holds-desk'],
    ['..', 'export.place-holds-desk'],
    ['Desk/to-around', 'export.place-holds-desk'],
  ] as const) {
    person.chooses = path.join(around, place);
    const answer = await window.call('export.choose-place', {});
    const values = { place: person.chooses, ...(way !== undefined && { way }) };
    expect(answer, place).toMatchObject({
      ok: false,
      error: { code: 'refused-call', message: { key, values } },
    });
  }
  person.chooses = path.join(around, 'nowhere');
  expect((await window.call('export.choose-place', {})).ok).toBe(false);
  expect(valueOf(await window.call('export.place', {}))).toEqual({ canChoose: true });
});

test('another desk is no place either, but for a folder of its own for exports', async () => {
  const { around, window, person, choose } = await deskWithPerson();
  fs.mkdirSync(path.join(around, 'Other/.lede'), { recursive: true });
  put(path.join(around, 'Other'), 'two', numberedStory(2));
  for (const [place, key] of [
    ['Other', 'export.place-is-the-desk'],
    ['Other/.lede', 'export.place-is-ledes'],
    ['Other/two', 'export.place-in-a-story'],
  ] as const) {
    person.chooses = path.join(around, place);
    const answer = await window.call('export.choose-place', {});
    expect(answer, place).toMatchObject({ ok: false, error: { message: { key } } });
  }
  expect(await choose('Other/exports')).toMatchObject({ isThere: true });
});

test('no export goes into the folder of any story, be it for the site or for paper', async () => {
  const { folder, window } = await deskWithPerson();
  put(folder, 'two', numberedStory(2));
  for (const [name, key] of [
    ['two', 'export.place-in-a-story'],
    ['two/photos/site', 'export.place-in-a-story'],
    ['one', 'export.place-is-the-story'],
  ] as const) {
    for (const formats of [['text' as const], []]) {
      const request = { id: ONE.id, formats, paper: ['docx' as const], folder: name };
      const answer = await window.call('export.run', request);
      expect(answer, name).toMatchObject({ ok: false, error: { code: 'refused-call', message: { key } } });
    }
  }
  expect(fs.readdirSync(path.join(folder, 'two'))).toEqual(['story.json']);
});

test('a damaged list of places names none, and is written anew', async () => {
  const { around, window, choose } = await deskWithPerson();
  await choose('Site');
  fs.writeFileSync(path.join(around, 'user-data/export-places.json'), '{ "half');
  expect(valueOf(await window.call('export.place', {}))).toEqual({ canChoose: true });
  await choose('Site');
  expect(valueOf(await window.call('export.place', {})).place?.isThere).toBe(true);
});
