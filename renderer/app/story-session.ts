import type { Editor } from 'slate';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { blockText, type Block } from '../../shared/blocks/index.ts';
import type {
  Host,
  Keeping,
  LockHolder,
  OpenedStory,
  ResponseOf,
  StorySummary,
} from '../../shared/host/contract.ts';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { mergeStories, type Conflict } from '../../shared/history/merge.ts';
import type { MomentToKeep } from '../../shared/history/point.ts';
import { journalBatchSchema, type JournalOperation } from '../../shared/journal/operation.ts';
import { detectLanguage } from '../../shared/language/index.ts';
import { isSame } from '../../shared/history/same.ts';
import { messageData } from '../../shared/messages/index.ts';
import type { Charset } from '../../shared/photos/metadata.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { slugFor } from '../../shared/story/slug.ts';
import type { Envelope, Story } from '../../shared/story/story.ts';
import { becomeStory } from '../editor/commands/become-story.ts';
import { finishInserting } from '../editor/commands/insert-in-portions.ts';
import { isBlock } from '../editor/nodes.ts';
import { asOneUndo } from '../editor/plugins/undo-steps.ts';
import type { HeadingChange } from '../editor/surface.ts';
import { copyStory, type ReadBytes } from './copy-story.ts';
import { createJournalPump, type Batch, type Kept, type SaveState, type WholeText } from './journal-pump.ts';

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
  /** Readers may have the story's address. */
  readonly isExported: boolean;
  /** Where the last merge with somebody else's version could not decide, until the person has. */
  readonly conflicts: readonly Conflict[];
}

/** What an editor tells of itself while it is written in. */
export interface EditorListener {
  /** An operation was applied, of Slate's and as Slate has it. */
  readonly onOperation: (operation: unknown) => void;
  readonly onMoment: (moment: MomentToKeep) => void;
}

export type CreateEditor = (blocks: readonly Block[], listener: EditorListener) => Editor;

export interface StorySessionOptions {
  readonly host: Host;
  readonly opened: OpenedStory;
  readonly createEditor: CreateEditor;
  readonly readBytes: ReadBytes;
}

/** An open story: its text, how it gets to disk, and what to do when somebody else is there as well. */
export interface StorySession {
  readonly id: string;
  readonly store: StoreApi<StorySessionState>;
  readonly setHeadline: (headline: string) => void;
  readonly setKicker: (kicker: string) => void;
  /** Changes the heading, or the authors, together with the text, as one step to undo; `moment` is kept in the history before it. */
  readonly changeWithHeading: (heading: HeadingChange, change: () => void, moment?: MomentToKeep) => void;
  readonly setLanguage: (language: string) => void;
  /** Says how many words were ordered; 0 takes the order back. */
  readonly setTargetWords: (words: number) => void;
  /** The headline is written for now: a slug that has followed it so far follows. */
  readonly settleSlug: () => void;
  /** Readers may have the story's address now: its slug stays. */
  readonly exportedNow: () => void;
  /** A person chose the slug: from now on it stays. */
  readonly keepSlug: (slug: string) => void;
  readonly setDates: (dates: Pick<Story['dates'], 'published' | 'updated'>) => void;
  readonly setBlocks: (blocks: Block[]) => void;
  readonly attachPhoto: (file: File) => Promise<Result<ResponseOf<'photos.attach'>, HostError>>;
  /** Reads again what a photo of the story says of itself, its old text in an encoding. */
  readonly readPhoto: (
    file: string,
    charset: Charset,
  ) => Promise<Result<ResponseOf<'photos.read'>, HostError>>;
  /** Gets all that is written to the desk; false when it could not be. */
  readonly flush: () => Promise<boolean>;
  /** Gets all that is written into the story's file. */
  readonly write: () => Promise<void>;
  /** What comes next is to be told from what was before: the history keeps a point. */
  readonly markMoment: (moment: MomentToKeep) => void;
  /** Makes the text another version of the story; one undo takes all of it back. */
  readonly become: (story: Story) => void;
  /** The text as it is now. */
  readonly story: () => Story;
  /** The person has seen to a conflict. */
  readonly settleConflict: (conflict: Conflict) => void;
  /** The desk has told where edits are safe now. */
  readonly keepingChanged: (keeping: Keeping) => void;
  /** Saves over the version that somebody else wrote, which the desk keeps beside. */
  readonly keepMine: () => Promise<boolean>;
  /** Shows what is on disk instead of what is on screen. */
  readonly reload: () => Promise<Result<null, HostError>>;
  /** Makes a story of its own from what is on screen, with its photos. */
  readonly saveAsNew: () => Promise<Result<StorySummary, HostError>>;
  /** Takes the story over from whoever holds it. What was written here before that is kept. */
  readonly takeOver: () => Promise<Result<null, HostError>>;
  /** Somebody changed the file: brings what they wrote and what is written here together. True when the text changed. */
  readonly changedOnDisk: () => Promise<boolean>;
  /** Somebody took the story over, and began from a version or a later one. */
  readonly lockLost: (holder: LockHolder, version: string) => void;
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
  /** The editor has mended the story's blocks, so that its operations do not fit what the desk has. */
  let isMended = false;
  let { revision } = opened;
  let slugFollows = followsItself(opened);
  let isTouched = false;
  const store = createStore<StorySessionState>(() => ({
    ...shown(opened, openEditor),
    reading: 1,
    save: { step: 'saved' },
    conflicts: [],
  }));
  const pump = createJournalPump<unknown>({
    batch: opened.batch,
    append,
    sendWhole,
    onState: (state) => {
      store.setState({ save: state });
    },
  });

