import { createEditor, type Editor } from 'slate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../../../renderer/app/routes.ts';
import { createWorkspace, type NoticeAction, type Workspace } from '../../../../renderer/app/workspace.ts';
import { hostError } from '../../../../shared/host/error.ts';
import { messageData, type MessageData } from '../../../../shared/messages/index.ts';
import { PLAIN_SITE } from '../../../../shared/site/shipped.ts';
import { newId } from '../../../../shared/story/ids.ts';
import { aFailure, createMemoryDesk, type MemoryDesk } from '../memory-transport.ts';

const aPlainEditor = (): Editor => createEditor() as unknown as Editor;

let desk: MemoryDesk;
let workspace: Workspace;
let hash: string;
let notices: { message: MessageData; action: NoticeAction | undefined }[];

beforeEach(() => {
  desk = createMemoryDesk();
  hash = '';
  notices = [];
  workspace = createWorkspace({
    host: desk.host,
    notify: (message, action) => notices.push({ message, action }),
    setHash: (next) => {
      hash = next;
      void workspace.follow(next);
    },
    createEditor: aPlainEditor,
    readBytes: () => Promise.resolve(undefined),
    languages: ['uk-UA', 'en'],
  });
});

function view(): string {
  return workspace.store.getState().page.view;
}

async function openStory(headline?: string) {
  const story = desk.put(headline);
  await workspace.follow(hashOf({ view: 'story', id: story.id }));
  return story;
}

describe('starting', () => {
  it('puts the sample story on a desk that nobody has used', async () => {
    await workspace.start();
    expect(workspace.store.getState().stories).toMatchObject([{ headline: 'Sample' }]);
    expect(workspace.store.getState().sampleId).toBe(workspace.store.getState().stories?.[0]?.id);
  });

  it('does not bring the sample back once it is in the trash', async () => {
    await workspace.start();
    await workspace.trashStory(workspace.store.getState().sampleId!);
    await workspace.start();
    expect(workspace.store.getState().stories).toEqual([]);
  });

  it('leaves a desk with stories as it is', async () => {
    desk.put('Mine');
    await workspace.start();
    expect(workspace.store.getState().stories).toMatchObject([{ headline: 'Mine' }]);
  });

  it('says that the desk does not answer', async () => {
    desk.failures.set('desk.info', aFailure);
    await workspace.start();
    expect(workspace.store.getState().listFault).toEqual(aFailure);
  });
});

describe('going from place to place', () => {
  it('saves the story that is left', async () => {
    const story = await openStory('First');
    workspace.session()?.setHeadline('Second');
    await workspace.follow('#/');
    expect(view()).toBe('greeting');
    expect(desk.stories.get(story.id)?.story.headline).toBe('Second');
    expect(desk.calls.at(-1)).toBe('stories.close');
  });

  it('stays with a story that cannot be saved, and says so', async () => {
    const story = await openStory();
    const session = workspace.session();
    desk.failures.set('stories.append', aFailure);
    session?.setHeadline('Unsaved');
    await workspace.follow('#/');
    expect(workspace.session()).toBe(session);
    expect(hash).toBe(hashOf({ view: 'story', id: story.id }));
    expect(notices.map(({ message }) => message.key)).toContain('app.stays-until-saved');
  });

  it('ends at the last place asked for, whatever answers first', async () => {
    const first = desk.put('First');
    const second = desk.put('Second');
    const answerFirst = desk.delayNext('stories.open');
    const followed = workspace.follow(hashOf({ view: 'story', id: first.id }));
    await workspace.follow(hashOf({ view: 'story', id: second.id }));
    answerFirst();
    await followed;
    expect(workspace.session()?.id).toBe(second.id);
  });

  it('says what is wrong with a story that cannot be opened', async () => {
    desk.failures.set('stories.open', hostError('unreadable', messageData('app.cannot-open')));
    await openStory();
    expect(workspace.store.getState().page).toMatchObject({ view: 'fault', error: { code: 'unreadable' } });
  });
});

