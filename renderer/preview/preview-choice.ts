import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ExportFormat } from '../../shared/export/format-names.ts';

/** The widths, in pixels, at which a page is looked at. */
export const WIDTHS = { phone: 390, tablet: 820, desktop: 1280 } as const;
export type Width = keyof typeof WIDTHS;

/** What the preview shows and how; kept while the window is open, so that the panel opens as it was left. */
export interface PreviewChoice {
  readonly what: 'page' | 'cards' | 'source';
  readonly width: Width;
  readonly scheme: 'light' | 'dark';
  readonly format: ExportFormat;
  /** The preview fills the window in place of standing beside the story. */
  readonly isAlone: boolean;
}

const choices = createStore<PreviewChoice>(() => ({
  what: 'page',
  width: 'phone',
  scheme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  format: 'fragment',
  isAlone: false,
}));

/** The choice, and what changes it. */
export function usePreviewChoice(): readonly [PreviewChoice, (change: Partial<PreviewChoice>) => void] {
  return [useStore(choices), choices.setState];
}
