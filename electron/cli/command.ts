import type { InterfaceLanguage, MessageData, MessageKey } from '../../shared/messages/index.ts';
import type { Result } from '../../shared/result.ts';
import type { Terminal } from './terminal.ts';

/** A flag of a command: the name of its value, none for a switch, and what it is for. */
export interface Flag {
  readonly value?: string;
  readonly about: MessageKey;
}

export interface Command {
  /** How it is called, its own name first, without flags. */
  readonly usage: string;
  readonly about: MessageKey;
  /** How many words stand after the command's name, with these flags where that depends on them. */
  readonly words: number | ((flags: Call['flags']) => number);
  readonly flags: Readonly<Record<string, Flag>>;
  readonly run: (call: Call) => Promise<Outcome>;
}

/** A command as somebody called it. */
export interface Call {
  readonly terminal: Terminal;
  readonly language: InterfaceLanguage;
  /** The words after the command's name, as many as it wants. */
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  /** The answer goes to a program, so it is JSON. */
  readonly json: boolean;
  /** The desk folder, absolute; none for the usual one. */
  readonly desk: string | undefined;
}

/** How a command ended: done, refused with findings, or a fault in words. The exit codes are 0, 1 and 2. */
export type Outcome = Result<'done' | 'refused', MessageData>;

/** The flags that every command has. */
export const COMMON_FLAGS = {
  desk: { value: 'DIR', about: 'cli.flag-desk' },
  json: { about: 'cli.flag-json' },
  help: { about: 'cli.flag-help' },
} as const satisfies Record<string, Flag>;

/** Prints an answer as JSON. */
export function printJson(terminal: Terminal, answer: unknown): void {
  terminal.print(`${JSON.stringify(answer, null, 2)}\n`);
}
