import fs from 'node:fs/promises';
import path from 'node:path';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Story } from '../../shared/story/story.ts';
import { clearLeftovers } from './atomic-write.ts';
import type { DeskContext } from './desk-context.ts';
import { attempt } from './file-error.ts';
import type { FileSystem } from './file-system.ts';
import { servePhoto } from './photos/photo-file.ts';
import { findPreview } from './photos/previews.ts';
import { PHOTO_TYPES } from './photos/sniff.ts';
import { sweepPhotoCache } from './photos/sweep-cache.ts';
import { mayBeStoryFolder, placesIn } from './places.ts';
import { openSession, type DeskSession, type DeskWindow, type OwnSession } from './session.ts';
import { SettingsFile } from './settings.ts';
import { createSpelling } from './spelling/spelling.ts';
import { readCurrentStory } from './stories/current-story.ts';
import { clearHalfMade } from './stories/place-story.ts';
import { StoryIndex } from './stories/story-index.ts';
import { Turns } from './turns.ts';
import { userDataFolder } from './user-data.ts';
import { userName } from './user-name.ts';
import { watchFolder } from './watch-folder.ts';

export type { DeskSession, DeskWindow } from './session.ts';
export type { AskedPlugin, ShellActions } from './shell-actions.ts';

const LIST_SETTLES = 150;
/** So long after a desk was opened, in milliseconds, its window has long been drawn and the disk is free. */
const QUIET = 30_000;

export interface DeskOptions {
  /** The desk folder; made, with those above it, when absent. */
  readonly folder: string;
  /** The folder of Lede's own assets. */
  readonly assets: string;
  /** The folder of the spelling dictionaries, each in a folder of its own; nothing is checked when absent. */
  readonly dictionaries?: string;
  /** Lede's version. */
  readonly version: string;
  readonly now?: () => Date;
  /** Who writes here, when the settings do not say; the system's user name when absent. */
  readonly person?: string;
  /** The system's preferred language tags, the first one first. */
  readonly languages?: readonly string[];
  /** The folder of Lede's among the person's own data; the system's usual one when absent. */
  readonly userData?: string;
  /** Where edits are kept that the desk's disk cannot take; a folder of Lede's among the person's own data when absent. */
  readonly rescue?: string;
  /** The calls on the disk that keep stories; Node's own when absent. */
  readonly system?: FileSystem;
  /** Hears of faults that no answer can carry; they go to stderr when absent. */
  readonly report?: (problem: string) => void;
}

/** A story as `readStory` gives it. */
export interface ReadStory {
  readonly story: Story;
  /** The name of its folder in the desk. */
  readonly folder: string;
  /** The absolute path of that folder. */
  readonly path: string;
  readonly revision: string;
}

/** A photo as it came, or as large as the page can show it. */
export type PhotoSize = 'original' | 'preview';

/** A folder of stories, and all that can be done with them. Its functions may be handed on by themselves. */
export interface Desk {
  /** The absolute path of the desk's folder, links resolved. */
  readonly folder: string;
  /** That folder's own name. */
  readonly name: string;
  /** Begins a window's talk with the desk. */
  readonly connect: (window: DeskWindow) => DeskSession;
  /**
   * A photo for an `img`: the story's id and the file's name, with or without `photos/`. Undefined for all that is not a
   * photo file by its content, really inside that story's folder. A preview is as large as the page can show it, and WebP.
   */
  readonly photoFile: (
    story: string,
    file: string,
    as?: PhotoSize,
  ) => Promise<{ path: string; contentType: string } | undefined>;
  /** Reads a story by its id or its folder's name, without opening it. Errors: those of the disk, `not-found`, `unreadable`. */
  readonly readStory: (idOrFolder: string) => Promise<Result<ReadStory, HostError>>;
  /** Ends all talks after what is being done, and lets go of every story. */
  readonly close: () => Promise<void>;
}

/** Opens the desk in a folder. Errors: those of the disk. */
export async function openDesk(options: DeskOptions): Promise<Result<Desk, HostError>> {
  const opened = await attempt(options.folder, async () => {
    await fs.mkdir(options.folder, { recursive: true });
    return fs.realpath(options.folder);
  });
  if (!opened.ok) return opened;
  const desk = new OpenDesk(opened.value, options);
  await desk.clearLeftovers();
  return ok(desk.asDesk());
}

class OpenDesk {
  readonly #context: DeskContext;
  readonly #sessions = new Set<OwnSession>();
  #stopWatching: (() => void) | undefined;
  #listTimer: NodeJS.Timeout | undefined;
  #sweepTimer: NodeJS.Timeout | undefined;

