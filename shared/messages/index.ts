import { z } from 'zod';
import { appMessages } from './app.ts';
import { batchMessages } from './batch.ts';
import { blockMessages } from './blocks.ts';
import { checkMessages } from './checks.ts';
import { commandLineMessages } from './command-line.ts';
import { commandMessages } from './commands.ts';
import { deskMessages } from './desk.ts';
import { editorMessages } from './editor.ts';
import { exportDialogMessages } from './export-dialog.ts';
import { exportMessages } from './export.ts';
import { findMessages } from './find.ts';
import { historyMessages } from './history.ts';
import { historyPanelMessages } from './history-panel.ts';
import { intakeMessages } from './intake.ts';
import { fillIn, type InterfaceLanguage, type ValuesFor } from './message.ts';
import { pluginMessages } from './plugin.ts';
import { previewMessages } from './preview.ts';
import { photoMessages } from './photos.ts';
import { printMessages } from './print.ts';
import { problemMessages } from './problems.ts';
import { quoteMessages } from './quotes.ts';
import { reviewMessages } from './review.ts';
import { shellMessages } from './shell.ts';
import { spellingMessages } from './spelling.ts';
import { startMessages } from './start.ts';

export { INTERFACE_LANGUAGES, type InterfaceLanguage } from './message.ts';

/** The catalogue: every string that a person reads, in every interface language. */
export const catalogue = {
  ...appMessages,
  ...batchMessages,
  ...blockMessages,
  ...checkMessages,
  ...commandLineMessages,
  ...commandMessages,
  ...deskMessages,
  ...editorMessages,
  ...exportDialogMessages,
  ...exportMessages,
  ...findMessages,
  ...historyMessages,
  ...historyPanelMessages,
  ...intakeMessages,
  ...pluginMessages,
  ...previewMessages,
  ...photoMessages,
  ...printMessages,
  ...problemMessages,
  ...quoteMessages,
  ...reviewMessages,
  ...shellMessages,
  ...spellingMessages,
  ...startMessages,
} as const;

export type MessageKey = keyof typeof catalogue;
type Values<Key extends MessageKey> = ValuesFor<(typeof catalogue)[Key]>;
/** The rest of a call to `say`: the values, or nothing for a message that needs none. */
export type ValuesArgument<Key extends MessageKey> = keyof Values<Key> extends never
  ? []
  : [values: Values<Key>];

/** A message in a language: `say('uk', 'block.lead')`. The values a message needs are checked by its type. */
export function say<Key extends MessageKey>(
  language: InterfaceLanguage,
  key: Key,
  ...[values]: ValuesArgument<Key>
): string {
  return fillIn(catalogue[key][language], values ?? {}, language);
}

/** A message that travels as data and is put into words where it is read: an error, a finding. */
export interface MessageData {
  readonly key: MessageKey;
  /** A value may be a message itself: a part of the sentence that is in words as well. */
  readonly values: Readonly<Record<string, string | number | MessageData>>;
}

type DataArgument<Key extends MessageKey> = keyof Values<Key> extends never
  ? []
  : [values: { readonly [Place in keyof Values<Key>]: string | number | MessageData }];

/** Makes a message that travels. */
export function messageData<Key extends MessageKey>(key: Key, ...[values]: DataArgument<Key>): MessageData {
  return { key, values: values ?? {} };
}

/** Puts a message that has travelled into words. */
export function sayData(language: InterfaceLanguage, { key, values }: MessageData): string {
  const words: Record<string, string | number> = {};
  for (const [place, value] of Object.entries(values)) {
    words[place] = typeof value === 'object' ? sayData(language, value) : value;
  }
  return fillIn(catalogue[key][language], words, language);
}

/** A message as it crosses a boundary. */
export const messageDataSchema: z.ZodType<MessageData> = z.strictObject({
  key: z.string().refine((key): key is MessageKey => Object.hasOwn(catalogue, key)),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.lazy(() => messageDataSchema)])),
});

/** The interface language for somebody's preferred language tags, in order: Ukrainian for Russian as well, else English. */
export function interfaceLanguageFor(tags: readonly string[]): InterfaceLanguage {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split(/[-_]/u)[0];
    if (primary === 'uk' || primary === 'ru') return 'uk';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
