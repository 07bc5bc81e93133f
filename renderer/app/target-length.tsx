import { Popover } from '@base-ui/react/popover';
import { Goal } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { MOST_WORDS, targetWordsSchema } from '../../shared/story/story.ts';
import { useSay } from '../i18n/use-say.ts';
import type { StorySession } from './story-session.ts';
import { useSessionState } from './workspace-context.ts';
import { focusAtOnce } from '../ui/focus-at-once.ts';
import { overlay } from '../ui/overlay.ts';

interface TargetLengthProps {
  readonly session: StorySession;
  readonly words: number;
}

/** How much of the ordered length is written, as a quiet bar, and the place to say what was ordered. */
export function TargetLength({ session, words }: TargetLengthProps) {
  const say = useSay();
  const field = useId();
  const fault = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const target = useSessionState(session, ({ envelope }) => envelope.targetWords ?? 0);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const share = target === 0 ? 0 : Math.floor((words / target) * 100);
  const inWords = say('app.target-share', { share, target });
  if (isReadOnly && target === 0) return null;
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(opens) => {
        setIsOpen(opens);
        setIsRefused(false);
      }}
    >
      <Popover.Trigger
        className="target-length"
        disabled={isReadOnly}
        aria-label={target === 0 ? say('app.target-set') : inWords}
        title={target === 0 ? say('app.target-set') : inWords}
      >
        {target === 0 ? (
          <Goal aria-hidden size={14} strokeWidth={1.75} />
        ) : (
          <span className="target-bar" {...(share > 100 ? { 'data-over': true } : {})}>
            <span style={{ width: `${Math.min(share, 100)}%` }} />
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal container={overlay()}>
        <Popover.Positioner className="story-popover-positioner" side="top" sideOffset={6}>
          <Popover.Popup
            className="story-popover target-form"
            aria-label={say('app.target')}
            initialFocus={() => focusAtOnce(input.current)}
          >
            <label htmlFor={field}>{say('app.target')}</label>
            <input
              ref={input}
              id={field}
              className="story-popover-input"
              type="number"
              min={0}
              max={MOST_WORDS}
              step={10}
              placeholder={say('app.target-none')}
              defaultValue={target === 0 ? '' : target}
              aria-invalid={isRefused}
              {...(isRefused ? { 'aria-describedby': fault } : {})}
              onChange={({ target: { value, validity } }) => {
                // Of what is no number the browser gives nothing at all.
                const wanted = targetWordsSchema.safeParse(validity.badInput ? undefined : Number(value));
                if (wanted.success) session.setTargetWords(wanted.data);
                setIsRefused(!wanted.success);
              }}
              onKeyDown={({ code }) => {
                if (!isRefused && (code === 'Enter' || code === 'NumpadEnter')) setIsOpen(false);
              }}
            />
            {isRefused && (
              <p id={fault} className="story-popover-fault" role="alert">
                {say('app.target-refused', { most: MOST_WORDS })}
              </p>
            )}
            {target > 0 && <p className="quiet">{inWords}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
