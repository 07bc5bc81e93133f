import { z } from 'zod';
import { blockSchema } from '../blocks/index.ts';
import { photoAssetSchema, photoFileSchema } from '../blocks/photo.ts';
import { findingSchema } from '../checks/finding.ts';
import { EXPORT_FORMATS } from '../export/format-names.ts';
import { isCommandId, type CommandId } from '../commands/commands.ts';
import { MOMENTS_TO_KEEP, historyPointSchema } from '../history/point.ts';
import { journalBatchSchema } from '../journal/operation.ts';
import { messageDataSchema } from '../messages/index.ts';
import { CHARSETS, photoMetadataSchema, STANDARDS } from '../photos/metadata.ts';
import { siteProfileSchema } from '../site/profile.ts';
import { idSchema } from '../story/ids.ts';
import { linkUrlSchema } from '../story/link-url.ts';
import {
  authorSchema,
  languageTagSchema,
  momentSchema,
  slugSchema,
  STATUSES,
  storySchema,
} from '../story/story.ts';
import type { Result } from '../result.ts';
import type { Channel, EventName } from './channels.ts';
import { hostErrorSchema, type HostError } from './error.ts';
import { exportFolderSchema, settingsChangeSchema, settingsSchema } from './settings.ts';
import { spellingCalls } from './spelling.ts';

/** The most bytes of a file that may come through a call. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024;

const nothing = z.strictObject({});
const bytesSchema: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);
/** A file's own name, for messages and for telling types apart: never a path. */
const fileNameSchema = z.string().max(500);
const byStory = z.strictObject({ id: idSchema });
/** The name of a folder: one step down, never a path. */
const folderNameSchema = z
  .string()
  .max(255)
  .regex(/^(?!\.{1,2}$)[^/\\:\u0000]+$/, 'expected the name of a folder');

/** Which bytes of story.json a version is: their SHA-256 in hex. */
export const revisionSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Who holds a story, as the desk's other people are told. */
export const lockHolderSchema = z.strictObject({
  person: z.string(),
  machine: z.string(),
  since: momentSchema,
});

/** A line in the list of stories. */
export const storySummarySchema = z.strictObject({
  id: idSchema,
  /** The story's folder in the desk: a name, not a path. */
  folder: z.string(),
  headline: z.string(),
  kicker: z.string(),
  /** The opening words, for stories with no headline yet. */
  opening: z.string(),
  language: languageTagSchema,
  status: z.enum(STATUSES),
  changed: momentSchema,
  /** Who is writing in it now, when it is somebody else. */
  heldBy: lockHolderSchema.exactOptional(),
});

/** A story that was made from a file, and what of the file is no part of it: what networks count under a post. */
export const importedStorySchema = storySummarySchema.extend({
  leftOut: z.array(z.string()),
  /** Whom the text itself names as its authors, who are the story's now. */
  namedAuthors: z.array(z.string()),
});

/** A folder whose story.json cannot be opened; it is left as it is. */
export const unreadableStorySchema = z.strictObject({ folder: z.string(), message: messageDataSchema });

export const trashedStorySchema = z.strictObject({
  /** The name of the story's folder in the trash. */
  folder: z.string(),
  headline: z.string(),
  opening: z.string(),
  trashed: momentSchema,
});

/** The number of a batch of operations: the desk takes them one after the other, none twice. */
const batchNumberSchema = z.int().min(0);

/**
 * Where what is written is safe now: on the desk, in the rescue folder among the user's own data, or nowhere but in memory;
 * and what stands in the way of the desk.
 */
export const keepingSchema = z.strictObject({
  place: z.enum(['desk', 'rescue', 'memory']),
  problem: hostErrorSchema.exactOptional(),
});

