import { languageOf, languages } from '../language/index.ts';
import { AGENCIES, comparableName, type Agency } from './agencies.ts';
import { creatorsIn, type PhotoField, type PhotoMetadata } from './metadata.ts';

/** How a desk writes credits. */
export interface HouseCredit {
  /** What stands between a photographer and an agency. */
  readonly separator: string;
  /** Names in the desk's own spelling, which go before Lede's own. */
  readonly names: readonly string[];
}

export const houseCreditByDefault: HouseCredit = { separator: ' / ', names: [] };

export interface CreditOptions {
  /** The story's language (BCP 47). */
  readonly language: string;
  readonly house?: HouseCredit;
}

/** A credit line that was made of what a file says, and the fields that went into it. */
export interface MadeCredit {
  readonly text: string;
  readonly fields: readonly PhotoField[];
}

/**
 * The credit line of a file in the house's form, the name alone, since "Photo:" before it is the page's: photographer and
 * agency with the desk's separator between them, agencies in their canonical spelling. Without a credit line the source
 * or the holder of the copyright stands for the agency. Undefined when the file names nobody.
 */
export function creditFrom(metadata: PhotoMetadata, options: CreditOptions): MadeCredit | undefined {
  const creators = creatorsIn(metadata.creator?.text ?? '')
    .map(withoutLabel)
    .filter((name) => name !== '');
  const field = AGENCY_FIELDS.find((each) => withoutLabel(metadata[each]?.text ?? '') !== '');
  const agency = withoutLabel((field && metadata[field]?.text) ?? '');
  const namesCreator = creators.some((name) => comparableName(agency).includes(comparableName(name)));
  const usesCreator = creators.length > 0 && !namesCreator;
  const parts = [usesCreator ? creators.join(', ') : '', agency].filter((part) => part !== '');
  const text = houseCredit(parts.join('/'), options);
  if (text === '') return undefined;
  return {
    text,
    fields: [...(usesCreator ? (['creator'] as const) : []), ...(field === undefined ? [] : [field])],
  };
}

/** Where the name beside the photographer's is looked for, the most telling field first. */
const AGENCY_FIELDS = ['credit', 'source', 'copyright'] as const;

/** A credit as somebody wrote it, in the house's form: without a label, names in their spelling, the desk's separator. */
export function houseCredit(written: string, options: CreditOptions): string {
  return creditParts(written, options).join((options.house ?? houseCreditByDefault).separator);
}

/** The names in a credit, each once and in its spelling. */
export function creditParts(
  written: string,
  { language, house = houseCreditByDefault }: CreditOptions,
): string[] {
  const parts = withoutLabel(written)
    .split(SEPARATORS)
    .map((part) => canonicalName(part.trim(), language, house))
    .filter((part) => part !== '');
  return [...new Set(parts)];
}

/** Says whether a name is one of an agency that Lede or the desk knows. */
export function isAgency(name: string, { house = houseCreditByDefault }: CreditOptions): boolean {
  return agencyOf(name) !== undefined || house.names.some((known) => isSameName(known, name));
}

/** A slash, a bar, a bullet or a dash with room around it parts names; a comma parts people. RFE/RL is one name. */
const SEPARATORS = /(?<!\bRFE)\s*[/|•]\s*|\s+[–—-]\s+|\s+via\s+/iu;

function canonicalName(name: string, language: string, house: HouseCredit): string {
  const own = house.names.find((known) => isSameName(known, name));
  if (own !== undefined) return own;
  const agency = agencyOf(name);
  if (agency === undefined) return name;
  return languageOf(language).code === 'uk' ? agency.name.uk : agency.name.other;
}

function agencyOf(name: string): Agency | undefined {
  return AGENCIES.find(({ alias }) => alias.some((known) => isSameName(known, name)));
}

function isSameName(left: string, right: string): boolean {
  return comparableName(left) === comparableName(right);
}

const LABELS = languages
  .flatMap(({ cues }) => [...cues.photoLabels, 'credit', 'courtesy of'])
  .map((label) => label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  .join('|');
const LABEL = new RegExp(`^(?:(?:${LABELS})\\s*:|photo(?:graph)?\\s+by\\b)\\s*`, 'iu');

/** A name without "Photo:", ©, (c), a year and the words that copyright notices end in. */
export function withoutLabel(written: string): string {
  return written
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LABEL, '')
    .replace(
      /^(?:©|\(c\)|copyright\b|авторські права\b:?)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[–-]\s*\d{4})?)?[\s,.:]*/iu,
      '',
    )
    .replace(/[.,;]?\s*(?:all rights reserved|усі права захищен[оі]|все права защищены)\.?$/iu, '')
    .trim();
}
