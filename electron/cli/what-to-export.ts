import path from 'node:path';
import type { DeskKnowledge } from '../../shared/checks/finding.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/format-names.ts';
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

/** The formats that a call names, with commas between; undefined when it names none. Errors: the first word that is none. */
export function formatsIn({ flags }: Call): Result<ExportFormat[] | undefined, MessageData> {
  if (flags['format'] === undefined) return ok(undefined);
  const formats: ExportFormat[] = [];
  for (const word of flags['format'].split(',').map((part) => part.trim())) {
    const format = exportFormatSchema.safeParse(word);
    if (!format.success) {
      return fail(messageData('cli.wrong-format', { format: word, formats: EXPORT_FORMATS.join(', ') }));
    }
    formats.push(format.data);
  }
  return ok(formats);
}

/** What a desk knows beyond its stories. Errors: those of its settings. */
export async function knowledgeOf(desk: string, host: Host): Promise<Result<DeskKnowledge, HostError>> {
  const settings = await host.call('settings.read', {});
  if (!settings.ok) return settings;
  const { stateAgencies } = settings.value;
  const publishedCredits = await readPublishedCredits(placesIn(desk));
  return ok({ publishedCredits, ...(stateAgencies === undefined ? {} : { stateAgencies }) });
}