describe('making stories', () => {
  it('makes one of a pasted text, in the text’s language, and opens it', async () => {
    await workspace.storyFromPaste({
      html: '',
      text: 'Talks in Paris went on.\n\nAs a reminder, they began on Friday.',
    });
    await vi.waitFor(() => expect(view()).toBe('story'));
    const state = workspace.session()?.store.getState();
    expect(state?.envelope.language).toBe('en');
    expect(state?.blocks.map(({ type }) => type)).toEqual(['lead', 'reminder']);
  });

  it('makes none of an empty clipboard', async () => {
    await workspace.storyFromPaste({ html: '', text: ' \n ' });
    expect(desk.stories.size).toBe(0);
    expect(notices.map(({ message }) => message.key)).toEqual(['app.nothing-to-paste']);
  });

  it('makes a new one in the interface’s language unless another is set', async () => {
    await workspace.newStory();
    expect([...desk.stories.values()].map(({ story }) => story.language)).toEqual(['uk']);
  });
});

describe('the trash', () => {
  it('takes the open story once it is saved, and gives it back', async () => {
    const story = await openStory();
    workspace.session()?.setHeadline('Last words');
    await workspace.trashStory(story.id);
    await vi.waitFor(() => expect(view()).toBe('greeting'));
    expect(desk.trash.get(story.id)?.headline).toBe('Last words');
    notices.at(-1)?.action?.run();
    await vi.waitFor(() => expect(desk.stories.has(story.id)).toBe(true));
  });
});

describe('closing', () => {
  it('waits for the last save', async () => {
    const story = await openStory();
    workspace.session()?.setHeadline('Last words');
    await workspace.closeRequested();
    expect(desk.stories.get(story.id)?.story.headline).toBe('Last words');
    expect(desk.calls.at(-1)).toBe('shell.may-close');
  });

  it('asks when the text cannot be saved', async () => {
    await openStory();
    desk.failures.set('stories.append', aFailure);
    workspace.session()?.setHeadline('Unsaved');
    await workspace.closeRequested();
    expect(desk.calls).not.toContain('shell.may-close');
    expect(workspace.store.getState().dialog).toBe('close-unsaved');
  });
});

describe('a conflict', () => {
  it('ends with both versions when the other one is asked for', async () => {
    const story = await openStory();
    workspace.session()?.setHeadline('Mine');
    desk.overwrite(story.id, 'Theirs');
    await workspace.session()?.flush();
    await workspace.showOther();
    expect(workspace.session()?.store.getState().envelope.headline).toBe('Theirs');
    expect([...desk.stories.values()].map((kept) => kept.story.headline).sort()).toEqual(['Mine', 'Theirs']);
  });
});

describe('the export', () => {
  it('writes what is on screen, not what was saved before', async () => {
    const story = await openStory();
    workspace.session()?.setHeadline('Last words');
    await workspace.exportStory();
    expect(desk.stories.get(story.id)?.story.headline).toBe('Last words');
    expect(workspace.store.getState().exportRun).toMatchObject({ step: 'done' });
  });

  it('shows what the gate found, and looks again after the next save', async () => {
    await openStory();
    const findings = [{ rule: 'r', severity: 'error' as const, message: messageData('app.not-saved') }];
    desk.failures.set('export.run', { ...aFailure, code: 'findings', findings });
    await workspace.exportStory();
    expect(workspace.store.getState()).toMatchObject({ panel: 'checks', findings, exportRun: undefined });
    workspace.session()?.setHeadline('Mended');
    await workspace.session()?.flush();
    await vi.waitFor(() => expect(workspace.store.getState().findings).toEqual([]));
  });

  it('goes where the last one went, and asks once that place has gone', async () => {
    await openStory();
    const place = { id: newId(), words: '~/Site', isThere: true, isUsed: true };
    desk.place = place;
    await workspace.exportStory();
    expect(workspace.store.getState().exportRun).toMatchObject({ outcome: { site: { place: place.id } } });
    desk.place = { ...place, isUsed: false };
    await workspace.exportStory();
    expect(workspace.store.getState().exportRun).toMatchObject({ outcome: { site: { place: 'exports/a' } } });
    desk.place = { ...place, isThere: false };
    await workspace.exportStory();
    expect(workspace.store.getState().exportRun).toEqual({
      step: 'choosing',
      where: { canChoose: false, place: desk.place },
      formats: PLAIN_SITE.profile.formats,
    });
  });

  it('does not start while the story cannot be saved', async () => {
    await openStory();
    desk.failures.set('stories.append', aFailure);
    workspace.session()?.setHeadline('Unsaved');
    await workspace.exportStory();
    expect(desk.calls).not.toContain('export.run');
    expect(workspace.store.getState().exportRun).toBeUndefined();
  });
});
