import { parseHtml } from '../../../shared/intake/html/parse-html.ts';
import { intakePasted } from './pasted.ts';
import { pasteRequestSchema, type PasteAnswer } from './worker-messages.ts';

/** So many blocks to a message. */
const PORTION = 400;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { html, text, cues } = pasteRequestSchema.parse(data);
  const { blocks, ...intake } = intakePasted({ html, text }, parseHtml, { cues });
  for (let start = 0; start < blocks.length; start += PORTION) {
    answer({ kind: 'blocks', blocks: blocks.slice(start, start + PORTION) });
  }
  answer({ kind: 'end', intake });
});

function answer(message: PasteAnswer): void {
  postMessage(message);
}
