export type Json = string | number | boolean | JsonObject | readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/**
 * A value without what says nothing: undefined, empty texts, and lists and objects in which there is nothing. Keys keep
 * their order, so that the same story gives the same bytes.
 */
export function withoutEmpty(value: Json | undefined): Json | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'object') return value;
  if (isList(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  const full: Record<string, Json> = {};
  let isEmpty = true;
  for (const [key, item] of Object.entries(value)) {
    const kept = withoutEmpty(item);
    if (kept === undefined) continue;
    full[key] = kept;
    isEmpty = false;
  }
  return isEmpty ? undefined : full;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
