import { useId, useState, type RefObject } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/format-names.ts';
import { exportFolderSchema } from '../../shared/host/settings.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSite } from '../preview/use-site.ts';
import { Button } from '../ui/button.tsx';
import { ExportChanges } from './export-changes.tsx';
import { ExportSlug } from './export-slug.tsx';
import type { StorySession } from './story-session.ts';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';

const USUAL_FOLDER = 'exports';

interface ExportChoicesProps {
  readonly session: StorySession;
  readonly exportButton: RefObject<HTMLButtonElement | null>;
}

/** What is chosen before an export: formats and place, which are remembered; the address; and what readers are told. */
export function ExportChoices({ session, exportButton }: ExportChoicesProps) {
  const say = useSay();
  const workspace = useWorkspace();
  const site = useSite();
  const settings = useWorkspaceState((state) => state.settings);
  const folderId = useId();
  const [chosen, setChosen] = useState<readonly ExportFormat[]>();
  const [folder, setFolder] = useState(settings.exportFolder ?? USUAL_FOLDER);
  const ofSite = site?.ok === true ? site.value.profile.formats : undefined;
  const formats = chosen ?? settings.exportFormats ?? ofSite ?? ['page', 'fragment'];
  const isFolder = exportFolderSchema.safeParse(folder).success;
  const canExport = formats.length > 0 && isFolder;

  function start(): void {
    if (!canExport) return;
    void workspace.changeSettings({
      exportFormats: [...formats],
      exportFolder: folder === USUAL_FOLDER ? null : folder,
    });
    void workspace.exportStory({ formats, folder });
  }

  return (
    <form
      className="export-choices"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <fieldset className="field">
        <legend>{say('export-dialog.formats')}</legend>
        <div className="export-formats">
          {EXPORT_FORMATS.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={formats.includes(name)}
                onChange={({ target }) => {
                  setChosen(
                    EXPORT_FORMATS.filter((one) => (one === name ? target.checked : formats.includes(one))),
                  );
                }}
              />
              {say(`format.${name}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={folderId}>{say('export-dialog.folder')}</label>
        <input
          id={folderId}
          type="text"
          value={folder}
          spellCheck={false}
          aria-invalid={!isFolder}
          aria-describedby={`${folderId}-wrong`}
          onChange={({ target }) => {
            setFolder(target.value);
          }}
        />
        <p id={`${folderId}-wrong`} className="field-fault" role="status">
          {isFolder ? '' : say('export-dialog.folder-wrong')}
        </p>
      </div>
      <ExportSlug session={session} />
      <ExportChanges session={session} />
      <div className="dialog-actions">
        <Button ref={exportButton} kind="primary" type="submit" aria-disabled={!canExport}>
          {say('app.export')}
        </Button>
      </div>
    </form>
  );
}
