import { sayData, say } from '../../shared/messages/index.ts';
import { ok } from '../../shared/result.ts';
import { printJson, type Command } from './command.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Lists the stories of the desk, the last changed first; folders that cannot be read come on standard error. */
export const list: Command = {
  usage: 'list',
  about: 'cli.about-list',
  words: 0,
  flags: {},
  run: (call) =>
    withDesk(call, async ({ host }) => {
      const { language, terminal } = call;
      const listed = await host.call('stories.list', {});
      if (!listed.ok) return inWords(listed);
      const { stories } = listed.value;
      const unreadable = listed.value.unreadable.map(({ folder, message }) => ({
        folder,
        message: sayData(language, message),
      }));
      if (call.json) {
        printJson(terminal, { stories, unreadable });
        return ok('done');
      }
      if (stories.length === 0) terminal.print(`${say(language, 'cli.no-stories')}\n`);
      for (const { folder, headline, opening, changed } of stories) {
        const title = headline || opening || say(language, 'cli.no-headline');
        terminal.print(`${folder}\n  ${title}\n  ${new Date(changed).toLocaleString(language)}\n`);
      }
      for (const { folder, message } of unreadable) terminal.complain(`${folder}: ${message}`);
      return ok('done');
    }),
};
