import type { NewsroomCues } from '../../../shared/intake/lexicon.ts';
import { warmUps } from '../../../shared/intake/warm-up.ts';

const warm = new WeakSet<NewsroomCues>();

/** Gets the intake ready for a first paste by these words, a little in each idle moment of the window. */
export function warmUpIntake(cues: NewsroomCues): void {
  if (warm.has(cues)) return;
  warm.add(cues);
  const left = warmUps(cues);
  const goOn = (): void => {
    left.shift()?.();
    if (left.length > 0) requestIdleCallback(goOn);
  };
  requestIdleCallback(goOn);
}
