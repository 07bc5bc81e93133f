import { z } from 'zod';
import { findingSchema } from '../../checks/finding.ts';
import { EXPORT_FORMATS } from '../../export/format-names.ts';
import { siteProfileSchema } from '../../site/profile.ts';
import { idSchema } from '../../story/ids.ts';
import { exportFolderSchema } from '../settings.ts';
import { byStory, nothing } from './parts.ts';

export const exportFormatSchema = z.enum(EXPORT_FORMATS);

/** The calls about the site, and about what is made for it. */
export const exportCalls = {
  /** The site that the desk's stories are for: its `site.json`, or the plain one. Fails with the line of a broken profile. */
  'site.read': {
    request: nothing,
    response: z.strictObject({ profile: siteProfileSchema, css: z.string().exactOptional() }),
  },
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
} as const;

export type { ExportFormat } from '../../export/format-names.ts';
