import { CalendarDays } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useSlateStatic } from 'slate-react';
import { dateText } from '../../shared/export/moment-text.ts';
import type { LanguageCode } from '../../shared/language/language.ts';
import { leaveText } from '../editor/take-focus.ts';
import { useSay } from '../i18n/use-say.ts';
import { daysLater, writtenDate } from './written-date.ts';

interface CorrectionDateProps {
  /** The day (ISO 8601). */
  readonly date: string;
  /** The story's language, in which the day is told. */
  readonly language: LanguageCode;
  readonly onChange: (date: string) => void;
}

/**
 * The day of a correction in the story's own words, as the page for readers has it. It is written over, moved by the arrow
 * keys, or chosen from the browser's calendar, which would tell it in the browser's language.
 */
export function CorrectionDate({ date, language, onChange }: CorrectionDateProps) {
  const say = useSay();
  const editor = useSlateStatic();
  const fault = useId();
  const calendar = useRef<HTMLInputElement>(null);
  /** What is being written; nothing while the field tells the day. */
  const [written, setWritten] = useState<string>();
  const [isRefused, setIsRefused] = useState(false);

  function keep(day: string | undefined): void {
    setIsRefused(day === undefined);
    if (day === undefined) return;
    setWritten(undefined);
    if (day !== date) onChange(day);
  }

  function settle(): void {
    if (written !== undefined) keep(writtenDate(written, date.slice(0, 4)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    switch (event.code) {
      case 'ArrowUp':
      case 'ArrowDown':
        event.preventDefault();
        keep(daysLater(date, event.code === 'ArrowUp' ? 1 : -1));
        break;
      case 'Enter':
      case 'NumpadEnter':
        event.preventDefault();
        settle();
        break;
      case 'Escape':
        if (written === undefined) return;
        event.preventDefault();
        keep(date);
    }
  }

  return (
    <span className="correction-date">
      <input
        type="text"
        lang={language}
        aria-label={say('editor.correction-date')}
        autoComplete="off"
        spellCheck={false}
        value={written ?? dateText(date, language)}
        aria-invalid={isRefused}
        {...(isRefused ? { 'aria-describedby': fault } : {})}
        onChange={({ target }) => {
          setWritten(target.value);
          setIsRefused(false);
        }}
        onFocus={() => leaveText(editor)}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={say('editor.correction-calendar')}
        title={say('editor.correction-calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarDays aria-hidden size={14} strokeWidth={1.75} />
      </button>
      <input
        ref={calendar}
        type="date"
        className="correction-calendar"
        tabIndex={-1}
        aria-hidden
        value={date}
        onChange={({ target }) => {
          if (target.value !== '') keep(target.value);
        }}
      />
      {isRefused && (
        <span id={fault} className="correction-fault" role="alert">
          {say('editor.correction-date-refused', { example: dateText(date, language) })}
        </span>
      )}
    </span>
  );
}
