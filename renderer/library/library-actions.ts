import type { Block } from '../../shared/blocks/index.ts';
import type { ImportedStory, StorySummary } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import type { Intake } from '../../shared/intake/intake.ts';
import { messageData } from '../../shared/messages/index.ts';
import type { Result } from '../../shared/result.ts';
import { intakePasted, type Pasted } from '../editor/clipboard/pasted.ts';
import { readHtmlInWindow } from '../editor/clipboard/read-html.ts';
import { isLong, readInWorker } from '../editor/clipboard/read-in-worker.ts';
import { authorsMessage, putBack } from '../editor/commands/insert-pasted-story.ts';
import { asPlainParagraphs } from '../editor/review/plain-paragraphs.ts';
import { takenInMessage } from '../editor/review/taken-in.ts';
import type { WorkspaceContext } from '../app/workspace.ts';
import { endTypingAhead } from '../ui/typing-ahead.ts';

export interface LibraryActions {
  /** Reads the list of stories again. */
  readonly refresh: () => Promise<void>;
  readonly refreshTrash: () => Promise<void>;
  /** Puts the sample story on a desk that nobody has used yet. */
  readonly greetWithSample: () => Promise<void>;
  /** Puts the sample story on the desk and opens it. */
  readonly openSample: () => Promise<void>;
  readonly newStory: () => Promise<void>;
  /** Makes a story of a pasted text and opens it; `html` is empty for plain text. */
  readonly storyFromPaste: (pasted: Pasted) => Promise<void>;
  /** Makes a story of each file and opens the last one. */
  readonly importFiles: (files: readonly File[]) => Promise<void>;
  readonly trashStory: (id: string) => Promise<void>;
  readonly restoreStory: (folder: string) => Promise<void>;
}

/** What can be done with the stories of the desk. */
export function createLibraryActions(context: WorkspaceContext): LibraryActions {
  const { host, store, session, go, notify, report } = context;

  async function refresh(): Promise<void> {
    const result = await host.call('stories.list', {});
    store.setState(result.ok ? { ...result.value, listFault: undefined } : { listFault: result.error });
  }

  async function refreshTrash(): Promise<void> {
    const result = await host.call('trash.list', {});
    if (result.ok) store.setState({ trashed: result.value.stories });
    else report(result.error);
  }

  async function show(made: Result<StorySummary, HostError>): Promise<void> {
    if (!made.ok) {
      report(made.error);
      return;
    }
    await refresh();
    go({ view: 'story', id: made.value.id });
  }

  /** Says what an intake left out of the story that is opened now, and offers to put it back. */
  function tellLeftOut(leftOut: readonly string[]): void {
    if (leftOut.length === 0) return;
    notify(messageData('intake.left-out', { words: leftOut.join(' · ') }), {
      label: messageData('intake.put-back'),
      run: () => {
        const open = session();
        if (open !== undefined) putBack(open.store.getState().editor, leftOut);
      },
    });
  }

  /** Says how many types were guessed in the story that is opened now, and offers to undo the structure. */
  function tellTakenIn(blocks: readonly Block[]): void {
    const message = takenInMessage(blocks);
    if (message === undefined) return;
    notify(message, {
      label: messageData('review.plain'),
      run: () => {
        const open = session();
        if (open !== undefined) asPlainParagraphs(open.store.getState().editor);
      },
    });
  }

  /** Says whom the text of the story that is opened now has named as its authors, and offers to take them away. */
  function tellAuthors(names: readonly string[]): void {
    if (names.length === 0) return;
    notify(authorsMessage(names), {
      label: messageData('intake.no-authors'),
      run: () => session()?.changeWithHeading({ authors: [] }, () => undefined),
    });
  }

  /** Reads a paste, a long one beside the window; undefined when the person gave it up or it could not be read. */
  async function readPasted(pasted: Pasted): Promise<Intake | undefined> {
    const { cues = {} } = store.getState().settings;
    if (!isLong(pasted)) return intakePasted(pasted, readHtmlInWindow, { cues });
    const controller = new AbortController();
    notify(messageData('editor.reading-paste'), {
      label: messageData('editor.stop'),
      run: () => {
        controller.abort();
      },
    });
    const read = await readInWorker(pasted, { cues }, controller.signal);
    if (read.ok) return read.value;
    if (read.error === 'failed') notify(messageData('editor.paste-failed'));
    return undefined;
  }

  async function restoreStory(folder: string): Promise<void> {
    const result = await host.call('trash.restore', { folder });
    if (!result.ok) report(result.error);
    await Promise.all([refresh(), refreshTrash()]);
  }

  return {
    refresh,
    refreshTrash,
    restoreStory,
    async greetWithSample() {
      const { stories, unreadable } = store.getState();
      if (stories?.length !== 0 || unreadable.length > 0) return;
      await refreshTrash();
      if (store.getState().trashed.length > 0) return;
      const made = await host.call('stories.sample', {});
      if (!made.ok) {
        report(made.error);
        return;
      }
      store.setState({ sampleId: made.value.id });
      await refresh();
    },
    async openSample() {
      await show(await host.call('stories.sample', {}));
    },
    async newStory() {
      const language = store.getState().settings.storyLanguage ?? context.interfaceLanguage();
      const made = await host.call('stories.create', { language });
      if (!made.ok) endTypingAhead();
      await show(made);
    },
    async storyFromPaste(pasted) {
      if (pasted.text.trim() === '' && pasted.html.trim() === '') {
        notify(messageData('app.nothing-to-paste'));
        return;
      }
      const intake = await readPasted(pasted);
      if (intake === undefined) return;
      const { language, authors, blocks, headline, kicker, leftOut } = intake;
      const made = await host.call('stories.create', {
        language,
        authors: authors.map((name) => ({ name })),
        blocks: [...blocks],
        ...(headline && { headline: headline.prose.text }),
        ...(kicker && { kicker: kicker.prose.text }),
      });
      await show(made);
      tellTakenIn(blocks);
      tellAuthors(authors);
      tellLeftOut(leftOut);
    },
    async importFiles(files) {
      let last: Result<ImportedStory, HostError> | undefined;
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const made = await host.call('stories.import', { name: file.name, bytes });
        if (made.ok) last = made;
        else report(made.error);
      }
      if (last === undefined) return;
      await show(last);
      if (!last.ok) return;
      tellAuthors(last.value.namedAuthors);
      tellLeftOut(last.value.leftOut);
    },
    async trashStory(id) {
      const open = session()?.id === id ? session() : undefined;
      if (open !== undefined && !(await open.settle())) return;
      const result = await host.call('stories.trash', { id });
      if (!result.ok) {
        report(result.error);
        return;
      }
      if (open !== undefined) {
        store.setState({ page: { view: 'opening' } });
        await open.release();
        go({ view: 'greeting' });
      }
      await Promise.all([refresh(), refreshTrash()]);
      const folder = latestFolder();
      notify(
        messageData('app.moved-to-trash'),
        folder === undefined
          ? undefined
          : { label: messageData('command.undo'), run: () => void restoreStory(folder) },
      );
    },
  };

  /** The folder in the trash that came there last. */
  function latestFolder(): string | undefined {
    const { trashed } = store.getState();
    return [...trashed].sort((left, right) => right.trashed.localeCompare(left.trashed))[0]?.folder;
  }
}
