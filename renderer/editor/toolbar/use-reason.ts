import type { Block } from '../../../shared/blocks/index.ts';
import type { Reason } from '../../../shared/story/reason.ts';
import { useSay } from '../../i18n/use-say.ts';

/** Why the intake chose a block's type; undefined when a person chose it. */
export function reasonOf(block: Block): Reason | undefined {
  return 'reason' in block ? block.reason : undefined;
}

/** A reason in words. */
export function useReason(reason: Reason | undefined): string | undefined {
  const say = useSay();
  if (!reason) return undefined;
  const { cue, match } = reason;
  return say('editor.guessed', { reason: say(`intake.${cue}`, { match }) });
}
