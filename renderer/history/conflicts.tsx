import { useState } from 'react';
import { blockText, type Block } from '../../shared/blocks/index.ts';
import type { Conflict } from '../../shared/history/merge.ts';
import { textParts } from '../../shared/history/text-changes.ts';
import type { Story } from '../../shared/story/story.ts';
import type { StorySession } from '../app/story-session.ts';
import { useSessionState } from '../app/workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';
import { Part, wordsOf } from './comparison-view.tsx';

/** Says that a merge could not decide everything, until the person has. */
export function ConflictBanner({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const conflicts = useSessionState(session, (state) => state.conflicts);
  const [isOpen, setOpen] = useState(false);
  if (conflicts.length === 0) return null;
  return (
    <section className="banner" role="status">
      <p>{say('conflicts.some', { count: conflicts.length })}</p>
      <div className="banner-actions">
        <Button
          kind="primary"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say('conflicts.look')}
        </Button>
      </div>
      <ModalDialog
        className="comparison"
        open={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={say('conflicts.title')}
      >
        <div className="comparison-text">
          {conflicts.map((conflict) => (
            <ConflictSection key={keyOf(conflict)} conflict={conflict} session={session} />
          ))}
        </div>
      </ModalDialog>
    </section>
  );
}

interface ConflictSectionProps {
  readonly session: StorySession;
  readonly conflict: Conflict;
}

function ConflictSection({ session, conflict }: ConflictSectionProps) {
  const say = useSay();
  const blocks = useSessionState(session, (state) => state.blocks);

  function settle(change?: (story: Story) => Story): void {
    if (change !== undefined) session.become(change(session.story()));
    session.settleConflict(conflict);
  }

  switch (conflict.kind) {
    case 'both-changed': {
      const mine = textIn(blocks, conflict.mine);
      const theirs = textIn(blocks, conflict.theirs);
      return (
        <section className="conflict">
          <p>{say('history.conflict.both-changed')}</p>
          <Sides mine={mine} theirs={theirs} />
          <div className="dialog-actions">
            <Button onClick={() => settle((story) => without(story, conflict.theirs))}>
              {say('conflicts.keep-mine')}
            </Button>
            <Button onClick={() => settle((story) => without(story, conflict.mine))}>
              {say('conflicts.keep-theirs')}
            </Button>
            <Button onClick={() => settle()}>{say('conflicts.keep-both')}</Button>
          </div>
        </section>
      );
    }
    case 'deleted-by-me':
    case 'deleted-by-them':
      return (
        <section className="conflict">
          <p>{say(`history.conflict.${conflict.kind}`)}</p>
          <blockquote>{textIn(blocks, conflict.block)}</blockquote>
          <div className="dialog-actions">
            <Button onClick={() => settle()}>{say('conflicts.keep')}</Button>
            <Button onClick={() => settle((story) => without(story, conflict.block))}>
              {say('conflicts.delete')}
            </Button>
          </div>
        </section>
      );
    case 'field': {
      const { field, mine, theirs } = conflict;
      const words = { field: say(`history.field.${field}`), theirs: wordsOf(theirs) };
      return (
        <section className="conflict">
          <p>{say('history.conflict.field', words)}</p>
          <Sides mine={wordsOf(mine)} theirs={wordsOf(theirs)} />
          <div className="dialog-actions">
            <Button onClick={() => settle()}>{say('conflicts.keep-mine')}</Button>
            {isPlainField(field) && (
              <Button onClick={() => settle((story) => ({ ...story, [field]: wordsOf(theirs) }))}>
                {say('conflicts.keep-theirs')}
              </Button>
            )}
          </div>
        </section>
      );
    }
  }
}

/** Both versions, one beside the other, with what only one of them has marked in each. */
function Sides({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const say = useSay();
  const parts = textParts(mine, theirs);
  return (
    <div className="sides">
      <div>
        <h3>{say('conflicts.mine')}</h3>
        <p>
          {parts.map((part, index) =>
            part.kind === 'added' ? null : part.kind === 'same' ? (
              part.text
            ) : (
              <mark key={`${index} ${part.text}`}>{part.text}</mark>
            ),
          )}
        </p>
      </div>
      <div>
        <h3>{say('conflicts.theirs')}</h3>
        <p>
          {parts.map((part, index) =>
            part.kind === 'removed' ? null : <Part key={`${index} ${part.text}`} part={part} />,
          )}
        </p>
      </div>
    </div>
  );
}

const PLAIN_FIELDS = ['headline', 'kicker', 'slug', 'section'] as const;

/** Says whether a field holds nothing but words, so that the other side's can simply be put in its place. */
function isPlainField(field: string): field is (typeof PLAIN_FIELDS)[number] {
  return PLAIN_FIELDS.some((plain) => plain === field);
}

function textIn(blocks: readonly Block[], id: string): string {
  const block = blocks.find((candidate) => candidate.id === id);
  return block === undefined ? '' : blockText(block);
}

function without(story: Story, id: string): Story {
  return { ...story, blocks: story.blocks.filter((block) => block.id !== id) };
}

function keyOf(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'both-changed':
      return conflict.mine;
    case 'deleted-by-me':
    case 'deleted-by-them':
      return conflict.block;
    case 'field':
      return conflict.field;
  }
}
