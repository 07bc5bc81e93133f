import { Editor, Transforms } from 'slate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStoryEditor } from '../../../../renderer/editor/create-story-editor.ts';
import { createStorySession } from '../../../../renderer/app/create-story-session.ts';
import type { StorySession } from '../../../../renderer/app/story-session.ts';
import type { OpenedStory } from '../../../../shared/host/contract.ts';
import type { Block } from '../../../../shared/blocks/index.ts';
import { newId } from '../../../../shared/story/ids.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { aColleague, aFailure, createMemoryDesk, type MemoryDesk, versionOf } from '../memory-transport.ts';

let desk: MemoryDesk;
let story: Story;

beforeEach(() => {
  vi.useFakeTimers();
  desk = createMemoryDesk();
  story = desk.put('First headline');
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(id = story.id): Promise<StorySession> {
  const result = await desk.host.call('stories.open', { id });
  if (!result.ok) throw new Error(result.error.code);
  return createStorySession({
    host: desk.host,
    opened: result.value satisfies OpenedStory,
    createEditor: (blocks, listener) => createStoryEditor(blocks, listener),
    readBytes: () => Promise.resolve(undefined),
  });
}

function onDisk(id = story.id): Story {
  return desk.stories.get(id)!.story;
}

function paragraph(text: string): Block {
  return { type: 'paragraph', id: newId(), children: [{ text }] };
}

/** Puts blocks in the place of the editor's, as a paste into an empty story does. */
function write(session: StorySession, blocks: readonly Block[]): void {
  const { editor } = session.store.getState();
  Editor.withoutNormalizing(editor, () => {
    for (const index of [...editor.children.keys()].reverse())
      Transforms.removeNodes(editor, { at: [index] });
    for (const [index, block] of blocks.entries()) Transforms.insertNodes(editor, block, { at: [index] });
  });
  session.setBlocks(editor.children as Block[]);
}

describe('an open story', () => {
  it('goes to disk with its headline, kicker, byline and text', async () => {
    const session = await open();
    session.setHeadline('Second headline');
    session.setKicker('War');
    session.setByline('Jane Roe, John Doe');
    const blocks = [paragraph('Words')];
    write(session, blocks);
    await expect(session.flush()).resolves.toBe(true);
    expect(onDisk()).toMatchObject({
      headline: 'Second headline',
      kicker: 'War',
      authors: [{ name: 'Jane Roe' }, { name: 'John Doe' }],
      blocks,
    });
  });

  it('gets to disk whole when something was done to it that the journal has no words for', async () => {
    const session = await open();
    const { editor } = session.store.getState();
    const blocks = [paragraph('Words')];
    write(session, blocks);
    editor.apply({
      type: 'set_node',
      path: [0],
      properties: {},
      newProperties: Object.fromEntries([['foreign', () => 1]]),
    });
    Transforms.insertText(editor, ' and more', { at: Editor.end(editor, [0]) });
    await expect(session.flush()).resolves.toBe(true);
    expect(onDisk()).toMatchObject({ blocks: [{ children: [{ text: 'Words and more' }] }] });
  });

  it('saves on from the revision of its last save', async () => {
    const session = await open();
    for (const headline of ['A', 'B', 'C']) {
      session.setHeadline(headline);
      await session.flush();
    }
    expect(onDisk().headline).toBe('C');
    expect(session.store.getState().save.step).toBe('saved');
  });

  it('has its slug follow the headline once that is written, not at every letter', async () => {
    const session = await open();
    session.setHeadline('Talks in Par');
    await session.flush();
    expect(onDisk().slug).toBe('first-headline');
    session.setHeadline('Talks in Paris');
    await session.settleSlug();
    await session.flush();
    expect(onDisk().slug).toBe('talks-in-paris');
  });

  it('has a slug that got a number follow as well, and be no other story’s again', async () => {
    desk.stories.get(story.id)!.story = { ...story, slug: 'first-headline-2' };
    desk.put('Talks in Paris');
    const session = await open();
    await expect(session.settle()).resolves.toBe(true);
    expect(onDisk().slug).toBe('first-headline-2');
    session.setHeadline('Talks in Paris');
    await expect(session.settle()).resolves.toBe(true);
    expect(onDisk().slug).toBe('talks-in-paris-2');
    session.setHeadline('Talks in Geneva');
    await expect(session.settle()).resolves.toBe(true);
    expect(onDisk().slug).toBe('talks-in-geneva');
  });

  it('leaves a slug that is chosen while the desk looks for another', async () => {
    const session = await open();
    session.setHeadline('Talks in Paris');
    const settling = session.settleSlug();
    session.keepSlug('my-own');
    await settling;
    await session.flush();
    expect(onDisk().slug).toBe('my-own');
  });

  it('keeps a slug that a person chose', async () => {
    desk.stories.get(story.id)!.story = { ...story, slug: 'my-own' };
    const session = await open();
    session.setHeadline('Talks in Paris');
    await expect(session.settle()).resolves.toBe(true);
    expect(onDisk()).toMatchObject({ headline: 'Talks in Paris', slug: 'my-own' });
  });

  it('is not rewritten for having been looked at', async () => {
    desk.stories.get(story.id)!.story = { ...story, slug: '' };
    const session = await open();
    await session.settleSlug();
    await expect(session.settle()).resolves.toBe(true);
    expect(desk.calls).not.toContain('stories.save');
  });

  it('takes the language of a text that is pasted into it while empty', async () => {
    const session = await open();
    expect(onDisk().language).toBe('en');
    write(session, [
      paragraph('Про це повідомив міністр оборони України'),
      paragraph('у п’ятницю, 18 квітня.'),
    ]);
    await session.flush();
    expect(onDisk().language).toBe('uk');
  });

  it('keeps its language while somebody writes in it', async () => {
    const session = await open();
    write(session, [paragraph('One')]);
    write(session, [paragraph('One'), paragraph('Про це повідомив міністр оборони України сьогодні')]);
    await session.flush();
    expect(onDisk().language).toBe('en');
  });

  it('cannot be left while it cannot be saved', async () => {
    const session = await open();
    desk.failures.set('stories.append', aFailure);
    session.setHeadline('Unsaved');
    await expect(session.settle()).resolves.toBe(false);
    desk.failures.clear();
    await expect(session.settle()).resolves.toBe(true);
    expect(onDisk().headline).toBe('Unsaved');
  });
});

describe('a story that somebody else changed', () => {
  it('shows what they wrote when nothing was written here, in the same editor', async () => {
    const session = await open();
    const { editor } = session.store.getState();
    desk.overwrite(story.id, 'Theirs');
    await expect(session.changedOnDisk()).resolves.toBe(true);
    expect(session.store.getState()).toMatchObject({ envelope: { headline: 'Theirs' }, editor });
    session.setHeadline('Mine, after theirs');
    await expect(session.flush()).resolves.toBe(true);
    expect(onDisk().headline).toBe('Mine, after theirs');
  });

  it('is merged with what was written here', async () => {
    const session = await open();
    session.setKicker('My kicker');
    write(session, [paragraph('My words')]);
    desk.overwrite(story.id, 'Theirs');
    await expect(session.changedOnDisk()).resolves.toBe(true);
    expect(onDisk()).toMatchObject({
      headline: 'Theirs',
      kicker: 'My kicker',
      blocks: [{ children: [{ text: 'My words' }] }],
    });
    expect(session.store.getState()).toMatchObject({ save: { step: 'saved' }, conflicts: [] });
  });

  it('keeps both where both wrote, and says where', async () => {
    const session = await open();
    session.setHeadline('Mine');
    desk.overwrite(story.id, 'Theirs');
    await session.changedOnDisk();
    expect(onDisk().headline).toBe('Mine');
    const { conflicts } = session.store.getState();
    expect(conflicts).toMatchObject([{ kind: 'field', field: 'headline', theirs: 'Theirs' }]);
    for (const conflict of conflicts) session.settleConflict(conflict);
    expect(session.store.getState().conflicts).toEqual([]);
  });

  it('waits for a choice when their version cannot be read, and overwrites nothing', async () => {
    const session = await open();
    session.setHeadline('Mine');
    desk.overwrite(story.id, 'Theirs');
    desk.failures.set('stories.theirs', aFailure);
    await expect(session.changedOnDisk()).resolves.toBe(false);
    expect(session.store.getState().save).toMatchObject({
      step: 'failed',
      error: { code: 'changed-on-disk' },
    });
    expect(onDisk().headline).toBe('Theirs');
    await expect(session.keepMine()).resolves.toBe(true);
    expect(onDisk().headline).toBe('Mine');
    expect(desk.others.map(({ headline }) => headline)).toEqual(['Theirs']);
    expect(session.store.getState().save.step).toBe('saved');
  });

  it('becomes theirs with mine kept as a story of its own', async () => {
    const session = await open();
    session.setHeadline('Mine');
    session.setKicker('My kicker');
    write(session, [paragraph('My words')]);
    const kept = await session.saveAsNew();
    desk.overwrite(story.id, 'Theirs');
    await session.reload();
    expect(session.store.getState()).toMatchObject({
      envelope: { headline: 'Theirs' },
      save: { step: 'saved' },
    });
    const copy = kept.ok ? onDisk(kept.value.id) : undefined;
    expect(copy).toMatchObject({ kicker: 'My kicker', blocks: [{ children: [{ text: 'My words' }] }] });
  });
});

describe('a story that somebody else holds', () => {
  it('is for reading, and can be taken over', async () => {
    desk.holder = aColleague;
    const session = await open();
    expect(session.store.getState().heldBy).toEqual(aColleague);
    await session.takeOver();
    expect(session.store.getState().heldBy).toBeUndefined();
  });

  it('keeps what was unsaved when it was taken over, and saves it when it is taken back', async () => {
    const session = await open();
    session.setHeadline('Mine');
    const revision = versionOf(desk.stories.get(story.id)!.writes);
    desk.holder = aColleague;
    session.lockLost(aColleague, revision);
    expect(session.store.getState().save).toMatchObject({ step: 'failed', error: { code: 'locked' } });
    await session.takeOver();
    expect(onDisk().headline).toBe('Mine');
    expect(session.store.getState().save.step).toBe('saved');
  });

  it('is merged when it was changed before it is taken back', async () => {
    const session = await open();
    session.setKicker('Mine');
    const revision = versionOf(desk.stories.get(story.id)!.writes);
    desk.holder = aColleague;
    session.lockLost(aColleague, revision);
    desk.overwrite(story.id, 'Theirs');
    await session.takeOver();
    expect(onDisk()).toMatchObject({ headline: 'Theirs', kicker: 'Mine' });
    expect(session.store.getState().save.step).toBe('saved');
  });
});

describe('a desk that was away', () => {
  it('shows what was changed meanwhile', async () => {
    const session = await open();
    desk.overwrite(story.id, 'Theirs');
    await session.reconnect();
    expect(session.store.getState().envelope.headline).toBe('Theirs');
  });

  it('saves what was written meanwhile', async () => {
    const session = await open();
    desk.failures.set('stories.append', aFailure);
    session.setHeadline('Written while away');
    await session.flush();
    desk.failures.clear();
    await session.reconnect();
    expect(onDisk().headline).toBe('Written while away');
  });

  it('leaves a story for reading that somebody else has opened meanwhile', async () => {
    const session = await open();
    session.setHeadline('Mine');
    desk.holder = aColleague;
    await session.reconnect();
    expect(session.store.getState()).toMatchObject({
      heldBy: aColleague,
      envelope: { headline: 'Mine' },
      save: { step: 'failed', error: { code: 'locked' } },
    });
  });
});
