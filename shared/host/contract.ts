import type { z } from 'zod';
import type { Result } from '../result.ts';
import type { Channel, EventName } from './channels.ts';
import { deskCalls } from './contract/desk.ts';
import type { events } from './contract/events.ts';
import { exportCalls } from './contract/exporting.ts';
import { historyCalls } from './contract/history.ts';
import { photoCalls } from './contract/photos.ts';
import { shellCalls } from './contract/shell.ts';
import { siteCalls } from './contract/site.ts';
import { spellingCalls } from './contract/spelling.ts';
import { storyCalls } from './contract/stories.ts';
import { trashCalls } from './contract/trash.ts';
import type { HostError } from './error.ts';

export { LARGEST_UPLOAD, revisionSchema, type LockHolder } from './contract/parts.ts';
export { events } from './contract/events.ts';
export { exportFormatSchema, type ChosenPlace, type ExportFormat } from './contract/exporting.ts';
export type { DeskPhoto } from './contract/photos.ts';
export type {
  ImportedStory,
  Keeping,
  OpenedStory,
  StorySummary,
  UnreadableStory,
} from './contract/stories.ts';
export type { PluginOnSite } from './contract/site.ts';
export type { TrashedStory } from './contract/trash.ts';

/** Every call between renderer and desk: what goes in, what comes out. Errors are `HostError`, for each of them. */
export const contract = {
  ...deskCalls,
  ...storyCalls,
  ...trashCalls,
  ...historyCalls,
  ...photoCalls,
  ...spellingCalls,
  ...siteCalls,
  ...exportCalls,
  ...shellCalls,
} as const satisfies Record<Channel, { readonly request: z.ZodType; readonly response: z.ZodType }>;

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
