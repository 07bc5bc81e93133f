import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ok } from '../../shared/result.ts';
import type { Command } from './command.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Prints a story's file, byte for byte. */
export const show: Command = {
  usage: 'show STORY',
  about: 'cli.about-show',
  words: 1,
  flags: {},
  run: (call) =>
    withDesk(call, async ({ desk }) => {
      const [story = ''] = call.words;
      const read = await desk.readStory(story);
      if (!read.ok) return inWords(read);
      call.terminal.print(await readFile(path.join(read.value.path, 'story.json')));
      return ok('done');
    }),
};
