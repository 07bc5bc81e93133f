import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

const root = import.meta.dirname;
const common: InlineConfig = { configFile: false, logLevel: 'warn' };

/** What a bundle cannot hold: Electron's own module, and the image and spelling libraries with their machine code. */
const NATIVE = ['electron', 'sharp', 'hunspell-wasm'];

/** Builds the page that both shells show, into `dist/renderer`. */
export async function buildRenderer(): Promise<void> {
  await build({
    ...common,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path.join(root, 'dist/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      // Fonts must stay files: the content security policy allows no data addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
}

/**
 * Builds Electron's main process and, beside it, the threads that photos are worked on, spelling is checked in and
 * files are read in, each with all it needs but what a bundle cannot hold in one file; and the preload, which a sandbox can
 * read.
 */
export async function buildShell(): Promise<void> {
  await buildForNode('electron/main.ts', 'main.js', true);
  await buildForNode('electron/desk/photos/darkroom/darkroom-thread.ts', 'darkroom-thread.js', false);
  await buildForNode('electron/desk/spelling/spelling-thread.ts', 'spelling-thread.js', false);
  await buildForNode('electron/desk/intake/intake-thread.ts', 'intake-thread.js', false);
  await build({
    ...common,
    root,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: 'electron/preload.ts',
      outDir: 'dist/preload',
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  });
}

async function buildForNode(entry: string, file: string, emptyOutDir: boolean): Promise<void> {
  await build({
    ...common,
    root,
    ssr: { noExternal: true, external: NATIVE },
    build: {
      ssr: entry,
      outDir: 'dist/main',
      emptyOutDir,
      target: 'node24',
      rolldownOptions: { external: NATIVE, output: { entryFileNames: file } },
    },
  });
}

if (import.meta.main) {
  await buildRenderer();
  await buildShell();
}
