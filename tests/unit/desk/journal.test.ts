import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { JOURNAL_FILE } from '../../../electron/desk/places.ts';
import type { FileSystem } from '../../../electron/desk/file-system.ts';
import type { OpenedStory } from '../../../shared/host/contract.ts';
import type { JournalOperation } from '../../../shared/journal/operation.ts';
import { blockText } from '../../../shared/blocks/index.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import {
  codeOf,
  namesIn,
  openNew,
  temporaryFolder,
  testDesk,
  testWindow,
  valueOf,
  withWords,
  type TestWindow,
} from './desk-fixture.ts';

/** A desk on which one story is open, and nobody else knows of it. */
async function writing(options: Parameters<typeof testDesk>[0] = {}) {
  const desk = await testDesk(options);
  const window = testWindow(desk);
  const opened = await openNew(window);
  const place = path.join(desk.folder, opened.folder);
  return { ...desk, window, opened, place, journal: path.join(place, JOURNAL_FILE) };
}

function typed(text: string, offset = 0): JournalOperation[] {
  return [{ type: 'insert_text', path: [0, 0], offset, text }];
}

/** Types words one after the other, a batch for each. Gives the words and the last batch. */
async function type(
  window: TestWindow,
  { story, batch }: OpenedStory,
  words: readonly string[],
  already = '',
) {
  let text = already;
  let last = batch;
  for (const word of words) {
    last += 1;
    const answer = await window.call('stories.append', {
      id: story.id,
      batch: last,
      ops: typed(word, text.length),
    });
    expect(valueOf(answer)).toMatchObject({ batch: last, keeping: { place: 'desk' } });
    text += word;
  }
  return { text, batch: last };
}

function textOf({ blocks }: Story): string {
  return blocks.map((block) => blockText(block)).join('\n');
}

/** The story as another program opens it which knows only what is on the disk. */
async function openedElsewhere(folder: string, id: string): Promise<OpenedStory> {
  const other = testWindow(await testDesk({ folder, rescue: path.join(path.dirname(folder), 'rescue') }));
  return valueOf(await other.call('stories.take-over', { id }));
}

test('edits are on the disk when they are answered, and nothing else is written', async () => {
  const { desk, window, opened, place, journal } = await writing();
  const before = await fs.readFile(path.join(place, 'story.json'), 'utf8');
  await type(window, opened, ['One', ' two']);
  expect(await fs.readFile(path.join(place, 'story.json'), 'utf8')).toBe(before);
  expect(await fs.readFile(journal, 'utf8')).toContain(' two');
  expect(textOf(valueOf(await desk.readStory(opened.story.id)).story)).toBe('One two');
});

test('edits that story.json does not have are brought back, said so, and the journal is written on', async () => {
  const { folder, window, opened, place, journal } = await writing();
  const { text, batch } = await type(window, opened, ['One', ' two', ' three']);
  const other = testWindow(await testDesk({ folder, rescue: path.join(path.dirname(folder), 'rescue') }));
  await fs.rm(path.join(place, '.lock'));
  const recovered = valueOf(await other.call('stories.open', { id: opened.story.id }));
  expect(textOf(recovered.story)).toBe(text);
  expect(recovered.batch).toBe(batch);
  expect(recovered.recovery.map(({ key }) => key)).toEqual(['desk.recovered']);
  const more = await type(other, recovered, [' and', ' four'], text);
  const lines = (await fs.readFile(journal, 'utf8')).split('\n');
  expect(lines.filter((line) => line.includes('"edits"'))).toHaveLength(5);
  expect(textOf((await openedElsewhere(folder, opened.story.id)).story)).toBe(more.text);
});

test('what was brought back is in the file when the story is closed, and the journal ends', async () => {
  const { folder, window, opened, place } = await writing();
  const { text } = await type(window, opened, ['One', ' two']);
  const other = testWindow(await testDesk({ folder, rescue: path.join(path.dirname(folder), 'rescue') }));
  const recovered = valueOf(await other.call('stories.take-over', { id: opened.story.id }));
  await other.session.close();
  const file = await fs.readFile(path.join(place, 'story.json'), 'utf8');
  expect(file).toContain(text);
  expect(file).toBe(serializeStory(recovered.story));
  expect(await namesIn(place)).toEqual(['photos', 'story.json']);
});

test('only the edits after the last written file are replayed', async () => {
  const { folder, window, opened } = await writing();
  const first = await type(window, opened, ['One']);
  valueOf(await window.call('stories.write', { id: opened.story.id }));
  valueOf(
    await window.call('stories.append', {
      id: opened.story.id,
      batch: first.batch + 1,
      ops: typed(' two', 3),
    }),
  );
  expect(textOf((await openedElsewhere(folder, opened.story.id)).story)).toBe('One two');
});