  /** An editor whose edits go to the desk for as long as it is the one on screen. */
  function openEditor(blocks: readonly Block[]): Editor {
    let isOpen = false;
    const made = createEditor(blocks, {
      onOperation(operation) {
        // What mending does while the editor is made is not the first edit, but the desk must have it before that.
        if (isOpen && store.getState().editor !== made) return;
        if (isOpen) push(operation);
        else isMended = true;
      },
      onMoment: markMoment,
    });
    isOpen = true;
    return made;
  }

  function push(operation: unknown): void {
    if (isMended) pump.pushWhole();
    isMended = false;
    pump.push(operation);
  }

  function markMoment(moment: MomentToKeep): void {
    pump.mark(moment);
  }

  function story(): Story {
    const { envelope, editor, blocks } = store.getState();
    const { children } = editor;
    return { ...envelope, blocks: children.every(isBlock) ? children : blocks };
  }

  async function append(batch: number, { ops, before }: Batch<unknown>): Promise<Result<Kept, HostError>> {
    // Here and not as each is made: a paste makes thousands, and its text should be seen first.
    const parsed = journalBatchSchema.safeParse({ ops });
    // What the journal has no words for goes to the desk with the whole text.
    if (!parsed.success) return fail(hostError('out-of-step', messageData('desk.out-of-step')));
    const request = { id, batch, ...parsed.data };
    const answer = await host.call('stories.append', before === undefined ? request : { ...request, before });
    if (answer.ok) ({ revision } = answer.value);
    return answer;
  }

  async function sendWhole(how: WholeText, onTaken: () => void): Promise<Result<Kept, HostError>> {
    const answer = await saveWhole(how, onTaken);
    if (answer.ok || answer.error.code !== 'changed-on-disk') return answer;
    const merged = await mergeTheirs();
    return merged.ok ? saveWhole({ keepOther: false }, onTaken) : answer;
  }

  async function saveWhole({ keepOther }: WholeText, onTaken: () => void): Promise<Result<Kept, HostError>> {
    const request = { story: story(), revision };
    onTaken();
    const answer = await host.call('stories.save', keepOther ? { ...request, keepOther } : request);
    if (answer.ok) ({ revision } = answer.value);
    return answer;
  }

