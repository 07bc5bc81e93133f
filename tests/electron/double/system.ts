import { EventEmitter } from 'node:events';
import type {
  Dialog,
  Display,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NativeTheme,
  OpenDialogOptions,
  OpenDialogReturnValue,
  Rectangle,
  Screen,
  Shell,
  WebPreferences,
} from 'electron';

/** What main has asked of the system, in order. */
export const asked = {
  links: [] as string[],
  places: [] as string[],
  errors: [] as string[],
  prints: [] as Printed[],
};

/** A page that was printed, and the window that it was in. */
export interface Printed {
  readonly url: string;
  readonly isVisible: boolean;
  readonly isOwnSession: boolean;
  readonly webPreferences: Pick<
    WebPreferences,
    'sandbox' | 'contextIsolation' | 'nodeIntegration' | 'javascript' | 'preload'
  >;
}

export const shell = {
  openExternal(address) {
    asked.links.push(address);
    return Promise.resolve();
  },
  showItemInFolder(place) {
    asked.places.push(place);
  },
} satisfies Pick<Shell, 'openExternal' | 'showItemInFolder'>;

/** A dialog that is open until it is answered. */
export interface OpenDialog {
  readonly options: MessageBoxOptions;
  readonly answer: (button: number) => void;
}
export const openDialogs: OpenDialog[] = [];

/** A dialog for a file or a folder that is open until something is chosen, or nothing. */
export interface OpenFileDialog {
  readonly options: OpenDialogOptions;
  readonly choose: (filePaths: string[]) => void;
}
export const openFileDialogs: OpenFileDialog[] = [];

export const dialog = {
  showMessageBox(...args: [MessageBoxOptions] | [object, MessageBoxOptions]): Promise<MessageBoxReturnValue> {
    const options = args.length === 1 ? args[0] : args[1];
    return new Promise((resolve) => {
      const open: OpenDialog = {
        options,
        answer(response) {
          openDialogs.splice(openDialogs.indexOf(open), 1);
          resolve({ response, checkboxChecked: false });
        },
      };
      openDialogs.push(open);
      options.signal?.addEventListener('abort', () => open.answer(options.cancelId ?? 0), { once: true });
    });
  },
  showOpenDialog(...args: [OpenDialogOptions] | [object, OpenDialogOptions]): Promise<OpenDialogReturnValue> {
    const options = args.length === 1 ? args[0] : args[1];
    return new Promise((resolve) => {
      const open: OpenFileDialog = {
        options,
        choose(filePaths) {
          openFileDialogs.splice(openFileDialogs.indexOf(open), 1);
          resolve({ canceled: filePaths.length === 0, filePaths });
        },
      };
      openFileDialogs.push(open);
    });
  },
  showErrorBox(title, content) {
    asked.errors.push(`${title}: ${content}`);
    process.stderr.write(`${title}: ${content}\n`);
  },
} satisfies Pick<Dialog, 'showErrorBox'> & { showMessageBox: unknown; showOpenDialog: unknown };

type Area = Pick<Display, 'workArea'>;
/** The displays of the machine; a test may set others. */
export const displays: Area[] = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

export const screen = {
  getPrimaryDisplay: () => displays[0]!,
  getDisplayMatching: (bounds: Rectangle) =>
    displays.toSorted((a, b) => overlap(bounds, b.workArea) - overlap(bounds, a.workArea))[0]!,
} satisfies {
  [Name in keyof Pick<Screen, 'getPrimaryDisplay' | 'getDisplayMatching'>]: (...args: never[]) => Area;
};

class DoubleTheme extends EventEmitter {
  themeSource: NativeTheme['themeSource'] = 'system';
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}
export const nativeTheme = new DoubleTheme();
nativeTheme satisfies Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;
