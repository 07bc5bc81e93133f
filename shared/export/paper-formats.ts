/** What a story can be made into for the editor's desk. It is no part of an export: it goes to paper or into a mail. */
export const PAPER_FORMATS = ['pdf', 'docx'] as const;

export type PaperFormat = (typeof PAPER_FORMATS)[number];