  /** Brings what somebody else wrote into the text, which is theirs where nothing was changed here. */
  async function mergeTheirs(): Promise<Result<boolean, HostError>> {
    const answer = await host.call('stories.theirs', { id, revision });
    if (!answer.ok) return answer;
    const { base, theirs, revision: version } = answer.value;
    const mine = story();
    const merged = mergeStories(base, mine, theirs);
    revision = version;
    store.setState(({ conflicts }) => ({ conflicts: [...conflicts, ...merged.conflicts] }));
    const isChanged = !isSame(merged.story, mine);
    if (isChanged) become(merged.story);
    return ok(isChanged);
  }

  function become({ blocks, ...envelope }: Story): void {
    const { editor, envelope: before } = store.getState();
    finishInserting(editor);
    const changed = Object.entries(envelope).filter(
      ([field, value]) => !isSame(fieldIn(before, field), value),
    );
    const names = new Set(changed.map(([field]) => field));
    const fresh: EnvelopeChanges = Object.fromEntries(changed);
    const old: EnvelopeChanges = Object.fromEntries(
      Object.entries(before).filter(([field]) => names.has(field)),
    );
    if (names.size > 0) changeEnvelope(fresh);
    becomeStory(
      editor,
      blocks,
      names.size === 0
        ? undefined
        : {
            undo: () => {
              changeEnvelope(old);
            },
            redo: () => {
              changeEnvelope(fresh);
            },
          },
    );
    const { children } = editor;
    if (children.every(isBlock)) store.setState({ blocks: children });
  }

  function changeEnvelope(changed: EnvelopeChanges): void {
    isTouched = true;
    store.setState(({ envelope }) => ({ envelope: { ...envelope, ...changed } }));
    push({ type: 'set_envelope', envelope: changed });
  }

  function adopt(reopened: OpenedStory): void {
    ({ revision } = reopened);
    slugFollows = followsItself(reopened);
    isMended = false;
    store.setState(({ reading }) => ({
      ...shown(reopened, openEditor),
      reading: reading + 1,
      conflicts: [],
    }));
    pump.settle(reopened.batch);
  }

  function settleSlug(): void {
    if (!isTouched || !slugFollows || store.getState().heldBy !== undefined) return;
    const slug = slugFor(story());
    if (slug !== '' && slug !== store.getState().envelope.slug) changeEnvelope({ slug });
  }

  /**
   * Goes on from a story that is held here again, with the text on screen. Where somebody else may have written meanwhile,
   * the numbers of batches tell nothing.
   */
  async function resume(reopened: OpenedStory, { wasHeld }: { readonly wasHeld: boolean }): Promise<void> {
    const heldBy = holderOf(reopened);
    store.setState({ heldBy, missingFiles: reopened.missingFiles });
    if (heldBy !== undefined) {
      if (isUnsaved()) pump.refuse(locked(heldBy));
    } else if (wasHeld && pump.resumeFrom(reopened.batch)) {
      ({ revision } = reopened);
      await pump.flush();
    } else if (isUnsaved()) {
      await pump.sendWhole({ keepOther: false });
    } else {
      adopt(reopened);
    }
  }

