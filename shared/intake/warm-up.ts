import { cues, type Surroundings } from './cues/index.ts';
import { isJunk } from './junk.ts';
import { lexiconOf, type NewsroomCues } from './lexicon.ts';
import { proseOf } from './passage.ts';
import { intakePlainText } from './plain-text.ts';

const SAMPLES = ['«Ми готові», — сказав речник.', 'Quiet has held in the east for three days.'];

/** An article as long as most, and how often it takes to be read for an engine to have made the best of the reading. */
const ARTICLE = Array.from({ length: 30 }, () => SAMPLES.join('\n\n')).join('\n\n');
const TIMES = 20;

/**
 * What makes the first intake as quick as the next ones, in short pieces to be called one after another while nothing else
 * is to be done: an engine compiles a pattern when it is first used, and the words of three languages make long ones; and it
 * compiles well only what has been run often.
 */
export function warmUps(newsroom: NewsroomCues = {}): (() => void)[] {
  const first = SAMPLES.flatMap((text) => {
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
  return [
    ...first,
    ...Array.from({ length: TIMES }, () => () => intakePlainText(ARTICLE, { cues: newsroom })),
  ];
}
