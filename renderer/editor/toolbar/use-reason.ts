import type { Block } from '../../../shared/blocks/index.ts';
import { useSay } from '../../i18n/use-say.ts';

/** Why the intake chose a block's type, in words; undefined when a person chose it. */
export function useReason(block: Block): string | undefined {
  const say = useSay();
  if (!('reason' in block)) return undefined;
  const { cue, match } = block.reason;
  return say('editor.guessed', { reason: say(`intake.${cue}`, { match }) });
}
