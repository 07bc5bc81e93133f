import type { Configuration } from 'electron-builder';

/** How the desktop app is packed. Everything that main needs is built into `dist`, so that no package goes along. */
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
  asar: true,
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
