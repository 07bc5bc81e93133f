import { z } from 'zod';
import { settingsChangeSchema, settingsSchema } from '../settings.ts';
import { nothing } from './parts.ts';

/** The calls about the desk itself. */
export const deskCalls = {
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
} as const;
