import { useId, useState } from 'react';
import type { ChosenPlace } from '../../shared/host/contract.ts';
import { exportFolderSchema } from '../../shared/host/settings.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Button } from '../ui/button.tsx';
import { useWorkspace } from './workspace-context.ts';

/** Where an export goes: the folder of the desk is kept while another place is chosen. */
export interface Whereabouts {
  readonly folder: string;
  readonly place: ChosenPlace | undefined;
  readonly isElsewhere: boolean;
}

interface ExportWhereProps {
  readonly value: Whereabouts;
  readonly canChoose: boolean;
  readonly onChange: (value: Whereabouts) => void;
}

/** Says whether an export can go there: to a folder that a desk can have, or a place that is there. */
export function canGo({ folder, place, isElsewhere }: Whereabouts): boolean {
  return isElsewhere ? place?.isThere === true : exportFolderSchema.safeParse(folder).success;
}

/** The folder of the desk, to be named; and, where the shell can ask for one, a folder anywhere else. */
export function ExportWhere({ value, canChoose, onChange }: ExportWhereProps) {
  const say = useSay();
  const sayData = useSayData();
  const { host } = useWorkspace();
  const id = useId();
  const [fault, setFault] = useState<MessageData>();
  const { folder, place, isElsewhere } = value;
  const isFolder = isElsewhere || exportFolderSchema.safeParse(folder).success;
  const hasElsewhere = canChoose || place !== undefined;

  async function choose(): Promise<void> {
    const answer = await host.call('export.choose-place', {});
    if (!answer.ok) setFault(answer.error.message);
    else if (answer.value.place !== undefined) {
      setFault(undefined);
      onChange({ ...value, place: answer.value.place, isElsewhere: true });
    }
  }

  return (
    <fieldset className="field export-where">
      <legend>{say('export-dialog.where')}</legend>
      <div className="export-where-line">
        {hasElsewhere && (
          <input
            type="radio"
            name={`${id}-where`}
            aria-label={say('export-dialog.to-desk')}
            checked={!isElsewhere}
            onChange={() => {
              onChange({ ...value, isElsewhere: false });
            }}
          />
        )}
        <label htmlFor={`${id}-folder`}>{say('export-dialog.folder')}</label>
        <input
          id={`${id}-folder`}
          type="text"
          value={folder}
          spellCheck={false}
          aria-invalid={!isFolder}
          aria-describedby={`${id}-wrong`}
          onChange={({ target }) => {
            onChange({ ...value, folder: target.value, isElsewhere: false });
          }}
        />
      </div>
      {hasElsewhere && (
        <div className="export-where-line">
          <input
            id={`${id}-elsewhere`}
            type="radio"
            name={`${id}-where`}
            checked={isElsewhere}
            disabled={place?.isThere !== true}
            onChange={() => {
              onChange({ ...value, isElsewhere: true });
            }}
          />
          <label htmlFor={`${id}-elsewhere`}>{say('export-dialog.elsewhere')}</label>
          <span className={place === undefined ? 'quiet' : 'export-where-place'}>
            {place === undefined ? say('export-dialog.none-chosen') : place.words}
          </span>
          {canChoose && <Button onClick={() => void choose()}>{say('export-dialog.choose-folder')}</Button>}
        </div>
      )}
      <p id={`${id}-wrong`} className="field-fault" role="status">
        {faultInWords()}
      </p>
      {!hasElsewhere && <p className="quiet">{say('export-dialog.desk-only')}</p>}
    </fieldset>
  );

  function faultInWords(): string {
    if (fault !== undefined) return sayData(fault);
    if (!isFolder) return say('export-dialog.folder-wrong');
    const isMissed = place?.isUsed === true && !place.isThere;
    return isMissed ? say('export-dialog.place-gone', { place: place.words }) : '';
  }
}
