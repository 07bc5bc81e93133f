import path from 'node:path';
import type { DeskKnowledge } from '../../shared/checks/finding.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/format-names.ts';
import { PAPER_FORMATS, type PaperFormat } from '../../shared/export/paper-formats.ts';
import { exportFormatSchema, type Host } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Site } from '../../shared/site/site.ts';
import { LEDE_FOLDER } from '../browser/local-desk.ts';
import { siteByName, siteOfDesk } from '../desk/export/read-site.ts';
import { allowPlugin, withAllowedPlugin } from '../desk/export/site-plugin.ts';
import { readPublishedCredits } from '../desk/photos/published-credits.ts';
import { placesIn } from '../desk/places.ts';
import { userDataFolder } from '../desk/user-data.ts';
import type { Call } from './command.ts';

/**
 * The site that a call names, or else the desk's own. A plugin that it has is run only when it has been allowed, by this call
 * or an earlier one. Errors: those of the disk and of the profile, and `refused-call` for a plugin that is not allowed.
 */
export async function siteFor({ flags, terminal }: Call, desk: string): Promise<Result<Site, HostError>> {
  const { site } = flags;
  const read =
    site === undefined
      ? await siteOfDesk(desk)
      : await siteByName(site, terminal.folder, path.join(LEDE_FOLDER, 'assets'));
  if (!read.ok) return read;
  const userData = userDataFolder(terminal.env);
  const { plugin } = read.value;
  if (plugin !== undefined && flags['allow-plugin'] === plugin.sha256) {
    const allowed = await allowPlugin(plugin.sha256, userData);
    if (!allowed.ok) return allowed;
  }
  return withAllowedPlugin(read.value, userData);
}

/** What a call wants to be made of a story. */
export interface WantedFormats {
  /** For the site; undefined when the call names none, and the site's own are meant. */
  readonly site: readonly ExportFormat[] | undefined;
  /** For paper. */
  readonly printed: readonly PaperFormat[];
}

/** The formats that a call names, with commas between. Errors: the first word that is none. */
export function formatsIn({ flags }: Call): Result<WantedFormats, MessageData> {
  if (flags['format'] === undefined) return ok({ site: undefined, printed: [] });
  const site: ExportFormat[] = [];
  const printed: PaperFormat[] = [];
  for (const word of flags['format'].split(',').map((part) => part.trim())) {
    const onPaper = PAPER_FORMATS.find((name) => name === word);
    const format = exportFormatSchema.safeParse(word);
    if (onPaper !== undefined) printed.push(onPaper);
    else if (format.success) site.push(format.data);
    else {
      const formats = [...EXPORT_FORMATS, ...PAPER_FORMATS].join(', ');
      return fail(messageData('cli.wrong-format', { format: word, formats }));
    }
  }
  return ok({ site, printed: [...new Set(printed)] });
}

/** What a desk knows beyond its stories. Errors: those of its settings. */
export async function knowledgeOf(desk: string, host: Host): Promise<Result<DeskKnowledge, HostError>> {
  const settings = await host.call('settings.read', {});
  if (!settings.ok) return settings;
  const { stateAgencies } = settings.value;
  const publishedCredits = await readPublishedCredits(placesIn(desk));
  return ok({ publishedCredits, ...(stateAgencies === undefined ? {} : { stateAgencies }) });
}
