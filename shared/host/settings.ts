import { z } from 'zod';
import { EXPORT_FORMATS } from '../export/format-names.ts';
import { PAPER_FORMATS } from '../export/paper-formats.ts';
import { INTERFACE_LANGUAGES } from '../messages/index.ts';
import { houseCreditByDefault, type HouseCredit } from '../photos/credit-line.ts';
import type { WholeKey } from '../problem.ts';
import { languageTagSchema } from '../story/story.ts';

/** A folder of the desk for exports, by its way down from the desk's own: never above it, never a hidden one. */
export const exportFolderSchema = z
  .string()
  .max(400)
  .regex(
    /^(?!\.)[^/\\:\u0000-\u001f]+(?:\/(?!\.)[^/\\:\u0000-\u001f]+)*$/,
    'problem.desk-folders' satisfies WholeKey,
  );

const phrases = z.array(z.string().trim().min(1).max(80)).max(100);

/** The words that a newsroom goes by when it takes text in, besides those of its languages. */
export const newsroomCuesSchema = z.strictObject({
  photoLabels: phrases.exactOptional(),
  reminderOpenings: phrases.exactOptional(),
  relatedOpenings: phrases.exactOptional(),
  sourceOpenings: phrases.exactOptional(),
});

/** What a person sets up once for a desk. */
export const settingsSchema = z.strictObject({
  /** The language that Lede speaks; the system's when absent. */
  interfaceLanguage: z.enum(INTERFACE_LANGUAGES).exactOptional(),
  /** The language of new stories; when absent, the interface's. */
  storyLanguage: languageTagSchema.exactOptional(),
  /** Who writes here, as others on the desk see it in locks. The system's user name when absent. */
  person: z.string().min(1).max(80).exactOptional(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Quotation marks, dashes and spaces are set as one types, unless this is false. */
  typesetting: z.boolean().exactOptional(),
  /** Spelling is checked, unless this is false. */
  spelling: z.boolean().exactOptional(),
  /** All but the caret's block is dimmed. */
  focusMode: z.boolean().exactOptional(),
  /** How the desk writes credits: what parts a photographer from an agency, and names in the desk's own spelling. */
  creditSeparator: z.string().min(1).max(10).exactOptional(),
  creditNames: z.array(z.string().min(1).max(120)).max(500).exactOptional(),
  /** Agencies of states, in place of Lede's own list; their photos are worth a second look. */
  stateAgencies: z.array(z.string().min(1).max(120)).max(500).exactOptional(),
  /** The line that is written stays in the middle of the window. */
  typewriterScroll: z.boolean().exactOptional(),
  /** The newsroom's own words for the intake. */
  cues: newsroomCuesSchema.exactOptional(),
  /** The formats that were last exported; the site's when absent, none when all went to paper. */
  exportFormats: z.array(z.enum(EXPORT_FORMATS)).exactOptional(),
  /** What was last made for paper. */
  exportPaper: z.array(z.enum(PAPER_FORMATS)).exactOptional(),
  /** Where on the desk exports go; `exports` when absent. */
  exportFolder: exportFolderSchema.exactOptional(),
});

const {
  interfaceLanguage,
  storyLanguage,
  person,
  theme,
  typesetting,
  focusMode,
  typewriterScroll,
  exportFormats,
  exportPaper,
  exportFolder,
  cues,
} = settingsSchema.shape;
const { creditSeparator, creditNames, stateAgencies, spelling } = settingsSchema.shape;

/** A change of some settings; null takes one back to what it is when nobody has set it up. */
export const settingsChangeSchema = z.strictObject({
  interfaceLanguage: interfaceLanguage.unwrap().nullable().exactOptional(),
  storyLanguage: storyLanguage.unwrap().nullable().exactOptional(),
  person: person.unwrap().nullable().exactOptional(),
  creditSeparator: creditSeparator.unwrap().nullable().exactOptional(),
  creditNames: creditNames.unwrap().nullable().exactOptional(),
  stateAgencies: stateAgencies.unwrap().nullable().exactOptional(),
  theme: theme.exactOptional(),
  typesetting: typesetting.unwrap().exactOptional(),
  spelling: spelling.unwrap().exactOptional(),
  focusMode: focusMode.unwrap().exactOptional(),
  typewriterScroll: typewriterScroll.unwrap().exactOptional(),
  exportFormats: exportFormats.unwrap().exactOptional(),
  exportPaper: exportPaper.unwrap().exactOptional(),
  exportFolder: exportFolder.unwrap().nullable().exactOptional(),
  cues: cues.unwrap().nullable().exactOptional(),
});

export type NewsroomCuesSetting = z.infer<typeof newsroomCuesSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** How a desk writes credits, by its settings. */
export function houseCreditOf(settings: Settings): HouseCredit {
  const { creditSeparator: separator, creditNames: names } = settings;
  return {
    separator: separator ?? houseCreditByDefault.separator,
    names: names ?? houseCreditByDefault.names,
  };
}

export const defaultSettings: Settings = { theme: 'system' };
