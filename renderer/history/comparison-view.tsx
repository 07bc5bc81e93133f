import { useState } from 'react';
import type { BlockChange, Comparison, FieldChange } from '../../shared/history/compare.ts';
import type { FieldValue } from '../../shared/history/envelope.ts';
import type { TextPart } from '../../shared/history/text-changes.ts';
import { useMoment } from '../i18n/use-moment.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';

interface ComparisonViewProps {
  readonly comparison: Comparison;
  readonly onRestoreBlock?: (id: string) => void;
}

/** Two versions as one text: what came is underlined, what went is struck through, and what stayed can be unfolded. */
export function ComparisonView({ comparison, onRestoreBlock }: ComparisonViewProps) {
  const say = useSay();
  const { blocks, envelope, wordsAdded, wordsRemoved } = comparison;
  const stretches = stretchesOf(blocks);
  const isSame = envelope.length === 0 && blocks.every(({ kind }) => kind === 'same');
  return (
    <div className="comparison-text" tabIndex={0} role="group" aria-label={say('history-panel.compare')}>
      <p className="panel-lead" role="status">
        {isSame
          ? say('history-panel.no-changes')
          : `${say('history.words-added', { count: wordsAdded })}, ${say('history.words-removed', { count: wordsRemoved })}`}
      </p>
      {envelope.length > 0 && (
        <dl>
          {envelope.map((change) => (
            <FieldRow key={change.field} change={change} />
          ))}
        </dl>
      )}
      {stretches.map((stretch) =>
        stretch.isSame ? (
          <Unchanged key={stretch.changes[0]?.block.id} changes={stretch.changes} />
        ) : (
          stretch.changes.map((change) => (
            <ChangedBlock
              key={`${change.kind} ${change.block.id}`}
              change={change}
              {...(onRestoreBlock === undefined ? {} : { onRestore: onRestoreBlock })}
            />
          ))
        ),
      )}
    </div>
  );
}

function FieldRow({ change: { field, before, after } }: { readonly change: FieldChange }) {
  const say = useSay();
  const momentInWords = useMoment();
  const nothing = say('history-panel.nothing');
  const isMoment = field === 'published' || field === 'embargo';
  const inWords = (value: FieldValue): string =>
    isMoment && typeof value === 'string' ? momentInWords(value) : wordsOf(value) || nothing;
  return (
    <div>
      <dt>{say(`history.field.${field}`)}</dt>
      <dd>
        <del>{inWords(before)}</del> <ins>{inWords(after)}</ins>
      </dd>
    </div>
  );
}

function Unchanged({ changes }: { readonly changes: readonly BlockChange[] }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="unchanged"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {say('history-panel.unchanged', { count: changes.length })}
      </button>
      {isOpen && changes.map((change) => <ChangedBlock key={change.block.id} change={change} />)}
    </>
  );
}

interface ChangedBlockProps {
  readonly change: BlockChange;
  readonly onRestore?: (id: string) => void;
}

function ChangedBlock({ change, onRestore }: ChangedBlockProps) {
  const say = useSay();
  const { kind, block, parts } = change;
  const canRestore = onRestore !== undefined && (kind === 'changed' || kind === 'removed');
  return (
    <section className={`changed-block ${kind}`}>
      <header>
        <span>{say(`block.${block.type}`)}</span>
        {kind !== 'same' && <span>{say(`history.change.${kind}`)}</span>}
        {canRestore && (
          <Button
            onClick={() => {
              onRestore(block.id);
            }}
          >
            {say('history-panel.restore-block')}
          </Button>
        )}
      </header>
      <p>
        {parts.map((part, index) => (
          <Part key={`${index} ${part.kind}`} part={part} />
        ))}
      </p>
    </section>
  );
}

/** A piece of a text that came, went or stayed. */
export function Part({ part: { kind, text } }: { readonly part: TextPart }) {
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return <ins>{text}</ins>;
    case 'removed':
      return <del>{text}</del>;
  }
}

interface Stretch {
  readonly isSame: boolean;
  readonly changes: BlockChange[];
}

/** Blocks that stayed as they were, one after the other, and those between them. */
function stretchesOf(changes: readonly BlockChange[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const change of changes) {
    const isSame = change.kind === 'same';
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.changes.push(change);
    else stretches.push({ isSame, changes: [change] });
  }
  return stretches;
}

/** What stands in a field of the envelope, as words. */
export function wordsOf(value: FieldValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value.map((item) => (typeof item === 'string' ? item : item.name)).join(', ');
}
