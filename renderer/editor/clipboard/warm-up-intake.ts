import type { NewsroomCues } from '../../../shared/intake/lexicon.ts';
import { warmUps } from '../../../shared/intake/warm-up.ts';

/** What must be left of an idle moment for one thing more to be done in it, in milliseconds. */
const ENOUGH = 8;

/** Gets the intake ready for a first paste by the newsroom's own words, if any, in the idle moments of the window. */
export function warmUpIntake(cues: NewsroomCues | undefined): void {
  const left = warmUps(cues);
  const goOn = (moment: IdleDeadline): void => {
    do left.shift()?.();
    while (left.length > 0 && moment.timeRemaining() > ENOUGH);
    if (left.length > 0) requestIdleCallback(goOn);
  };
  requestIdleCallback(goOn);
}
