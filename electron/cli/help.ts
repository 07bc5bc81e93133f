import { say, type InterfaceLanguage } from '../../shared/messages/index.ts';
import { COMMON_FLAGS, type Command, type Flag } from './command.ts';

/** The help on one command. */
export function helpOn(language: InterfaceLanguage, command: Command): string {
  const rows = Object.entries({ ...command.flags, ...COMMON_FLAGS }).map(([name, flag]: [string, Flag]) => [
    flag.value === undefined ? `--${name}` : `--${name} ${flag.value}`,
    say(language, flag.about),
  ]);
  const lines = [
    say(language, 'cli.usage-of', { usage: command.usage }),
    '',
    sentence(say(language, command.about)),
    ...(command.usage.includes('STORY') ? [say(language, 'cli.story-is')] : []),
    '',
    say(language, 'cli.flags'),
    ...table(rows),
  ];
  return `${lines.join('\n')}\n`;
}

/** The help on all commands. */
export function helpOnAll(language: InterfaceLanguage, commands: Readonly<Record<string, Command>>): string {
  const lines = [
    say(language, 'cli.usage'),
    '',
    say(language, 'cli.commands'),
    ...table(Object.values(commands).map(({ usage, about }) => [usage, say(language, about)])),
    '',
    say(language, 'cli.story-is'),
  ];
  return `${lines.join('\n')}\n`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