/** An opened story, and whether it may be written in. */
const openedStorySchema = z.strictObject({
  story: storySchema,
  /** The version of story.json that the text goes back to. */
  revision: revisionSchema,
  /** The last batch of operations that is in the text. */
  batch: batchNumberSchema,
  /** What was brought back from a journal, dropped or put aside while opening, for the person to read. */
  recovery: z.array(messageDataSchema),
  folder: z.string(),
  access: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('write') }),
    z.strictObject({ mode: z.literal('read'), holder: lockHolderSchema }),
  ]),
  /** Photo files that the story names and the disk does not have. */
  missingFiles: z.array(z.string()),
  /** The story has been exported from this desk, so that its address must not change by itself. */
  exported: z.literal(true).exactOptional(),
});

/** A photo of a story of the desk, with the words it has there. */
const deskPhotoSchema = z.strictObject({
  story: idSchema,
  file: photoFileSchema,
  /** The story's headline, or its opening words. */
  title: z.string(),
  caption: z.string(),
  credit: z.string(),
});

/** By what the words in a photo file are chosen: the story's language, English when absent, and a person's word on old text. */
const metadataWanted = {
  language: languageTagSchema.exactOptional(),
  charset: z.enum(CHARSETS).exactOptional(),
};

/** What a photo file says of itself, and what about it a person has to decide or to know. */
const metadataRead = {
  metadata: photoMetadataSchema,
  /** The ways to read old text, when it is not clear which is right. */
  readings: z.array(z.strictObject({ charset: z.enum(CHARSETS), text: z.string() })),
  /** The parts of the file that are there and cannot be read. */
  damaged: z.array(z.enum(STANDARDS)),
};

export const exportFormatSchema = z.enum(EXPORT_FORMATS);

