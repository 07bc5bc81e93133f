import path from 'node:path';
import { EXPORT_FORMATS } from '../../shared/export/format-names.ts';
import { messageData, say, sayData, type InterfaceLanguage } from '../../shared/messages/index.ts';
import { fail, ok } from '../../shared/result.ts';
import { LEDE_VERSION } from '../browser/local-desk.ts';
import { stopSignal } from '../browser/until-stopped.ts';
import { exportDesk, type BatchReport, type Refusal } from '../desk/batch/export-desk.ts';
import { userName } from '../desk/user-name.ts';
import { printJson, type Call, type Outcome } from './command.ts';
import { SIGNING_FLAGS } from './sign-without-credit.ts';
import { formatsIn, knowledgeOf, siteFor } from './what-to-export.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Exports every story of the desk to a folder, each to the folder below it that the site's layout names. */
export async function exportAll(call: Call, out: string): Promise<Outcome> {
  const { terminal, flags } = call;
  const signing = Object.keys(SIGNING_FLAGS).find((flag) => flag in flags);
  if (signing !== undefined) return fail(messageData('batch.no-signing', { flag: `--${signing}` }));
  const formats = formatsIn(call);
  if (!formats.ok) return formats;
  const [printed] = formats.value.printed;
  if (printed !== undefined) return fail(messageData('print.one-story', { format: printed }));
  return withDesk(call, async ({ desk, host }) => {
    const site = await siteFor(call, desk.folder);
    if (!site.ok) return inWords(site);
    const knowledge = await knowledgeOf(desk.folder, host);
    if (!knowledge.ok) return inWords(knowledge);
    const progress = progressOn(call);
    const over = new AbortController();
    const exported = await exportDesk({
      ...{ root: desk.folder, site: site.value, version: LEDE_VERSION, knowledge: knowledge.value },
      out: path.resolve(terminal.folder, out),
      formats: formats.value.site ?? site.value.profile.formats ?? EXPORT_FORMATS,
      person: userName(),
      onProgress: progress.tell,
      signal: stopWish(call, over.signal),
    });
    over.abort();
    progress.end();
    if (!exported.ok) return inWords(exported);
    const report = exported.value;
    if (call.json) printJson(terminal, inJson(report, call));
    else tell(report, call);
    if (report.stopped) {
      return fail(messageData('batch.stopped', { count: report.exported.length }));
    }
    return ok(report.refused.length === 0 ? 'done' : 'refused');
  });
}

/** Stops when the person does: with Ctrl+C in the terminal. */
function stopWish({ terminal, language }: Call, over: AbortSignal): AbortSignal {
  const stop = new AbortController();
  void stopSignal(over).then(() => {
    terminal.rewrite?.('');
    terminal.complain(say(language, 'batch.stopping'));
    stop.abort();
  });
  return stop.signal;
}

interface Progress {
  readonly tell: (progress: { readonly done: number; readonly total: number }) => void;
  readonly end: () => void;
}

/** In a terminal a line that is written over; elsewhere a line for each tenth. */
function progressOn({ terminal, language }: Call): Progress {
  const { rewrite } = terminal;
  if (rewrite !== undefined) {
    return {
      tell: ({ done, total }) => rewrite(say(language, 'batch.progress', { done, total })),
      end: () => rewrite(''),
    };
  }
  let tenths = 0;
  return {
    tell({ done, total }) {
      const now = Math.floor((done / total) * 10);
      if (now === tenths) return;
      tenths = now;
      terminal.complain(say(language, 'batch.progress', { done, total }));
    },
    end: () => undefined,
  };
}

function inJson({ exported, unchanged, refused, left, stopped }: BatchReport, { language }: Call) {
  return {
    exported,
    unchanged,
    refused: refused.map(({ folder, error }) => ({
      folder,
      code: error.code,
      reasons: reasonsFor({ folder, error }, language),
    })),
    left,
    stopped,
  };
}

function tell({ exported, unchanged, refused, left }: BatchReport, { language, terminal }: Call): void {
  const line = (text: string): void => terminal.print(`${text}\n`);
  for (const { place, why } of left) {
    line(say(language, why === 'gone' ? 'batch.left-gone' : 'batch.left-moved', { place }));
  }
  for (const refusal of refused) {
    line(`${refusal.folder}:`);
    for (const reason of reasonsFor(refusal, language)) line(`  ${reason}`);
  }
  line(say(language, 'batch.exported', { count: exported.length }));
  if (unchanged > 0) line(say(language, 'batch.unchanged', { count: unchanged }));
  if (refused.length > 0) line(say(language, 'batch.refused', { count: refused.length }));
}

/** Why a story was not exported: what the gate has found, or else the one thing that stood in the way. */
function reasonsFor({ error }: Refusal, language: InterfaceLanguage): string[] {
  const grave = (error.findings ?? []).filter(({ severity }) => severity === 'error');
  return (grave.length === 0 ? [error.message] : grave.map(({ message }) => message)).map((message) =>
    sayData(language, message),
  );
}
