import { useId, useState } from 'react';
import { newsroomCuesSchema, type NewsroomCuesSetting } from '../../shared/host/settings.ts';
import { useSay } from '../i18n/use-say.ts';

const LISTS = ['photoLabels', 'sourceOpenings', 'reminderOpenings', 'relatedOpenings'] as const;

interface NewsroomCuesFieldProps {
  readonly cues: NewsroomCuesSetting;
  readonly onChange: (cues: NewsroomCuesSetting | null) => void;
}

/** The words that this newsroom's own texts go by, a line each. */
export function NewsroomCuesField({ cues, onChange }: NewsroomCuesFieldProps) {
  const say = useSay();
  const hint = useId();
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(LISTS.map((list) => [list, (cues[list] ?? []).join('\n')])),
  );
  return (
    <fieldset className="field">
      <legend>{say('intake.own-words')}</legend>
      <small id={hint}>{say('intake.own-words-hint')}</small>
      {LISTS.map((list) => (
        <label key={list} className="own-words">
          {say(`intake.own-words.${list}`)}
          <textarea
            rows={2}
            aria-describedby={hint}
            value={texts[list] ?? ''}
            onChange={({ target }) => {
              const changed = { ...texts, [list]: target.value };
              setTexts(changed);
              onChange(cuesOf(changed));
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The words of the fields, without lines that say nothing; null when there are none. */
function cuesOf(texts: Readonly<Record<string, string>>): NewsroomCuesSetting | null {
  const lists = LISTS.flatMap((list) => {
    const lines = (texts[list] ?? '').split('\n').map((line) => line.trim());
    const phrases = lines.filter((line) => line !== '' && line.length <= 80).slice(0, 100);
    return phrases.length === 0 ? [] : [[list, phrases] as const];
  });
  return lists.length === 0 ? null : newsroomCuesSchema.parse(Object.fromEntries(lists));
}
