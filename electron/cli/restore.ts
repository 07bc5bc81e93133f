import type { HistoryPoint } from '../../shared/history/point.ts';
import { restored } from '../../shared/history/restore.ts';
import type { HostError } from '../../shared/host/error.ts';
import { messageData, say } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import { printJson, type Command } from './command.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Brings a version of a story back. The history keeps the version before, so that restoring that one undoes it. */
export const restore: Command = {
  usage: 'restore STORY VERSION',
  about: 'cli.about-restore',
  words: 2,
  flags: {},
  run: (call) =>
    withDesk(call, async ({ desk, host }) => {
      const [story = '', version = ''] = call.words;
      const read = await desk.readStory(story);
      if (!read.ok) return inWords(read);
      const { id } = read.value.story;
      const listed = await host.call('history.list', { id });
      if (!listed.ok) return inWords(listed);
      const point = pointNamed(listed.value.points, version);
      if (point === undefined) return fail(messageData('cli.no-version', { version }));
      const earlier = await host.call('history.read', { id, point: point.id });
      if (!earlier.ok) return inWords(earlier);
      const opened = await host.call('stories.open', { id });
      if (!opened.ok) return inWords(opened);
      const { access, batch, revision } = opened.value;
      if (access.mode === 'read') {
        const { person, machine } = access.holder;
        return fail(messageData('cli.held', { person, machine }));
      }
      const marked = await host.call('stories.append', { id, batch: batch + 1, ops: [], before: 'restore' });
      if (!marked.ok) return inWords(marked);
      const before = await versionBefore(host, id, revision);
      if (!before.ok) return inWords(before);
      const undo = before.value;
      if (undo === undefined) return fail(messageData('cli.no-undo'));
      const saved = await host.call('stories.save', {
        story: restored(opened.value.story, earlier.value.story),
        revision,
      });
      if (!saved.ok) return inWords(saved);
      if (saved.value.keeping.problem) return fail(saved.value.keeping.problem.message);
      if (call.json) printJson(call.terminal, { restored: point.id, undo });
      else call.terminal.print(`${say(call.language, 'cli.restored', { point: point.id, undo })}\n`);
      return ok('done');
    }),
};

/** A version by its id, or by its number in the list. */
function pointNamed(points: readonly HistoryPoint[], version: string): HistoryPoint | undefined {
  const byNumber = /^\d+$/u.test(version) ? points[Number(version) - 1] : undefined;
  return byNumber ?? points.find(({ id }) => id === version);
}

/** The id of the newest point that holds a version; undefined when the history could not keep it. */
async function versionBefore(
  host: Host,
  id: string,
  revision: string,
): Promise<Result<string | undefined, HostError>> {
  const listed = await host.call('history.list', { id });
  if (!listed.ok) return listed;
  return ok(listed.value.points.find((point) => point.revision === revision)?.id);
}