  function isUnsaved(): boolean {
    return !pump.isEmpty();
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
    changeWithHeading({ authors, ...heading }, change, moment) {
      const { editor, envelope } = store.getState();
      if (moment !== undefined) markMoment(moment);
      const { headline, kicker } = envelope;
      const old = { headline, kicker, ...(authors && { authors: envelope.authors }) };
      const fresh = { headline, kicker, ...heading, ...(authors && { authors: [...authors] }) };
      if (isSame(fresh, old)) {
        asOneUndo(editor, change);
        return;
      }
      changeEnvelope(fresh);
      asOneUndo(editor, change, {
        undo: () => {
          changeEnvelope(old);
        },
        redo: () => {
          changeEnvelope(fresh);
        },
      });
    },
    setLanguage: (language) => {
      changeEnvelope({ language });
    },
    setTargetWords: (targetWords) => {
      changeEnvelope({ targetWords });
    },
    settleSlug,
    exportedNow() {
      slugFollows = false;
      store.setState({ isExported: true });
    },
    keepSlug(slug) {
      slugFollows = false;
      if (slug !== store.getState().envelope.slug) changeEnvelope({ slug });
    },
    setDates(dates) {
      changeEnvelope({ dates: { ...store.getState().envelope.dates, ...dates } });
    },
    setBlocks(blocks) {
      const { blocks: before, envelope } = store.getState();
      const language = languageAfter(before, blocks) ?? envelope.language;
      isTouched = true;
      store.setState({ blocks });
      if (language !== envelope.language) changeEnvelope({ language });
    },
    async attachPhoto(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { language } = store.getState().envelope;
      const result = await host.call('photos.attach', { story: id, name: file.name, bytes, language });
      if (!result.ok) return result;
      const { asset } = result.value;
      store.setState(({ missingFiles }) => ({
        missingFiles: missingFiles.filter((missing) => missing !== asset.file),
      }));
      return result;
    },
    readPhoto(file, charset) {
      const { language } = store.getState().envelope;
      return host.call('photos.read', { story: id, file, language, charset });
    },
    flush: () => pump.flush(),
    async write() {
      if (await pump.flush()) await host.call('stories.write', { id });
    },
    markMoment,
    become,
    story,
    settleConflict(settled) {
      store.setState(({ conflicts }) => ({
        conflicts: conflicts.filter((conflict) => conflict !== settled),
      }));
    },
    keepingChanged: (keeping) => {
      pump.keepingChanged(keeping);
    },
    keepMine: () => pump.sendWhole({ keepOther: true }),
    reload,
    saveAsNew: () => copyStory(host, story(), readBytes),
    async takeOver() {
      const result = await host.call('stories.take-over', { id });
      if (!result.ok) return result;
      if (isUnsaved()) await resume(result.value, { wasHeld: false });
      else adopt(result.value);
      return ok(null);
    },
    async changedOnDisk() {
      if (store.getState().heldBy !== undefined) return (await reload()).ok;
      await pump.flush();
      const merged = await mergeTheirs();
      // What cannot be merged is refused by the desk, which is how a choice comes to be asked for.
      await pump.sendWhole({ keepOther: false });
      return merged.ok && merged.value;
    },
    lockLost(holder, version) {
      revision = version;
      store.setState({ heldBy: holder });
      if (isUnsaved()) pump.refuse(locked(holder));
    },
    async reconnect() {
      const result = await host.call('stories.open', { id });
      if (result.ok) await resume(result.value, { wasHeld: store.getState().heldBy === undefined });
    },
    async settle() {
      finishInserting(store.getState().editor);
      settleSlug();
      // Somebody may write on while edits are under way.
      while (isUnsaved()) if (!(await pump.flush())) return false;
      const { save } = store.getState();
      if (save.step === 'failed' && save.keptIn === undefined) return false;
      await host.call('stories.write', { id });
      return true;
    },
    async release() {
      pump.stop();
      await host.call('stories.close', { id });
    },
  };
}

function shown(
  opened: OpenedStory,
  createEditor: (blocks: readonly Block[]) => Editor,
): Omit<StorySessionState, 'save' | 'reading' | 'conflicts'> {
  const { blocks, ...envelope } = opened.story;
  return {
    envelope,
    blocks,
    editor: createEditor(blocks),
    heldBy: holderOf(opened),
    missingFiles: opened.missingFiles,
    isExported: opened.exported === true,
  };
}

function holderOf({ access }: OpenedStory): LockHolder | undefined {
  return access.mode === 'read' ? access.holder : undefined;
}

/** Says whether a story's slug goes with its headline: not once readers may have its address. */
function followsItself({ story, exported }: OpenedStory): boolean {
  if (story.slug === '') return true;
  return exported !== true && story.dates.published === undefined && story.slug === slugFor(story);
}

type EnvelopeChanges = Extract<JournalOperation, { type: 'set_envelope' }>['envelope'];

function fieldIn(envelope: Envelope, field: string): unknown {
  return new Map<string, unknown>(Object.entries(envelope)).get(field);
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
