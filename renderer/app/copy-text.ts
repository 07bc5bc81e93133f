import { storyText } from '../../shared/story/story.ts';
import type { StorySession } from './story-session.ts';

/** Puts the words of the open story, heading included, on the clipboard. False when the system does not let it. */
export async function copyText(session: StorySession): Promise<boolean> {
  const { envelope, blocks } = session.store.getState();
  const lines = [envelope.kicker, envelope.headline, storyText({ blocks }).replaceAll('\n', '\n\n')];
  try {
    await navigator.clipboard.writeText(lines.filter((line) => line !== '').join('\n\n'));
    return true;
  } catch {
    return false;
  }
}
