import { blocks, blockText, type Block } from '../../shared/blocks/index.ts';
import { languages } from '../../shared/language/index.ts';
import { messageData, say, type InterfaceLanguage } from '../../shared/messages/index.ts';
import { fail, ok } from '../../shared/result.ts';
import { printJson, type Call, type Command, type Outcome } from './command.ts';
import { readGivenFile } from './read-file.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Makes a story from a file, be it text, Markdown, HTML or DOCX, and says what each paragraph became and why. */
export const importCommand: Command = {
  usage: 'import FILE [--language uk|en|ru]',
  about: 'cli.about-import',
  words: 1,
  flags: { language: { value: 'uk|en|ru', about: 'cli.flag-language' } },
  run: importStory,
};

async function importStory(call: Call): Promise<Outcome> {
  const [file = ''] = call.words;
  const { language } = call.flags;
  if (language !== undefined && !languages.some(({ code }) => code === language)) {
    return fail(messageData('cli.wrong-language', { language }));
  }
  const given = await readGivenFile(call, file);
  if (!given.ok) return given;
  return withDesk(call, async ({ desk, host }) => {
    const request = language === undefined ? given.value : { ...given.value, language };
    const made = await host.call('stories.import', request);
    if (!made.ok) return inWords(made);
    const read = await desk.readStory(made.value.id);
    if (!read.ok) return inWords(read);
    const { id, folder, leftOut } = made.value;
    const { headline, kicker } = read.value.story;
    const imported = read.value.story.blocks.map((block) => describe(call.language, block));
    if (call.json) {
      printJson(call.terminal, { id, folder, headline, kicker, blocks: imported, leftOut });
      return ok('done');
    }
    const { language: speaks } = call;
    call.terminal.print(`${say(speaks, 'cli.imported', { folder })}\n`);
    if (kicker !== '') call.terminal.print(`\n${say(speaks, 'app.kicker')}\n${kicker}\n`);
    if (headline !== '') call.terminal.print(`\n${say(speaks, 'app.headline')}\n${headline}\n`);
    read.value.story.blocks.forEach((block, index) => {
      const { text = '', reason } = imported[index] ?? {};
      const name = say(speaks, blocks[block.type].name);
      call.terminal.print(`\n${name}${reason ? ` (${reason})` : ''}\n${text}\n`);
    });
    if (leftOut.length > 0) {
      call.terminal.print(`\n${say(speaks, 'intake.left-out', { words: leftOut.join(' · ') })}\n`);
    }
    return ok('done');
  });
}

function describe(language: InterfaceLanguage, block: Block) {
  return { type: block.type, text: blockText(block), reason: reasonInWords(language, block) };
}

/** Why the intake chose the block's type; null when nobody wrote it down. */
function reasonInWords(language: InterfaceLanguage, block: Block): string | null {
  if (!('reason' in block)) return null;
  const { cue, match } = block.reason;
  return say(language, `intake.${cue}`, { match });
}
