import type { HistoryPoint } from '../../shared/history/point.ts';
import { say } from '../../shared/messages/index.ts';
import { ok } from '../../shared/result.ts';
import { printJson, type Call, type Command } from './command.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Lists the versions of a story that the history keeps, the newest first and numbered from 1. */
export const history: Command = {
  usage: 'history STORY',
  about: 'cli.about-history',
  words: 1,
  flags: {},
  run: (call) =>
    withDesk(call, async ({ desk, host }) => {
      const [story = ''] = call.words;
      const read = await desk.readStory(story);
      if (!read.ok) return inWords(read);
      const listed = await host.call('history.list', { id: read.value.story.id });
      if (!listed.ok) return inWords(listed);
      const { points } = listed.value;
      if (call.json) printJson(call.terminal, { points });
      else if (points.length === 0) call.terminal.print(`${say(call.language, 'history-panel.empty')}\n`);
      else for (const [index, point] of points.entries()) call.terminal.print(lineOf(call, index + 1, point));
      return ok('done');
    }),
};

function lineOf({ language }: Call, number: number, point: HistoryPoint): string {
  const { id, moment, occasion, name, person, added, removed } = point;
  const when = new Date(moment).toLocaleString(language);
  const what = name ?? say(language, `history-panel.occasion.${occasion}`);
  return `${number}. ${when}  ${what}\n   ${id}  ${person}  +${added} −${removed}\n`;
}