/** Every call between renderer and desk: what goes in, what comes out. Errors are `HostError`, for each of them. */
export const contract = {
  /** What the renderer must know before it shows anything. */
  'desk.info': {
    request: nothing,
    response: z.strictObject({
      /** The desk folder's name, for the window's title. */
      name: z.string(),
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      settings: settingsSchema,
    }),
  },
  'settings.read': { request: nothing, response: settingsSchema },
  'settings.change': { request: settingsChangeSchema, response: settingsSchema },
  /** The stories of the desk, the last changed first. */
  'stories.list': {
    request: nothing,
    response: z.strictObject({
      stories: z.array(storySummarySchema),
      unreadable: z.array(unreadableStorySchema),
    }),
  },
  'stories.create': {
    request: z.strictObject({
      language: languageTagSchema,
      headline: z.string().exactOptional(),
      kicker: z.string().exactOptional(),
      authors: z.array(authorSchema).exactOptional(),
      blocks: z.array(blockSchema).exactOptional(),
    }),
    response: storySummarySchema,
  },
  /** Makes the sample story on this desk. */
  'stories.sample': { request: nothing, response: storySummarySchema },
  /** Makes a story from a file's bytes; the language is detected when none is given. */
  'stories.import': {
    request: z.strictObject({
      name: fileNameSchema,
      bytes: bytesSchema,
      language: languageTagSchema.exactOptional(),
    }),
    response: importedStorySchema,
  },
  /** Opens a story and locks it for this window; read-only when somebody else holds it. */
  'stories.open': { request: byStory, response: openedStorySchema },
  /**
   * Puts the next batch of edits into the story's journal; when this answers, they are on the disk. The last batch, sent
   * again because its answer was lost, is answered once more. Fails with `out-of-step` when the batch is not the next one or does not fit:
   * then `stories.save` brings both sides together again.
   */
  'stories.append': {
    request: z.strictObject({
      id: idSchema,
      batch: batchNumberSchema,
      ops: journalBatchSchema.shape.ops,
      /** A point of the history to keep of the story as it is before these edits. */
      before: z.enum(MOMENTS_TO_KEEP).exactOptional(),
    }),
    /** `revision` is the version of story.json that holds all or most of it by now. */
    response: z.strictObject({ batch: batchNumberSchema, revision: revisionSchema, keeping: keepingSchema }),
  },
  /**
   * Writes a story whole. `revision` is the version that the caller's edits started from; when the disk has another, the
   * call fails with `changed-on-disk` and writes nothing. With `keepOther` it writes all the same, and keeps the other
   * version beside and in the history.
   */
  'stories.save': {
    request: z.strictObject({
      story: storySchema,
      revision: revisionSchema,
      keepOther: z.literal(true).exactOptional(),
    }),
    response: z.strictObject({ revision: revisionSchema, batch: batchNumberSchema, keeping: keepingSchema }),
  },
  /** Brings story.json up to the journal now, without waiting for a pause. */
  'stories.write': { request: byStory, response: z.strictObject({ revision: revisionSchema }) },
  /**
   * What somebody else has written into an open story's file, and the version that both sides started from: the last one
   * that was seen here, or that of `revision` when the story was opened anew since.
   */
  'stories.theirs': {
    request: z.strictObject({ id: idSchema, revision: revisionSchema }),
    response: z.strictObject({ base: storySchema, theirs: storySchema, revision: revisionSchema }),
  },
  /** Lets go of a story. */
  'stories.close': { request: byStory, response: nothing },
  /** Takes a story over from whoever holds it; they are told. */
  'stories.take-over': { request: byStory, response: openedStorySchema },
  'stories.trash': { request: byStory, response: nothing },
  'trash.list': { request: nothing, response: z.strictObject({ stories: z.array(trashedStorySchema) }) },
  'trash.restore': { request: z.strictObject({ folder: folderNameSchema }), response: storySummarySchema },
  /** The timeline of a story, the newest point first. */
  'history.list': { request: byStory, response: z.strictObject({ points: z.array(historyPointSchema) }) },
  /** The story as it was at a point of its timeline. */
  'history.read': {
    request: z.strictObject({ id: idSchema, point: idSchema }),
    response: z.strictObject({ story: storySchema }),
  },
  /** Keeps a point of an open story as it is now, under a name. */
  'history.keep': {
    request: z.strictObject({ id: idSchema, name: z.string().trim().min(1).max(200) }),
    response: z.strictObject({ point: historyPointSchema }),
  },
  /** Keeps a photo with a story, by its content's hash. The block is the renderer's to change, so that undo works. */
  'photos.attach': {
    request: z.strictObject({
      story: idSchema,
      name: fileNameSchema,
      bytes: bytesSchema,
      ...metadataWanted,
    }),
    response: z.strictObject({ asset: photoAssetSchema, ...metadataRead }),
  },
  /** Reads once more what a photo of a story says of itself. */
  'photos.read': {
    request: z.strictObject({ story: idSchema, file: photoFileSchema, ...metadataWanted }),
    response: z.strictObject(metadataRead),
  },
  /** The site that the desk's stories are for: its `site.json`, or the plain one. Fails with the line of a broken profile. */
  'site.read': {
    request: nothing,
    response: z.strictObject({ profile: siteProfileSchema, css: z.string().exactOptional() }),
  },
  /** The slug that is asked for, or with the first number after it that makes it no other story's on this desk. */
  'stories.free-slug': {
    request: z.strictObject({ id: idSchema, slug: slugSchema.min(1) }),
    response: z.strictObject({ slug: slugSchema }),
  },
  /** Photos that stories of this desk have, the last changed stories first. */
  'photos.list': { request: nothing, response: z.strictObject({ photos: z.array(deskPhotoSchema) }) },
  /** Keeps a photo of another story of this desk with a story as well. */
  'photos.take': {
    request: z.strictObject({ story: idSchema, from: idSchema, file: photoFileSchema, ...metadataWanted }),
    response: z.strictObject({ asset: photoAssetSchema, ...metadataRead }),
  },
  ...spellingCalls,
  /** What the export gate would say of the story as it is on disk. */
  'export.check': { request: byStory, response: z.strictObject({ findings: z.array(findingSchema) }) },
  /**
   * Exports the story as it is on disk into a folder of the desk, below which the site's profile may name more. Fails with
   * `findings` when the gate refuses.
   */
  'export.run': {
    request: z.strictObject({
      id: idSchema,
      formats: z.array(exportFormatSchema).min(1),
      /** Where on the desk; `exports` when it is left out. */
      folder: exportFolderSchema.exactOptional(),
    }),
    response: z.strictObject({
      /** Where the files are, from the desk folder down. */
      place: z.string(),
      files: z.array(z.string()),
      findings: z.array(findingSchema),
    }),
  },
  /** Stops an export of the story that is under way; what had been exported before stays as it was. */
  'export.stop': { request: byStory, response: nothing },
  /** Shows the story's exported files in the system's file manager. */
  'export.reveal': { request: byStory, response: nothing },
  /** The renderer listens to events now. */
  'shell.ready': { request: nothing, response: nothing },
  /** The answer to `close-requested`: all is saved, or the person wants to close nevertheless. */
  'shell.may-close': { request: nothing, response: nothing },
  /** Opens a link of a story in the system's browser. */
  'shell.open-link': { request: z.strictObject({ url: linkUrlSchema }), response: nothing },
} as const satisfies Record<Channel, { readonly request: z.ZodType; readonly response: z.ZodType }>;

