import { Menu } from '@base-ui/react/menu';
import { Ellipsis, LockKeyhole } from 'lucide-react';
import { useContext } from 'react';
import type { StorySummary } from '../../shared/host/contract.ts';
import { hashOf } from '../app/routes.ts';
import { useWorkspace } from '../app/workspace-context.ts';
import { timeAgo } from '../i18n/moments.ts';
import { InterfaceLanguageContext, useSay } from '../i18n/use-say.ts';
import { titleOf } from './title-of.ts';
import { overlay } from '../ui/overlay.ts';

interface StoryRowProps {
  readonly story: StorySummary;
  readonly isOpen: boolean;
  readonly now: number;
}

/** A story in the list: its headline or opening words, when it changed, and who else is writing in it. */
export function StoryRow({ story, isOpen, now }: StoryRowProps) {
  const say = useSay();
  const language = useContext(InterfaceLanguageContext);
  const workspace = useWorkspace();
  const title = titleOf(story) || say('app.untitled');
  return (
    <li className="story-row">
      <a
        className="story-link"
        href={hashOf({ view: 'story', id: story.id })}
        aria-current={isOpen ? 'page' : undefined}
        onKeyDown={(event) => {
          if (event.code !== 'Delete') return;
          event.preventDefault();
          void workspace.trashStory(story.id);
        }}
      >
        <span className="story-title" lang={story.language}>
          {title}
        </span>
        <span className="story-note">
          <time dateTime={story.changed}>{timeAgo(story.changed, now, language)}</time>
          {story.heldBy !== undefined && (
            <span className="story-holder">
              <LockKeyhole aria-hidden size={12} /> {say('app.writes-here', { person: story.heldBy.person })}
            </span>
          )}
        </span>
      </a>
      <Menu.Root>
        <Menu.Trigger
          className="icon-button story-actions"
          aria-label={say('app.actions-for', { title })}
          title={say('app.actions')}
        >
          <Ellipsis aria-hidden size={16} />
        </Menu.Trigger>
        <Menu.Portal container={overlay()}>
          <Menu.Positioner align="end" sideOffset={4} className="positioner">
            <Menu.Popup className="menu">
              <Menu.Item className="menu-item" onClick={() => void workspace.trashStory(story.id)}>
                {say('command.trash-story')}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </li>
  );
}
