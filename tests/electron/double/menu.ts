import type { Menu as ElectronMenu, MenuItem as ElectronItem, MenuItemConstructorOptions } from 'electron';

/** A menu item: what main said of it, and a click. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: MenuItemConstructorOptions['role'];
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  readonly #options: MenuItemConstructorOptions;

  constructor(options: MenuItemConstructorOptions) {
    if (!options.label && !options.role && options.type !== 'separator') {
      throw new Error('Invalid template for MenuItem: must have label, role or type');
    }
    this.#options = options;
    this.id = options.id;
    this.label = options.label ?? '';
    this.role = options.role;
    this.accelerator = options.accelerator;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
  }

  click(): void {
    if (!this.#options.click)
      throw new Error(`“${this.label}” is the system's own: the double cannot click it`);
    this.#options.click(this as unknown as ElectronItem, undefined, {});
  }
}

export class Menu {
  static #application: Menu | null = null;
  /** The menus that have been opened under the pointer. */
  static readonly opened: Menu[] = [];
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }
  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | ElectronItem)[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item as MenuItemConstructorOptions)));
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  popup(): void {
    Menu.opened.push(this);
  }
}

Menu satisfies Record<
  keyof Pick<typeof ElectronMenu, 'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'>,
  unknown
>;
