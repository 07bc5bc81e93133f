import os from 'node:os';
import path from 'node:path';

/** The folder for what Lede keeps among a person's own data, as the system wants it. */
export function userDataFolder(env: NodeJS.ProcessEnv, platform = process.platform): string {
  const home = os.homedir();
  if (platform === 'win32') {
    return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Lede');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Lede');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'lede');
}
