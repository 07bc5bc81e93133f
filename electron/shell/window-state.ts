import { readFile } from 'node:fs/promises';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { writeAtomically } from '../desk/atomic-write.ts';
import { isSystemError } from '../desk/file-error.ts';

const coordinate = z.int().min(-100_000).max(100_000);
const windowStateSchema = z.strictObject({
  bounds: z.strictObject({
    x: coordinate,
    y: coordinate,
    width: coordinate.min(1),
    height: coordinate.min(1),
  }),
  maximized: z.boolean(),
});

/** Where the window was, and whether it filled the screen. */
export type WindowState = z.infer<typeof windowStateSchema>;

/** The smallest window in which everything can be reached. */
export const SMALLEST = { width: 640, height: 480 };
const FIRST = { width: 1280, height: 860 };
const QUIET = 500;

/** Reads where the window was. A file that is absent or makes no sense counts as none: the window then opens as new. */
export async function readWindowState(file: string): Promise<WindowState | undefined> {
  try {
    const state = windowStateSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return state.success ? state.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isSystemError(error)) return undefined;
    throw error;
  }
}

/** Where a window can be seen and reached: where it was, moved and shrunk into the nearest display. */
export function placeWindow(state: WindowState | undefined): Rectangle {
  const wanted = state?.bounds;
  const area = wanted ? screen.getDisplayMatching(wanted).workArea : screen.getPrimaryDisplay().workArea;
  const width = Math.min(Math.max(wanted?.width ?? FIRST.width, SMALLEST.width), area.width);
  const height = Math.min(Math.max(wanted?.height ?? FIRST.height, SMALLEST.height), area.height);
  const middle = {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
  };
  return {
    x: clamp(wanted?.x ?? middle.x, area.x, area.x + area.width - width),
    y: clamp(wanted?.y ?? middle.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/**
 * Keeps a window's place in a file when it has come to rest. What comes back keeps it now, before the window goes. A place
 * that cannot be kept is no loss.
 */
export function keepWindowState(window: BrowserWindow, file: string): () => Promise<void> {
  let resting: NodeJS.Timeout | undefined;
  async function keep(): Promise<void> {
    clearTimeout(resting);
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    await writeAtomically(file, new TextEncoder().encode(`${JSON.stringify(state)}\n`));
  }
  function keepSoon(): void {
    clearTimeout(resting);
    resting = setTimeout(() => void keep(), QUIET);
  }
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('closed', () => clearTimeout(resting));
  return keep;
}
