// A process that races others for the stories in the folders it is given, and says which of them it won.
import { createInterface } from 'node:readline';
import { newLock, takeLock } from '../../../../electron/desk/stories/lock.ts';

const folders = process.argv.slice(2);
console.log('ready');
const lines = createInterface(process.stdin);
lines.once('line', () => void run());

async function run(): Promise<void> {
  const outcomes: string[] = [];
  for (const folder of folders) {
    const holder = await takeLock(folder, newLock('racer', new Date()));
    outcomes.push(holder === undefined ? 'won' : 'lost');
  }
  console.log(outcomes.join(' '));
}
