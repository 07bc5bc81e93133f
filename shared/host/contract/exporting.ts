import { z } from 'zod';
import { findingSchema } from '../../checks/finding.ts';
import { EXPORT_FORMATS } from '../../export/format-names.ts';
import { PAPER_FORMATS } from '../../export/paper-formats.ts';
import { messageDataSchema } from '../../messages/index.ts';
import type { WholeKey } from '../../problem.ts';
import { idSchema } from '../../story/ids.ts';
import { exportFolderSchema } from '../settings.ts';
import { byStory, nothing } from './parts.ts';

export const exportFormatSchema = z.enum(EXPORT_FORMATS);

/** Files of an export, and the folder that they are in, as people know it. */
const exportedFilesSchema = z.strictObject({ place: z.string(), files: z.array(z.string()) });

/** A folder outside the desk that a person has chosen for exports. The page knows its id, and words that nothing takes back. */
const chosenPlaceSchema = z.strictObject({
  id: idSchema,
  words: z.string(),
  isThere: z.boolean(),
  /** The last export went there, and not to the desk. */
  isUsed: z.boolean(),
});

/** The calls about exports. */
export const exportCalls = {
  /** What the export gate would say of the story as it is on disk. */
  'export.check': { request: byStory, response: z.strictObject({ findings: z.array(findingSchema) }) },
  /** Where exports of this desk can go besides the desk itself: the place that was chosen last, and whether one can be chosen here. */
  'export.place': {
    request: nothing,
    response: z.strictObject({ place: chosenPlaceSchema.exactOptional(), canChoose: z.boolean() }),
  },
  /** Lets the person choose a folder in the system's own dialog; no place comes back when they do not. */
  'export.choose-place': {
    request: nothing,
    response: z.strictObject({ place: chosenPlaceSchema.exactOptional() }),
  },
  /**
   * Exports the story as it is on disk into a folder of the desk or the place that was chosen, below which the site's profile may name more; what goes to
   * paper stands in the folder itself. Fails with `findings` when the gate refuses.
   */
  'export.run': {
    request: z
      .strictObject({
        id: idSchema,
        /** For the site; may be none when something goes to paper. */
        formats: z.array(exportFormatSchema),
        paper: z.array(z.enum(PAPER_FORMATS)).exactOptional(),
        /** Where on the desk; `exports` when it is left out. */
        folder: exportFolderSchema.exactOptional(),
        /** In place of a folder of the desk: the id of the place that was chosen. */
        place: idSchema.exactOptional(),
      })
      .refine(({ formats, paper = [] }) => formats.length + paper.length > 0, {
        path: ['formats'],
        message: 'problem.no-format' satisfies WholeKey,
      }),
    response: z.strictObject({
      /** What was made for the site, and for paper: each only when there is some. */
      site: exportedFilesSchema.exactOptional(),
      paper: exportedFilesSchema.exactOptional(),
      findings: z.array(findingSchema),
      /** Why some of what was wanted for paper was not made, while the rest was. */
      problems: z.array(messageDataSchema),
    }),
  },
  /** Stops an export of the story that is under way; what had been exported before stays as it was. */
  'export.stop': { request: byStory, response: nothing },
  /** Shows the story's exported files in the system's file manager. */
  'export.reveal': { request: byStory, response: nothing },
} as const;

export type ChosenPlace = z.infer<typeof chosenPlaceSchema>;
export type { ExportFormat } from '../../export/format-names.ts';
export type { PaperFormat } from '../../export/paper-formats.ts';
