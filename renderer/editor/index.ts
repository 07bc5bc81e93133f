export { createStoryEditor } from './create-story-editor.ts';
export { editorCommands, type EditorCommand } from './commands.ts';
export { insertPastedStory, type PastedStory } from './commands/insert-pasted-story.ts';
export { storyBlocks } from './story-blocks.ts';
export { matchesShortcut } from './shortcut.ts';
export { StoryText, type StoryTextProps } from './story-text.tsx';
export { EditorToolbar } from './toolbar/editor-toolbar.tsx';
