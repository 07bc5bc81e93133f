import type { Editor } from 'slate';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { blockText, type Block } from '../../shared/blocks/index.ts';
import type { PhotoAsset } from '../../shared/blocks/photo.ts';
import type { Host, LockHolder, OpenedStory, StorySummary } from '../../shared/host/contract.ts';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { detectLanguage } from '../../shared/language/index.ts';
import { messageData } from '../../shared/messages/index.ts';
import { ok, type Result } from '../../shared/result.ts';
import { slugFor } from '../../shared/story/slug.ts';
import type { Envelope, Story } from '../../shared/story/story.ts';
import { copyStory, type ReadBytes } from './copy-story.ts';
import { createSaveLoop, type SaveState } from './save-loop.ts';

/** What the window knows of the story that is open in it. */
export interface StorySessionState {
  readonly envelope: Envelope;
  readonly blocks: Block[];
  readonly editor: Editor;
  /** Rises whenever the text comes from disk anew, with an editor of its own. */
  readonly reading: number;
  /** Who else is writing in the story, so that here it can only be read. */
  readonly heldBy: LockHolder | undefined;
  readonly save: SaveState;
  readonly missingFiles: readonly string[];
}

export interface StorySessionOptions {
  readonly host: Host;
  readonly opened: OpenedStory;
  readonly createEditor: (blocks: readonly Block[]) => Editor;
  readonly readBytes: ReadBytes;
}

/** An open story: its text, how it gets to disk, and what to do when somebody else is there as well. */
export interface StorySession {
  readonly id: string;
  readonly store: StoreApi<StorySessionState>;
  readonly setHeadline: (headline: string) => void;
  readonly setKicker: (kicker: string) => void;
  readonly setLanguage: (language: string) => void;
  /** The headline is written for now: a slug that has followed it so far follows. */
  readonly settleSlug: () => void;
  readonly setBlocks: (blocks: Block[]) => void;
  readonly attachPhoto: (file: File) => Promise<Result<PhotoAsset, HostError>>;
  /** Saves all that is written; false when it could not be. */
  readonly flush: () => Promise<boolean>;
  /** Saves over the version that somebody else wrote, which the desk keeps beside. */
  readonly keepMine: () => Promise<boolean>;
  /** Shows what is on disk instead of what is on screen. */
  readonly reload: () => Promise<Result<null, HostError>>;
  /** Makes a story of its own from what is on screen, with its photos. */
  readonly saveAsNew: () => Promise<Result<StorySummary, HostError>>;
  /** Takes the story over from whoever holds it. What was written here before that is kept. */
  readonly takeOver: () => Promise<Result<null, HostError>>;
  /** Somebody changed the file: shows it when nothing is unsaved here, else asks for a choice. True when it is shown. */
  readonly changedOnDisk: () => Promise<boolean>;
  /** Somebody took the story over. */
  readonly lockLost: (holder: LockHolder) => void;
  /** The desk was away and may have let go of the story: holds it again. */
  readonly reconnect: () => Promise<void>;
  /** Gets all to disk before the story is left; false when it could not be, and then it must stay open. */
  readonly settle: () => Promise<boolean>;
  /** Lets go of the story. Nothing is saved from now on. */
  readonly release: () => Promise<void>;
}

/** How much text a new story must have got at once for its language to be told from it. */
const TELLING_LENGTH = 40;

