import { z } from 'zod';
import { linkUrlSchema } from '../../story/link-url.ts';
import { nothing } from './parts.ts';

/** The calls to the window around the page. */
export const shellCalls = {
  /** The renderer listens to events now. */
  'shell.ready': { request: nothing, response: nothing },
  /** The answer to `close-requested`: all is saved, or the person wants to close nevertheless. */
  'shell.may-close': { request: nothing, response: nothing },
  /** Opens a link of a story in the system's browser. */
  'shell.open-link': { request: z.strictObject({ url: linkUrlSchema }), response: nothing },
} as const;
