import type { CommandId } from '../../shared/commands/commands.ts';
import { commands } from '../../shared/commands/commands.ts';
import { INTERFACE_LANGUAGES, say, type InterfaceLanguage } from '../../shared/messages/index.ts';

/**
 * The commands that a search finds, the best first. Names are searched in every interface language, so that somebody who
 * knows a command by its other name finds it; each word of the search must begin a word of the name, in any order.
 */
export function findCommands(
  search: string,
  ids: readonly CommandId[],
  language: InterfaceLanguage,
): readonly CommandId[] {
  const wanted = wordsOf(search);
  if (wanted.length === 0) return ids;
  const languages = [language, ...INTERFACE_LANGUAGES.filter((other) => other !== language)];
  return ids
    .map((id) => ({
      id,
      rank: Math.min(...languages.map((spoken, index) => rankOf(wanted, id, spoken) + index)),
    }))
    .filter(({ rank }) => rank < Infinity)
    .sort((left, right) => left.rank - right.rank)
    .map(({ id }) => id);
}

/** 0 when the name opens with the search, 10 when its words are somewhere in it, infinite when they are not. */
function rankOf(wanted: readonly string[], id: CommandId, language: InterfaceLanguage): number {
  const name = wordsOf(`${say(language, commands[id].name)} ${say(language, `menu.${commands[id].menu}`)}`);
  if (!wanted.every((word) => name.some((part) => part.startsWith(word)))) return Infinity;
  return name[0]?.startsWith(wanted[0] ?? '') === true ? 0 : 10;
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
