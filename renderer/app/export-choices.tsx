import { useState, type RefObject } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/format-names.ts';
import { PAPER_FORMATS, type PaperFormat } from '../../shared/export/paper-formats.ts';
import type { ResponseOf } from '../../shared/host/contract.ts';
import { useSay } from '../i18n/use-say.ts';
import { PluginQuestion } from '../preview/plugin-question.tsx';
import { useSite } from '../preview/use-site.ts';
import { Button } from '../ui/button.tsx';
import { ExportChanges } from './export-changes.tsx';
import { ExportProblem } from './export-problem.tsx';
import { ExportSlug } from './export-slug.tsx';
import { canGo, ExportWhere, type Whereabouts } from './export-where.tsx';
import type { StorySession } from './story-session.ts';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';

const USUAL_FOLDER = 'exports';

interface ExportChoicesProps {
  readonly session: StorySession;
  /** The places that an export can go to besides the desk. */
  readonly places: ResponseOf<'export.place'>;
  /** The formats for the site that are chosen to begin with. */
  readonly usual: readonly ExportFormat[];
  readonly exportButton: RefObject<HTMLButtonElement | null>;
}

/** What is chosen before an export: formats and place, which are remembered; the address; and what readers are told. */
export function ExportChoices({ session, places, usual, exportButton }: ExportChoicesProps) {
  const say = useSay();
  const workspace = useWorkspace();
  const { site, readAgain } = useSite();
  const settings = useWorkspaceState((state) => state.settings);
  const [formats, setFormats] = useState(usual);
  const [paper, setPaper] = useState<readonly PaperFormat[]>(settings.exportPaper ?? []);
  const [where, setWhere] = useState<Whereabouts>({
    folder: settings.exportFolder ?? USUAL_FOLDER,
    place: places.place,
    isElsewhere: places.place?.isUsed === true && places.place.isThere,
  });
  const plugin = site?.ok === true ? site.value.plugin : undefined;
  const mayRun = formats.length === 0 || (site?.ok !== false && plugin?.isAllowed !== false);
  const canExport = mayRun && formats.length + paper.length > 0 && canGo(where);

  function start(): void {
    if (!canExport) return;
    const { folder, place, isElsewhere } = where;
    void workspace.changeSettings({
      exportFormats: [...formats],
      exportPaper: [...paper],
      ...(!isElsewhere && { exportFolder: folder === USUAL_FOLDER ? null : folder }),
    });
    void workspace.exportStory({
      formats,
      paper,
      to: isElsewhere && place ? { place: place.id } : { folder },
    });
  }

  return (
    <form
      className="export-choices"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {site?.ok === false && <ExportProblem problem={site.error.message} />}
      {plugin?.isAllowed === false && <PluginQuestion plugin={plugin} onAnswer={readAgain} />}
      <FormatBoxes
        legend={say('export-dialog.formats')}
        names={EXPORT_FORMATS}
        checked={formats}
        onChange={setFormats}
      />
      <FormatBoxes
        legend={say('export-dialog.paper')}
        names={PAPER_FORMATS}
        checked={paper}
        onChange={setPaper}
      />
      <ExportWhere value={where} canChoose={places.canChoose} onChange={setWhere} />
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

interface FormatBoxesProps<Name extends ExportFormat | PaperFormat> {
  readonly legend: string;
  readonly names: readonly Name[];
  readonly checked: readonly Name[];
  readonly onChange: (checked: readonly Name[]) => void;
}

function FormatBoxes<Name extends ExportFormat | PaperFormat>({
  legend,
  names,
  checked,
  onChange,
}: FormatBoxesProps<Name>) {
  const say = useSay();
  const nameOf = (name: ExportFormat | PaperFormat) => say(`format.${name}`);
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="export-formats">
        {names.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={checked.includes(name)}
              onChange={({ target }) => {
                onChange(names.filter((one) => (one === name ? target.checked : checked.includes(one))));
              }}
            />
            {nameOf(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
