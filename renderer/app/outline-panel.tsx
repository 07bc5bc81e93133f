import { Node } from 'slate';
import { useDeferredValue } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { focusBlock, focusTextStart } from './focus-text.ts';
import { SidePanel } from './side-panel.tsx';
import type { StorySession } from './story-session.ts';
import { useSessionState } from './workspace-context.ts';

/** The story's subheads, to go to. */
export function OutlinePanel({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const editor = useSessionState(session, (state) => state.editor);
  const blocks = useDeferredValue(useSessionState(session, (state) => state.blocks));
  const subheads = blocks.filter((block) => block.type === 'subhead');
  return (
    <SidePanel title={say('command.outline')}>
      <nav aria-label={say('command.outline')}>
        <ul className="outline">
          <li>
            <button
              type="button"
              onClick={() => {
                focusTextStart(editor);
              }}
            >
              {say('editor.outline-start')}
            </button>
          </li>
          {subheads.map((subhead) => (
            <li key={subhead.id} data-level={subhead.level}>
              <button
                type="button"
                onClick={() => {
                  focusBlock(editor, subhead.id);
                }}
              >
                {Node.string(subhead).trim() || say('block.subhead')}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {subheads.length === 0 && <p className="quiet">{say('editor.outline-empty')}</p>}
    </SidePanel>
  );
}
