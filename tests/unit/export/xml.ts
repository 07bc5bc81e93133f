import { SyntaxValidator } from 'fast-xml-validator';

/** True for a well-formed document of XML; throws with the place where it is not. */
export function isWellFormed(xml: string): boolean {
  return SyntaxValidator.validate(xml);
}
