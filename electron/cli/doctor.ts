import fs from 'node:fs/promises';
import {
  examineLeftovers,
  examineStory,
  hasUnreadableLock,
  isAsWritten,
  leftoversOf,
  type Problem,
} from '../desk/doctor.ts';
import { placesIn } from '../desk/places.ts';
import { messageData, say, sayData } from '../../shared/messages/index.ts';
import { ok } from '../../shared/result.ts';
import { printJson, type Command } from './command.ts';
import { inWords, withDesk, type OpenDesk } from './with-desk.ts';

/** Looks at every story of a desk and mends what can be mended without losing anything. */
export const doctor: Command = {
  usage: 'doctor',
  about: 'cli.about-doctor',
  words: 0,
  flags: {},
  run: (call) =>
    withDesk(call, async (open) => {
      const { language, terminal } = call;
      const listed = await open.host.call('stories.list', {});
      if (!listed.ok) return inWords(listed);
      const { stories, unreadable } = listed.value;
      const found = unreadable.map(({ folder, message }) => ({
        story: folder,
        problem: message,
        mended: false,
      }));
      for (const { id, folder } of stories) {
        for (const problem of await examine(open, id, folder)) found.push({ story: folder, ...problem });
      }
      const problems = found.map((each) => ({ ...each, problem: sayData(language, each.problem) }));
      if (call.json) printJson(terminal, { stories: stories.length, problems });
      else {
        for (const { story, problem, mended } of problems) {
          terminal.print(
            `${story}: ${problem} ${say(language, mended ? 'doctor.mended' : 'doctor.not-mended')}\n`,
          );
        }
        terminal.print(`${say(language, 'doctor.looked-at', { count: stories.length })}\n`);
      }
      return ok(problems.length === 0 ? 'done' : 'refused');
    }),
};

/** Opening a story brings its journal into its file, or puts aside what cannot be brought. One that is held is only read. */
async function examine({ desk, host }: OpenDesk, id: string, folder: string): Promise<Problem[]> {
  const where = { places: placesIn(desk.folder), system: fs };
  const left = await leftoversOf(where, folder, id);
  const lockIsDamaged = await hasUnreadableLock(where, folder);
  const opened = await host.call('stories.open', { id });
  if (!opened.ok) return [{ problem: opened.error.message, mended: false }];
  const { access, recovery, story, revision } = opened.value;
  const isHeld = access.mode === 'read';
  const lock = lockIsDamaged ? [{ problem: messageData('doctor.lock-unreadable'), mended: !isHeld }] : [];
  if (isHeld) return [...lock, ...(await examineStory(where, opened.value.folder, story))];
  const brought = recovery.map((problem) => ({ problem, mended: true }));
  const found = await examineStory(where, opened.value.folder, story);
  const cleared = await examineLeftovers(where, folder, id, left);
  const rewritten: Problem[] = [];
  if (!(await isAsWritten(where, opened.value.folder))) {
    const saved = await host.call('stories.save', { story, revision });
    const mended = saved.ok && saved.value.keeping.problem === undefined;
    rewritten.push({ problem: messageData('doctor.not-canonical'), mended });
  }
  await host.call('stories.close', { id });
  return [...lock, ...cleared, ...brought, ...rewritten, ...found];
}
