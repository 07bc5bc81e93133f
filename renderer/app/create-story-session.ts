import type { Editor } from 'slate';
import { createStore } from 'zustand/vanilla';
import type { Block } from '../../shared/blocks/index.ts';
import type { LockHolder, OpenedStory } from '../../shared/host/contract.ts';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { mergeStories } from '../../shared/history/merge.ts';
import type { MomentToKeep } from '../../shared/history/point.ts';
import { isSame } from '../../shared/history/same.ts';
import { journalBatchSchema } from '../../shared/journal/operation.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Story } from '../../shared/story/story.ts';
import { becomeStory } from '../editor/commands/become-story.ts';
import { finishInserting } from '../editor/commands/insert-in-portions.ts';
import { isBlock } from '../editor/nodes.ts';
import { copyStory } from './copy-story.ts';
import { createEnvelopeEdits } from './envelope-edits.ts';
import { createJournalPump, type Batch, type Kept, type WholeText } from './journal-pump.ts';
import { holderOf, shown } from './opened-story.ts';
import type { StorySession, StorySessionOptions, StorySessionState } from './story-session.ts';

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

  const edits = createEnvelopeEdits({ store, opened, story, freeSlug, push, markMoment });

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

  async function freeSlug(wanted: string): Promise<string> {
    const free = await host.call('stories.free-slug', { id, slug: wanted });
    // A desk that does not answer is told of elsewhere; another story's slug is better than an old headline's.
    return free.ok ? free.value.slug : wanted;
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
    finishInserting(store.getState().editor);
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
    const { editor } = store.getState();
    finishInserting(editor);
    becomeStory(editor, blocks, edits.become(envelope));
    const { children } = editor;
    if (children.every(isBlock)) store.setState({ blocks: children });
  }

  function adopt(reopened: OpenedStory): void {
    ({ revision } = reopened);
    edits.reopened(reopened);
    isMended = false;
    store.setState(({ reading }) => ({
      ...shown(reopened, openEditor),
      reading: reading + 1,
      conflicts: [],
    }));
    pump.settle(reopened.batch);
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
    ...edits,
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
    saveAsNew() {
      finishInserting(store.getState().editor);
      return copyStory(host, story(), readBytes);
    },
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
      await edits.settleSlug();
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

function locked({ person }: LockHolder): HostError {
  return hostError('locked', messageData('app.taken-over', { person }));
}
