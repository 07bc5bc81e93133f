/** The formats of an export by name, in the order in which people are offered them. */
export const EXPORT_FORMATS = ['page', 'fragment', 'ninjs', 'markdown', 'text', 'telegram', 'rss'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
