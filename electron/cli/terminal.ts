/** Where a command is run: what it reads of its surroundings and where it speaks. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** The folder from which relative paths are meant. */
  readonly folder: string;
  /** A person reads standard output, not a program. */
  readonly isPerson: boolean;
  readonly print: (text: string | Uint8Array) => void;
  readonly complain: (line: string) => void;
  /** Shows a line of standard error in place of the one before, where a person watches it; an empty one clears it. */
  readonly rewrite?: (line: string) => void;
}