/** Starts editing an opened story. */
export function createStorySession({
  host,
  opened,
  createEditor,
  readBytes,
}: StorySessionOptions): StorySession {
  const { id } = opened.story;
  let { revision } = opened;
  let slugFollows = followsItself(opened.story);
  let isTouched = false;
  const store = createStore<StorySessionState>(() => ({
    ...shown(opened, createEditor),
    reading: 1,
    save: { step: 'saved' },
  }));
  const loop = createSaveLoop({
    save,
    onState: (state) => {
      store.setState({ save: state });
    },
  });

  function story(): Story {
    const { envelope, blocks } = store.getState();
    return { ...envelope, blocks };
  }

  async function save({ keepOther }: { keepOther: boolean }): Promise<Result<unknown, HostError>> {
    const request = { story: story(), revision };
    const result = await host.call('stories.save', keepOther ? { ...request, keepOther } : request);
    if (result.ok) ({ revision } = result.value);
    return result;
  }

  function change(changed: Partial<Pick<StorySessionState, 'envelope' | 'blocks'>>): void {
    isTouched = true;
    store.setState(changed);
    loop.edited();
  }

  function changeEnvelope(changed: Partial<Envelope>): void {
    change({ envelope: { ...store.getState().envelope, ...changed } });
  }

  function adopt(reopened: OpenedStory): void {
    ({ revision } = reopened);
    slugFollows = followsItself(reopened.story);
    store.setState(({ reading }) => ({ ...shown(reopened, createEditor), reading: reading + 1 }));
    loop.settle();
  }

  function settleSlug(): void {
    if (!isTouched || !slugFollows || store.getState().heldBy !== undefined) return;
    const slug = slugFor(story());
    if (slug !== '' && slug !== store.getState().envelope.slug) changeEnvelope({ slug });
  }

  /** Goes on from a story that is held here again, with the text on screen. */
  async function resume(reopened: OpenedStory): Promise<void> {
    const heldBy = holderOf(reopened);
    store.setState({ heldBy, missingFiles: reopened.missingFiles });
    if (heldBy !== undefined) {
      if (isUnsaved()) loop.refuse(locked(heldBy));
    } else if (reopened.revision !== revision) {
      if (isUnsaved()) loop.refuse(changedError());
      else adopt(reopened);
    } else if (isUnsaved()) {
      await loop.saveAgain({ keepOther: false });
    }
  }

  function isUnsaved(): boolean {
    return loop.state().step !== 'saved';
  }

  async function reload(): Promise<Result<null, HostError>> {
    const result = await host.call('stories.open', { id });
    if (!result.ok) return result;
    adopt(result.value);
    return ok(null);
  }

  return {
    id,
    store,
    setHeadline: (headline) => {
      changeEnvelope({ headline });
    },
    setKicker: (kicker) => {
      changeEnvelope({ kicker });
    },
    setLanguage: (language) => {
      changeEnvelope({ language });
    },
    settleSlug,
    setBlocks(blocks) {
      const { blocks: before, envelope } = store.getState();
      const language = languageAfter(before, blocks) ?? envelope.language;
      change({ blocks, envelope: language === envelope.language ? envelope : { ...envelope, language } });
    },
    async attachPhoto(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = await host.call('photos.attach', { story: id, name: file.name, bytes });
      if (!result.ok) return result;
      const { asset } = result.value;
      store.setState(({ missingFiles }) => ({
        missingFiles: missingFiles.filter((missing) => missing !== asset.file),
      }));
      return ok(asset);
    },
    flush: () => loop.flush(),
    keepMine: () => loop.saveAgain({ keepOther: true }),
    reload,
    saveAsNew: () => copyStory(host, story(), readBytes),
    async takeOver() {
      const result = await host.call('stories.take-over', { id });
      if (!result.ok) return result;
      if (isUnsaved()) await resume(result.value);
      else adopt(result.value);
      return ok(null);
    },
    async changedOnDisk() {
      // A save that meets the other version is refused by the desk, which is how a choice comes to be asked for.
      if (isUnsaved()) {
        await loop.flush();
        return false;
      }
      const result = await host.call('stories.open', { id });
      if (!result.ok || result.value.revision === revision) return false;
      if (isUnsaved()) {
        loop.refuse(changedError());
        return false;
      }
      adopt(result.value);
      return true;
    },
    lockLost(holder) {
      store.setState({ heldBy: holder });
      if (isUnsaved()) loop.refuse(locked(holder));
    },
    async reconnect() {
      const result = await host.call('stories.open', { id });
      if (result.ok) await resume(result.value);
    },
    async settle() {
      settleSlug();
      // Somebody may write on while a save is under way.
      while (isUnsaved()) if (!(await loop.flush())) return false;
      return true;
    },
    async release() {
      loop.stop();
      await host.call('stories.close', { id });
    },
  };
}

function shown(
  opened: OpenedStory,
  createEditor: StorySessionOptions['createEditor'],
): Omit<StorySessionState, 'save' | 'reading'> {
  const { blocks, ...envelope } = opened.story;
  return {
    envelope,
    blocks,
    editor: createEditor(blocks),
    heldBy: holderOf(opened),
    missingFiles: opened.missingFiles,
  };
}

function holderOf({ access }: OpenedStory): LockHolder | undefined {
  return access.mode === 'read' ? access.holder : undefined;
}

function followsItself(story: Story): boolean {
  return story.slug === '' || story.slug === slugFor(story);
}

function changedError(): HostError {
  return hostError('changed-on-disk', messageData('app.changed-on-disk'));
}

function locked({ person }: LockHolder): HostError {
  return hostError('locked', messageData('app.taken-over', { person }));
}

/** The language of a text that came all at once into an empty story; undefined when there is nothing to tell it by. */
function languageAfter(before: readonly Block[], after: readonly Block[]): string | undefined {
  if (before.length > 1 || after.length < 2) return undefined;
  if (before.some((block) => blockText(block).trim() !== '')) return undefined;
  const text = after.map((block) => blockText(block)).join('\n');
  return text.length < TELLING_LENGTH ? undefined : detectLanguage(text);
}