  constructor(folder: string, options: DeskOptions) {
    const places = placesIn(folder);
    const turns = new Turns();
    const { now = () => new Date(), report = reportOnStderr, person } = options;
    const { userData = userDataFolder(process.env) } = options;
    this.#context = {
      places,
      system: options.system ?? fs,
      rescue: options.rescue ?? path.join(userData, 'rescue'),
      userData,
      name: path.basename(folder),
      index: new StoryIndex(places.root),
      turns,
      settings: new SettingsFile(places.settings, { report, now }),
      spelling: createSpelling(options.dictionaries, places.ownWords, turns),
      assets: options.assets,
      version: options.version,
      languages: options.languages ?? [],
      now,
      report,
      personFrom: (settings) => settings.person ?? person ?? userName(),
      listChanged: () => this.#listChanged(),
      lookAgain: (id) => this.#lookAgain(id),
    };
  }

  asDesk(): Desk {
    const { places, name } = this.#context;
    return {
      folder: places.root,
      name,
      connect: (window) => this.#connect(window),
      photoFile: (story, file, as = 'original') => this.#photoFile(story, file, as),
      readStory: (idOrFolder) => this.#readStory(idOrFolder),
      close: () => this.#close(),
    };
  }

  async clearLeftovers(): Promise<void> {
    const { places } = this.#context;
    await Promise.all([clearHalfMade(places), clearLeftovers(places.own)]);
    this.#sweepTimer = setTimeout(() => {
      sweepPhotoCache(places.photoCache, Date.now()).catch((error: unknown) =>
        this.#context.report(String(error)),
      );
    }, QUIET).unref();
  }

  #connect(window: DeskWindow): DeskSession {
    const { places, report } = this.#context;
    const session = openSession(this.#context, window);
    this.#sessions.add(session);
    this.#stopWatching ??= watchFolder(places.root, () => this.#listChanged(), report);
    return {
      call: (name, request) => session.call(name, request),
      close: async () => {
        this.#sessions.delete(session);
        await session.close();
      },
    };
  }

  async #photoFile(
    story: string,
    file: string,
    as: PhotoSize,
  ): Promise<{ path: string; contentType: string } | undefined> {
    const { places, index } = this.#context;
    const found = await index.find(story);
    if (!found.ok || found.value === undefined) return undefined;
    const name = file.startsWith('photos/') ? file : `photos/${file}`;
    const served = await attempt(file, () => servePhoto(path.join(places.root, found.value ?? ''), name));
    if (!served.ok || served.value === undefined || as === 'original')
      return served.ok ? served.value : undefined;
    const preview = await findPreview(places.photoCache, name, served.value.path);
    return preview.ok ? { path: preview.value, contentType: PHOTO_TYPES.webp } : undefined;
  }

  async #readStory(idOrFolder: string): Promise<Result<ReadStory, HostError>> {
    const { places, index } = this.#context;
    const found = await index.find(idOrFolder);
    if (!found.ok) return found;
    const folder = found.value ?? idOrFolder;
    const notFound = hostError(
      'not-found',
      messageData('desk.no-such-story', { name: idOrFolder.slice(0, 200) }),
    );
    if (!mayBeStoryFolder(folder)) return fail(notFound);
    const full = path.join(places.root, folder);
    const stat = await attempt(folder, () => fs.lstat(full));
    if (!stat.ok || !stat.value.isDirectory()) return fail(notFound);
    const read = await readCurrentStory(this.#context, full);
    if (!read.ok) return read.error.code === 'not-found' ? fail(notFound) : read;
    const { story, onDisk } = read.value;
    return ok({ story, folder, path: full, revision: onDisk.revision });
  }

  #listChanged(): void {
    this.#listTimer ??= setTimeout(() => {
      this.#listTimer = undefined;
      for (const session of this.#sessions) session.emit('stories-changed', {});
    }, LIST_SETTLES).unref();
  }

  #lookAgain(id: string): void {
    for (const session of this.#sessions) {
      session.lookAgain(id).catch((error: unknown) => this.#context.report(String(error)));
    }
  }

  async #close(): Promise<void> {
    this.#stopWatching?.();
    clearTimeout(this.#sweepTimer);
    const sessions = [...this.#sessions];
    this.#sessions.clear();
    await Promise.all(sessions.map((session) => session.close()));
    await this.#context.turns.idle();
    clearTimeout(this.#listTimer);
  }
}

function reportOnStderr(problem: string): void {
  process.stderr.write(`Lede: ${problem}\n`);
}
