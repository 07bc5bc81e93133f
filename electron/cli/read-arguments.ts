import { parseArgs } from 'node:util';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { COMMON_FLAGS, type Command, type Flag } from './command.ts';

/** What somebody asked for: help on all or on one command, or a command with its words and flags. */
export type Asked =
  | { readonly kind: 'help'; readonly name: string | undefined }
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly words: readonly string[];
      readonly flags: Readonly<Record<string, string>>;
    };

/** Reads the arguments of the command line. Errors: a command, a flag, a value or a number of words that is not right. */
export function readArguments(
  args: readonly string[],
  commands: Readonly<Record<string, Command>>,
): Result<Asked, MessageData> {
  const known = [COMMON_FLAGS, ...Object.values(commands).map((command) => command.flags)].flatMap((flags) =>
    Object.entries<Flag>(flags),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const [name, ...rest] = words;
  const wantsHelp = given.some((flag) => flag.name === 'help') || given.some((flag) => flag.rawName === '-h');
  if (name !== undefined && !Object.hasOwn(commands, name)) {
    return fail(messageData('cli.unknown-command', { command: name }));
  }
  if (wantsHelp) return ok({ kind: 'help', name });
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || command === undefined) return fail(messageData('cli.no-command'));
  const flags: Record<string, string> = {};
  for (const flag of given) {
    const wrong = wrongFlag(name, { ...COMMON_FLAGS, ...command.flags }, flag, flags);
    if (wrong !== undefined) return fail(wrong);
    flags[flag.name] = flag.value ?? '';
  }
  const wanted = typeof command.words === 'number' ? command.words : command.words(flags);
  if (rest.length !== wanted) return fail(messageData('cli.wrong-arguments', { usage: command.usage }));
  return ok({ kind: 'command', command, words: rest, flags });
}

interface GivenFlag {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function wrongFlag(
  command: string,
  allowed: Readonly<Record<string, Flag>>,
  { name, rawName, value, inlineValue }: GivenFlag,
  before: Readonly<Record<string, string>>,
): MessageData | undefined {
  const flag = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (flag === undefined) return messageData('cli.unknown-flag', { command, flag: rawName });
  if (Object.hasOwn(before, name)) return messageData('cli.flag-twice', { flag: rawName });
  if (flag.value === undefined) {
    return value === undefined ? undefined : messageData('cli.flag-takes-no-value', { flag: rawName });
  }
  // `--desk --json`: a value that begins with a hyphen is written `--desk=--json`.
  const isMissing = value === undefined || (inlineValue !== true && value.startsWith('--'));
  return isMissing ? messageData('cli.flag-needs-value', { flag: rawName }) : undefined;
}
