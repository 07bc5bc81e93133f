import { useId, useState } from 'react';
import type { SettingsChange } from '../../shared/host/settings.ts';
import { INTERFACE_LANGUAGES, say as sayIn } from '../../shared/messages/index.ts';
import { NewsroomCuesField } from './newsroom-cues.tsx';
import { SidePanel } from './side-panel.tsx';
import { StoryLanguageOptions } from './story-language-options.tsx';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { CreditSettings } from '../photos/credit-settings.tsx';
import { SelectField } from '../ui/select-field.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const BY_SYSTEM = 'system';

/** What a person sets up once for the desk. Each choice holds at once. */
export function SettingsPanel() {
  const say = useSay();
  const workspace = useWorkspace();
  const settings = useWorkspaceState((state) => state.settings);
  const [person, setPerson] = useState(settings.person ?? '');
  const personField = useId();
  const personHint = useId();

  function change(changed: SettingsChange): void {
    void workspace.changeSettings(changed);
  }

  return (
    <SidePanel title={say('command.settings')}>
      <SelectField
        label={say('app.interface-language')}
        value={settings.interfaceLanguage ?? BY_SYSTEM}
        onChange={(chosen) =>
          change({ interfaceLanguage: INTERFACE_LANGUAGES.find((tag) => tag === chosen) ?? null })
        }
      >
        <option value={BY_SYSTEM}>{say('app.by-system')}</option>
        {INTERFACE_LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {sayIn(tag, 'app.this-language')}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={say('app.new-story-language')}
        value={settings.storyLanguage ?? BY_SYSTEM}
        onChange={(chosen) => change({ storyLanguage: chosen === BY_SYSTEM ? null : chosen })}
      >
        <option value={BY_SYSTEM}>{say('app.as-interface')}</option>
        <StoryLanguageOptions />
      </SelectField>
      <div className="field">
        <label htmlFor={personField}>{say('app.person')}</label>
        <input
          id={personField}
          type="text"
          maxLength={80}
          autoComplete="name"
          aria-describedby={personHint}
          value={person}
          onChange={({ target }) => {
            const name = target.value.trim();
            setPerson(target.value);
            change({ person: name === '' ? null : name });
          }}
        />
        <small id={personHint}>{say('app.person-hint')}</small>
      </div>
      <fieldset className="field">
        <legend>{say('app.theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme} className="choice">
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => {
                change({ theme });
              }}
            />
            {say(`app.theme.${theme}`)}
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <input
          type="checkbox"
          checked={settings.typesetting ?? true}
          onChange={({ target }) => {
            change({ typesetting: target.checked });
          }}
        />
        {say('app.typesetting')}
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={settings.spelling ?? true}
          onChange={({ target }) => {
            change({ spelling: target.checked });
          }}
        />
        {say('spelling.setting')}
      </label>
      <CreditSettings settings={settings} change={change} />
      <NewsroomCuesField
        cues={settings.cues ?? {}}
        onChange={(cues) => {
          change({ cues });
        }}
      />
    </SidePanel>
  );
}
