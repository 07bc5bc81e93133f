import type { StorySession } from './story-session.ts';
import { useWindowTitle } from './use-window-title.ts';
import { useSessionState } from './workspace-context.ts';

/** Names the window after the story. Apart from the page, which must not render again at each letter of the headline. */
export function StoryTitle({ session }: { readonly session: StorySession }) {
  useWindowTitle(useSessionState(session, (state) => state.envelope.headline));
  return null;
}
