import { useId, useState } from 'react';
import type { Settings, SettingsChange } from '../../shared/host/settings.ts';
import { STATE_AGENCIES } from '../../shared/photos/agencies.ts';
import { houseCreditByDefault } from '../../shared/photos/credit-line.ts';
import { useSay } from '../i18n/use-say.ts';

interface CreditSettingsProps {
  readonly settings: Settings;
  readonly change: (changed: SettingsChange) => void;
}

/** How the desk writes credits, and which agencies it wants to be warned of. */
export function CreditSettings({ settings, change }: CreditSettingsProps) {
  const say = useSay();
  return (
    <fieldset className="field">
      <legend>{say('photo.credit-settings')}</legend>
      <SeparatorField
        value={settings.creditSeparator ?? houseCreditByDefault.separator}
        onChange={(creditSeparator) => change({ creditSeparator })}
      />
      <NamesField
        label={say('photo.credit-names')}
        hint={say('photo.credit-names-hint')}
        names={settings.creditNames ?? []}
        onChange={(creditNames) => change({ creditNames: creditNames.length === 0 ? null : creditNames })}
      />
      <NamesField
        label={say('photo.state-agencies')}
        hint={say('photo.state-agencies-hint')}
        names={settings.stateAgencies ?? STATE_AGENCIES}
        onChange={(stateAgencies) =>
          change({ stateAgencies: stateAgencies.length === 0 ? null : stateAgencies })
        }
      />
    </fieldset>
  );
}

const SEPARATORS = [' / ', '/', ', ', ' — '];

function SeparatorField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const say = useSay();
  const id = useId();
  const choices = SEPARATORS.includes(value) ? SEPARATORS : [...SEPARATORS, value];
  return (
    <div className="field">
      <label htmlFor={id}>{say('photo.credit-form')}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map((separator) => (
          <option key={separator} value={separator}>
            {say('photo.credit-example', { separator })}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NamesFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly names: readonly string[];
  readonly onChange: (names: string[]) => void;
}

/** A list of names, one a line; kept when the field is left, so that a name half typed is none. */
function NamesField({ label, hint, names, onChange }: NamesFieldProps) {
  const [text, setText] = useState(names.join('\n'));
  const field = useId();
  const note = useId();
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <textarea
        id={field}
        rows={4}
        aria-describedby={note}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => {
          const written = text.split('\n').map((name) => name.trim().slice(0, 120));
          const kept = [...new Set(written)].filter((name) => name !== '').slice(0, 500);
          if (kept.join('\n') !== names.join('\n')) onChange(kept);
        }}
      />
      <small id={note}>{hint}</small>
    </div>
  );
}
