import { TriangleAlert } from 'lucide-react';
import type { MessageData } from '../../shared/messages/index.ts';
import { useSayData } from '../i18n/use-say-data.ts';

/** What stands in the way of an export, or of a part of it. */
export function ExportProblem({ problem }: { readonly problem: MessageData }) {
  const sayData = useSayData();
  return (
    <p className="export-problem" role="alert">
      <TriangleAlert aria-hidden size={18} strokeWidth={1.75} />
      <span>{sayData(problem)}</span>
    </p>
  );
}
