import type { Check, Checked, Finding } from './finding.ts';
import { linkNowhere } from './link-nowhere.ts';
import { photoAnimated } from './photo-animated.ts';
import { photoCreditDiffers } from './photo-credit-differs.ts';
import { photoCreditedOtherwise } from './photo-credited-otherwise.ts';
import { photoFileChanged } from './photo-file-changed.ts';
import { photoFileMissing } from './photo-file-missing.ts';
import { photoFromStateAgency } from './photo-from-state-agency.ts';
import { photoMadeByMachine } from './photo-made-by-machine.ts';
import { photoOfScreen } from './photo-of-screen.ts';
import { photoTooSmall } from './photo-too-small.ts';
import { photoWithoutAlt } from './photo-without-alt.ts';
import { photoWithoutCredit } from './photo-without-credit.ts';
import { photoWithoutFile } from './photo-without-file.ts';
import { quoteChanged } from './quote-changed.ts';
import { toCome } from './to-come.ts';
import { unknownBlock } from './unknown-block.ts';

export type { Check, Checked, Finding } from './finding.ts';

/** The rules of the gate: what they find may stop an export. */
const gate: readonly Check[] = [photoWithoutFile, photoFileMissing, photoFileChanged, photoWithoutCredit];

/** Every rule. A new one is its own file, an import and a line here; one that may stop an export, in the gate. */
const rules: readonly Check[] = [
  ...gate,
  photoCreditDiffers,
  photoCreditedOtherwise,
  photoFromStateAgency,
  photoMadeByMachine,
  photoOfScreen,
  photoAnimated,
  photoTooSmall,
  photoWithoutAlt,
  quoteChanged,
  linkNowhere,
  toCome,
  unknownBlock,
];

/** Looks a story over by every rule. What is found comes in the order of the story's blocks. */
export function check(checked: Checked): Finding[] {
  return checkBy(rules, checked);
}

/** Looks a story over by the rules of the gate alone: finds every error that `check` finds, and perhaps no warning. */
export function checkGate(checked: Checked): Finding[] {
  return checkBy(gate, checked);
}

function checkBy(rules: readonly Check[], checked: Checked): Finding[] {
  const places = new Map(checked.story.blocks.map((block, index) => [block.id, index]));
  const place = ({ blockId }: Finding): number => (blockId === undefined ? -1 : (places.get(blockId) ?? -1));
  return rules.flatMap((rule) => rule(checked)).sort((left, right) => place(left) - place(right));
}

/** Says whether these findings stop the export. */
export function refuses(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
