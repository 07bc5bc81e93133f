import { articlesIn, scoreOf } from './article.ts';

/** The least share of blocks that must be right. */
const LIMIT = 0.97;

let isEnough = true;
for (const folder of ['articles', 'held-out']) {
  let right = 0;
  let blocks = 0;
  for (const article of articlesIn(folder)) {
    const score = scoreOf(article);
    right += score.right;
    blocks += score.blocks;
    console.log(`${String(score.right).padStart(4)} of ${String(score.blocks).padEnd(4)} ${article.name}`);
    for (const miss of score.misses) console.log(`             ${miss}`);
  }
  const share = right / blocks;
  isEnough &&= share >= LIMIT;
  console.log(`${folder}: ${right} of ${blocks} blocks are right: ${share.toFixed(3)} (at least ${LIMIT})\n`);
}
process.exitCode = isEnough ? 0 : 1;
