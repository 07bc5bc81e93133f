import type { Editor } from 'slate';
import type { Block } from '../../shared/blocks/index.ts';
import type { LockHolder, OpenedStory } from '../../shared/host/contract.ts';
import type { StorySessionState } from './story-session.ts';

/** What a window shows of a story as the desk has opened it, with an editor of its own. */
export function shown(
  opened: OpenedStory,
  createEditor: (blocks: readonly Block[]) => Editor,
): Omit<StorySessionState, 'save' | 'reading' | 'conflicts'> {
  const { blocks, ...envelope } = opened.story;
  return {
    envelope,
    blocks,
    editor: createEditor(blocks),
    heldBy: holderOf(opened),
    missingFiles: opened.missingFiles,
    isExported: opened.exported === true,
  };
}

/** Who is writing in the story, when it is somebody else. */
export function holderOf({ access }: OpenedStory): LockHolder | undefined {
  return access.mode === 'read' ? access.holder : undefined;
}