/** What reaches the renderer unasked. */
export const events = {
  /** The list of stories is not what it was. */
  'stories-changed': nothing,
  /** Where an open story's edits are safe has changed without a call: the file could not be written, or can be again. */
  'story-keeping': z.strictObject({ id: idSchema, keeping: keepingSchema }),
  /** Something other than this desk changed an open story's file. */
  'story-changed-on-disk': z.strictObject({ id: idSchema }),
  /** Somebody took an open story over. `revision` is a version that both have started from, and that the history keeps. */
  'story-lock-lost': z.strictObject({ id: idSchema, holder: lockHolderSchema, revision: revisionSchema }),
  'export-progress': z.strictObject({ id: idSchema, done: z.int().min(0), total: z.int().min(0) }),
  /** The native menu asks for a command. */
  command: z.strictObject({ id: z.custom<CommandId>((id) => typeof id === 'string' && isCommandId(id)) }),
  /** The window is about to close: save, then answer with `shell.may-close`. */
  'close-requested': nothing,
} as const satisfies Record<EventName, z.ZodType>;

export type RequestOf<Name extends Channel> = z.infer<(typeof contract)[Name]['request']>;
export type ResponseOf<Name extends Channel> = z.infer<(typeof contract)[Name]['response']>;
export type EventOf<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** The desk as the renderer sees it: one function for every call, one for every event. */
export interface Host {
  call<Name extends Channel>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<Result<ResponseOf<Name>, HostError>>;
  /** Listens to an event; the function that comes back stops it. */
  on<Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void): () => void;
  /** The address of a story's photo, for `img`. */
  photoUrl(story: string, file: string): string;
}

/** The bare pipe under a host, unparsed: what the preload exposes and what the browser shell speaks over HTTP. */
export interface Transport {
  readonly call: (name: Channel, request: unknown) => Promise<unknown>;
  readonly on: (name: EventName, listener: (event: unknown) => void) => () => void;
}

export type StorySummary = z.infer<typeof storySummarySchema>;
export type ImportedStory = z.infer<typeof importedStorySchema>;
export type UnreadableStory = z.infer<typeof unreadableStorySchema>;
export type TrashedStory = z.infer<typeof trashedStorySchema>;
export type LockHolder = z.infer<typeof lockHolderSchema>;
export type Keeping = z.infer<typeof keepingSchema>;
export type OpenedStory = z.infer<typeof openedStorySchema>;
export type { ExportFormat } from '../export/format-names.ts';
export type DeskPhoto = z.infer<typeof deskPhotoSchema>;
