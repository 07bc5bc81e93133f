import type { Configuration } from 'electron-builder';

/**
 * How the desktop app is packed. Everything that main needs is built into `dist`, but for the spelling library and the
 * image library: the machine code of that must be a file of its own, outside the archive (https://sharp.pixelplumbing.com/install/#electron-and-electron-builder).
 */
const configuration: Configuration = {
  appId: 'lede.editor',
  productName: 'Lede',
  copyright: 'Copyright © 2026 The Lede founders',
  directories: { output: 'build/packages', buildResources: 'assets/icons' },
  files: [
    'dist/main/**',
    'dist/preload/**',
    'dist/renderer/**',
    'assets/**',
    '!assets/icons/**',
    '!**/*.map',
    'LICENSE',
  ],
  // Each dictionary stays a work of its own, under its own licence beside it: a line taken out here leaves it out.
  extraResources: ['dictionary-uk', 'dictionary-ru', 'dictionary-en', 'dictionary-en-gb'].map((name) => ({
    from: `node_modules/${name}`,
    to: `dictionaries/${name}`,
    filter: ['index.aff', 'index.dic', 'license'],
  })),
  asar: true,
  asarUnpack: ['**/node_modules/sharp/**', '**/node_modules/@img/**'],
  npmRebuild: false,
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'lede',
    category: 'Office',
    icon: 'assets/icons/icon.png',
    maintainer: 'The Lede founders',
    synopsis: 'A desktop newsroom editor',
  },
  win: { target: ['nsis'], icon: 'assets/icons/icon.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.news', icon: 'assets/icons/icon.png' },
};

export default configuration;
