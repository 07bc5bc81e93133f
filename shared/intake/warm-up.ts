import { cues, type Surroundings } from './cues/index.ts';
import { isJunk } from './junk.ts';
import { lexiconOf, type NewsroomCues } from './lexicon.ts';
import { proseOf } from './passage.ts';
import { intakePlainText } from './plain-text.ts';

const SAMPLES = ['«Ми готові», — сказав речник.', 'Quiet has held in the east for three days.'];

/**
 * What makes the first intake as quick as the next ones, in short pieces to be called one after another while nothing else
 * is to be done: an engine compiles a pattern when it is first used, and the words of three languages make long ones.
 */
export function warmUps(newsroom: NewsroomCues = {}): (() => void)[] {
  return SAMPLES.flatMap((text) => {
    const prose = proseOf([{ text }]);
    if (prose === undefined) return [];
    const around: Surroundings = {
      isFirst: true,
      isLast: false,
      hasLead: true,
      before: undefined,
      next: undefined,
      lexicon: lexiconOf(newsroom),
    };
    return [
      () => isJunk(prose, around.lexicon),
      ...cues.map((cue) => () => cue(prose, around)),
      () => intakePlainText(`${text}\n\n${text}\n\n${text}`, { cues: newsroom }),
    ];
  });
}
