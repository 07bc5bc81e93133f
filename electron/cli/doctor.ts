import fs from 'node:fs/promises';
import path from 'node:path';
import { examineLeftovers, examineStory, type Problem } from '../desk/doctor.ts';
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

/** Opening a story brings its journal into its file, or puts aside what cannot be brought. */
async function examine({ desk, host }: OpenDesk, id: string, folder: string): Promise<Problem[]> {
  const left = await examineLeftovers(path.join(desk.folder, folder));
  const opened = await host.call('stories.open', { id });
  if (!opened.ok) return [{ problem: opened.error.message, mended: false }];
  const { access, recovery, story } = opened.value;
  if (access.mode === 'read') {
    const { person, machine } = access.holder;
    return [{ problem: messageData('cli.held', { person, machine }), mended: false }];
  }
  const brought = recovery.map((problem) => ({ problem, mended: true }));
  const found = await examineStory({ places: placesIn(desk.folder), system: fs }, opened.value.folder, story);
  await host.call('stories.close', { id });
  return [...left, ...brought, ...found];
}
