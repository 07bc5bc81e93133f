import { Range } from 'slate';
import { messageData } from '../../shared/messages/index.ts';
import { fragmentHtml, selectedFragment, storyBlocks, telegramText, type Fragment } from '../editor/index.ts';
import type { Workspace } from './workspace.ts';

/** Puts the selected words, or with none the whole story, on the clipboard as text for Telegram or as HTML's source. */
export async function copyAs(workspace: Workspace, form: 'telegram' | 'html'): Promise<void> {
  const session = workspace.session();
  if (!session) return;
  const { editor, envelope } = session.store.getState();
  const isPart = editor.selection !== null && Range.isExpanded(editor.selection);
  const whole: Fragment = { kind: 'blocks', blocks: storyBlocks(editor) };
  const fragment = isPart ? (selectedFragment(editor.getFragment()) ?? whole) : whole;
  const text =
    form === 'html' ? fragmentHtml(fragment) : telegramText(fragment, isPart ? '' : envelope.headline);
  try {
    await navigator.clipboard.writeText(text);
    workspace.notify(messageData('editor.copied'));
  } catch {
    workspace.notify(messageData('editor.not-copied'));
  }
}
