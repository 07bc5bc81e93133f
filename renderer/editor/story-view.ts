import { createContext, useContext } from 'react';

/** What the views of a story's blocks need to know of it beside their own block. */
export interface StoryView {
  /** The story's language (BCP 47), not the interface's. */
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly photoUrl: (file: string) => string;
  /** The photos that the story names and the disk does not have. */
  readonly missingFiles: ReadonlySet<string>;
}

export const StoryViewContext = createContext<StoryView>({
  language: 'uk',
  isReadOnly: true,
  photoUrl: (file) => file,
  missingFiles: new Set(),
});

/** The story that a view is in. */
export function useStoryView(): StoryView {
  return useContext(StoryViewContext);
}
