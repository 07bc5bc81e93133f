interface Titled {
  readonly headline: string;
  readonly opening: string;
}

/** What a story goes by in lists: its headline, or its opening words; empty when it has neither. */
export function titleOf({ headline, opening }: Titled): string {
  return headline.trim() || opening.trim();
}