test('closing brings the file up to the text and leaves no journal', async () => {
  const { desk, window, opened, place } = await writing();
  await type(window, opened, ['All of it']);
  valueOf(await window.call('stories.close', { id: opened.story.id }));
  expect(await namesIn(place)).toEqual(['photos', 'story.json']);
  expect(textOf(valueOf(await desk.readStory(opened.story.id)).story)).toBe('All of it');
});

test('in a pause of the typing the file is written by itself', async () => {
  const { window, opened, place } = await writing();
  await type(window, opened, ['By itself']);
  await window.next('stories-changed');
  await expect
    .poll(() => fs.readFile(path.join(place, 'story.json'), 'utf8'), { timeout: 10_000 })
    .toContain('By itself');
});

test('the last batch, sent again because its answer was lost, is not applied twice', async () => {
  const { window, opened } = await writing();
  const { batch } = await type(window, opened, ['Once']);
  const again = { id: opened.story.id, batch, ops: typed('Once') };
  expect(valueOf(await window.call('stories.append', again)).batch).toBe(batch);
  valueOf(await window.call('stories.write', { id: opened.story.id }));
  expect(textOf(valueOf(await window.call('stories.open', { id: opened.story.id })).story)).toBe('Once');
});

test('a batch that is not the next one, or does not fit, is refused and changes nothing', async () => {
  const { desk, window, opened } = await writing();
  const { id } = opened.story;
  const { batch } = await type(window, opened, ['Sound']);
  const late = await window.call('stories.append', { id, batch: batch + 2, ops: typed('!') });
  expect(codeOf(late)).toBe('out-of-step');
  const misfit = await window.call('stories.append', { id, batch: batch + 1, ops: typed('!', 99) });
  expect(codeOf(misfit)).toBe('out-of-step');
  expect(textOf(valueOf(await desk.readStory(id)).story)).toBe('Sound');
  const whole = withWords(opened.story, 'Whole');
  const saved = valueOf(await window.call('stories.save', { story: whole, revision: opened.revision }));
  const next = { id, batch: saved.batch + 1, ops: typed(' again', 5) };
  expect(codeOf(await window.call('stories.append', next))).toBe('ok');
  expect(textOf(valueOf(await desk.readStory(id)).story)).toBe('Whole again');
});

test('a torn last line is dropped and said so; what was before it is there', async () => {
  const { folder, window, opened, journal } = await writing();
  await type(window, opened, ['Whole']);
  const sound = await fs.readFile(journal);
  await fs.writeFile(journal, Buffer.concat([sound, Buffer.from('0123456789abcdef {"kind":"ed')]));
  const recovered = await openedElsewhere(folder, opened.story.id);
  expect(textOf(recovered.story)).toBe('Whole');
  expect(recovered.recovery.map(({ key }) => key)).toEqual(['desk.recovered', 'desk.journal-torn']);
});

test('a damaged journal is taken as far as it is sound, and put aside with its name said', async () => {
  const { folder, window, opened, place, journal } = await writing();
  await type(window, opened, ['Sound', ' lost', ' after']);
  const text = await fs.readFile(journal, 'utf8');
  await fs.writeFile(journal, text.replace(' lost', ' LOST'));
  const recovered = await openedElsewhere(folder, opened.story.id);
  expect(textOf(recovered.story)).toBe('Sound');
  expect(recovered.recovery.map(({ key }) => key)).toEqual([
    'desk.recovered',
    'desk.journal-damaged',
    'desk.journal-put-aside',
  ]);
  const [aside] = (await namesIn(place)).filter((name) => name.endsWith('.damaged.journal'));
  expect(await fs.readFile(path.join(place, aside ?? ''), 'utf8')).toContain(' LOST');
});

test('a journal of another story is not taken', async () => {
  const { folder, window, opened, journal } = await writing();
  const { text } = await type(window, opened, ['Mine']);
  valueOf(await window.call('stories.write', { id: opened.story.id }));
  const other = await writing();
  await type(other.window, other.opened, ['Foreign']);
  await fs.copyFile(other.journal, journal);
  const recovered = await openedElsewhere(folder, opened.story.id);
  expect(textOf(recovered.story)).toBe(text);
  expect(recovered.recovery.map(({ key }) => key)).toContain('desk.journal-put-aside');
});

test('a file that was changed elsewhere is merged with the journal it was found beside', async () => {
  const { folder, window, opened, place } = await writing();
  const { id } = opened.story;
  await type(window, opened, ['Mine']);
  await expect
    .poll(async () => valueOf(await window.call('history.list', { id })).points.length, { timeout: 5000 })
    .toBe(1);
  const theirs = { ...opened.story, kicker: 'Theirs' };
  await fs.writeFile(path.join(place, 'story.json'), serializeStory(theirs));
  const recovered = await openedElsewhere(folder, id);
  expect(recovered.story.kicker).toBe('Theirs');
  expect(textOf(recovered.story)).toBe('Mine');
  expect(recovered.recovery.map(({ key }) => key)).toEqual(['desk.recovered-merged']);
});

