import type { NewsroomCues } from '../../../shared/intake/lexicon.ts';
import { warmUps } from '../../../shared/intake/warm-up.ts';

const warm = new WeakSet<NewsroomCues>();

/** What must be left of an idle moment for one thing more to be done in it, in milliseconds. */
const ENOUGH = 8;

/** Gets the intake ready for a first paste by these words, in the idle moments of the window. */
export function warmUpIntake(cues: NewsroomCues): void {
  if (warm.has(cues)) return;
  warm.add(cues);
  const left = warmUps(cues);
  const goOn = (moment: IdleDeadline): void => {
    do left.shift()?.();
    while (left.length > 0 && moment.timeRemaining() > ENOUGH);
    if (left.length > 0) requestIdleCallback(goOn);
  };
  requestIdleCallback(goOn);
}
