import type { BaseEditor, Operation } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import type { Block, BlockOf } from '../../shared/blocks/index.ts';
import type { ListItem } from '../../shared/blocks/list.ts';
import type { TableCell, TableRow } from '../../shared/blocks/table.ts';
import type { Link, Run } from '../../shared/story/text.ts';
import type { SurfaceStore } from './surface.ts';

/** A line of its own inside a quote, a photo, a fact box or a table. */
export type Part = BlockOf<'quote' | 'photo' | 'factbox'>['children'][number] | TableCell;

/** Everything that Slate calls an element: the story's blocks as they are on disk, and what they are made of. */
export type StoryElement = Block | Part | TableRow | ListItem | Link;

/** The editor of one story. */
export type StoryEditor = BaseEditor &
  ReactEditor &
  HistoryEditor & {
    /** What is on the page and not in the story: open menus, uploads. */
    readonly surface: SurfaceStore;
    /** Hears of every change to the document, exactly as it was applied. */
    readonly onOperation: (operation: Exclude<Operation, { type: 'set_selection' }>) => void;
  };

declare module 'slate' {
  interface CustomTypes {
    Editor: StoryEditor;
    Element: StoryElement;
    Text: Run;
  }
}