test('whoever takes a story over has all that was answered, and the one before is told', async () => {
  const { folder, window, opened } = await writing();
  const { id } = opened.story;
  const { text, batch } = await type(window, opened, ['Before', ' the', ' takeover']);
  const taken = await openedElsewhere(folder, id);
  expect(textOf(taken.story)).toBe(text);
  const late = await window.call('stories.append', { id, batch: batch + 1, ops: typed('late') });
  expect(codeOf(late)).toBe('locked');
  expect(await window.next('story-lock-lost')).toMatchObject({ id });
});

test('a text that was written before somebody took the story over is not written over theirs', async () => {
  const { folder, window, opened } = await writing();
  const { id } = opened.story;
  const first = await type(window, opened, ['Mine']);
  const { revision } = valueOf(await window.call('stories.write', { id }));
  const other = testWindow(await testDesk({ folder, rescue: path.join(path.dirname(folder), 'rescue') }));
  const taken = valueOf(await other.call('stories.take-over', { id }));
  await type(other, taken, [' and theirs'], first.text);
  valueOf(await other.call('stories.write', { id }));

  valueOf(await window.call('stories.take-over', { id }));
  const mine = withWords(opened.story, 'Mine, written on');
  expect(codeOf(await window.call('stories.save', { story: mine, revision }))).toBe('changed-on-disk');
  const { base, theirs } = valueOf(await window.call('stories.theirs', { id, revision }));
  expect([textOf(base), textOf(theirs)]).toEqual(['Mine', 'Mine and theirs']);
});

/** Node's own calls, of which those that open a file for writing under a folder fail while the switch is on. */
class FailingDisk {
  fails = false;
  readonly system: FileSystem;

  constructor(folder: string, code: string) {
    this.system = {
      ...fs,
      open: (file, flags, mode) =>
        this.fails && flags !== 'r' && typeof file === 'string' && file.startsWith(folder)
          ? Promise.reject(Object.assign(new Error(code), { code }))
          : fs.open(file, flags, mode),
    };
  }
}

test.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
  'while the desk’s disk says %s edits are kept among the person’s own data, and go to the desk when it can take them',
  async (code) => {
    const parent = await temporaryFolder();
    const folder = path.join(parent, 'Desk');
    const disk = new FailingDisk(folder, code);
    const { window, opened } = await writing({
      folder,
      system: disk.system,
      rescue: path.join(parent, 'rescue'),
    });
    const { id } = opened.story;
    disk.fails = true;
    let { batch } = opened;
    for (const [index, word] of ['One', 'Two'].entries()) {
      batch += 1;
      const answer = await window.call('stories.append', { id, batch, ops: typed(word, index * 3) });
      expect(valueOf(answer).keeping).toMatchObject({ place: 'rescue', problem: {} });
    }
    expect(await window.next('story-keeping')).toMatchObject({ id, keeping: { place: 'rescue' } });

    const recovered = await openedElsewhere(folder, id);
    expect(textOf(recovered.story)).toBe('OneTwo');
    expect(recovered.recovery.map(({ key }) => key)).toContain('desk.rescued');
    expect(await namesIn(parent, 'rescue')).toEqual([]);
  },
);

test('saving resumes by itself when the disk can be written again', async () => {
  const parent = await temporaryFolder();
  const folder = path.join(parent, 'Desk');
  const disk = new FailingDisk(folder, 'ENOSPC');
  const { window, opened, place } = await writing({
    folder,
    system: disk.system,
    rescue: path.join(parent, 'rescue'),
  });
  const { id } = opened.story;
  disk.fails = true;
  valueOf(await window.call('stories.append', { id, batch: opened.batch + 1, ops: typed('Kept') }));
  expect(await window.next('story-keeping')).toMatchObject({ keeping: { place: 'rescue' } });
  disk.fails = false;
  expect(await window.next('story-keeping')).toEqual({ id, keeping: { place: 'desk' } });
  expect(await fs.readFile(path.join(place, 'story.json'), 'utf8')).toContain('Kept');
  expect(await namesIn(parent, 'rescue')).toEqual([]);
});

test('a sitting, a paste and an export leave points in the history', async () => {
  const { window, opened } = await writing();
  const { id } = opened.story;
  const { batch } = await type(window, opened, ['First words']);
  const pasted = { id, batch: batch + 1, ops: typed(' pasted', 11), before: 'paste' as const };
  valueOf(await window.call('stories.append', pasted));
  const named = valueOf(await window.call('history.keep', { id, name: 'To the desk' }));
  const { points } = valueOf(await window.call('history.list', { id }));
  expect(points.map(({ occasion, added }) => [occasion, added])).toEqual([
    ['named', 1],
    ['paste', 2],
    ['sitting', 0],
  ]);
  expect(points[0]).toEqual(named.point);
  const before = valueOf(await window.call('history.read', { id, point: points[1]?.id ?? '' }));
  expect(textOf(before.story)).toBe('First words');
});
