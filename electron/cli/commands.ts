import type { Command } from './command.ts';
import { exportCommand } from './export.ts';
import { doctor } from './doctor.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { list } from './list.ts';
import { photo } from './photo.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';

/** Every command by its name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  list,
  show,
  export: exportCommand,
  photo,
  history,
  restore,
  doctor,
  serve,
};
