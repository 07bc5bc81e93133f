import os from 'node:os';
import { parseArgs } from 'node:util';
import { killRun } from './kill-run.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { count: { type: 'string', default: '1000' }, lanes: { type: 'string' } },
});
// No more typists than cores: what a word waits for is to be the desk, and not a turn of the processor.
const lanes = Number(values.lanes ?? os.availableParallelism());
const { kills, kept, losses, worstGap, worstWait } = await killRun(Number(values.count), lanes);
for (const loss of losses) console.log(loss);
console.log(
  `${kills} kills, ${kept} words kept, ${losses.length} losses; the longest from a key to the disk was ${worstGap} ms, and to the beginning of its flush ${worstWait} ms`,
);
process.exitCode = losses.length === 0 ? 0 : 1;
