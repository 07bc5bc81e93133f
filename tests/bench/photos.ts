import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { openDesk } from '../../electron/desk/desk.ts';
import { defaultVariantPlan, renditionsOf } from '../../shared/photos/variant-plan.ts';
import { newId } from '../../shared/story/ids.ts';

const WIDTH = 6000;
const HEIGHT = 4000;
const PHOTOS = 20;
const ATTACH_ROUNDS = 9;
const EXPORT_ROUNDS = 3;

const root = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-bench-'));

/** A photo of 24 megapixels that is as hard to decode as a real one: large shapes under grain. */
async function makePhoto(seed: number): Promise<Uint8Array> {
  const grain = await sharp({
    create: {
      width: WIDTH / 4,
      height: HEIGHT / 4,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  return new Uint8Array(
    await sharp(grain)
      .resize(WIDTH, HEIGHT, { kernel: 'cubic' })
      .modulate({ brightness: 0.8 + seed / 50, hue: seed * 17 })
      .jpeg({ quality: 92 })
      .toBuffer(),
  );
}

async function openDeskIn(folder: string) {
  const desk = await openDesk({
    ...{ folder, rescue: `${folder}-rescue`, assets: '', version: '1', person: 'bench' },
  });
  if (!desk.ok) throw new Error(desk.error.code);
  const session = desk.value.connect({
    emit: () => undefined,
    actions: {
      kind: 'browser',
      reveal: () => Promise.resolve(),
      openLink: () => Promise.resolve(),
      ready: () => undefined,
      mayClose: () => undefined,
    },
  });
  async function call<Value>(channel: Parameters<typeof session.call>[0], request: unknown): Promise<Value> {
    const answer = await session.call(channel, request);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as Value;
  }
  return { desk: desk.value, call };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[times.length >> 1] ?? NaN;
}

interface Attached {
  readonly asset: { readonly file: string; readonly width: number; readonly height: number };
}

const photos = await Promise.all(Array.from({ length: PHOTOS }, (_, index) => makePhoto(index)));
const megabytes = photos.reduce((sum, { length }) => sum + length, 0) / PHOTOS / 1024 / 1024;
console.log(`${PHOTOS} photos of ${WIDTH}x${HEIGHT}, ${megabytes.toFixed(1)} MB each`);
const rows: { figure: string; ratio: number; limit: number }[] = [];

const attaching = await openDeskIn(path.join(root, 'attaching'));
const waiting = await attaching.call<{ id: string }>('stories.create', { language: 'uk' });
await attaching.call('stories.open', { id: waiting.id });
const attach: number[] = [];
const bareAttach: number[] = [];
for (let round = -2; round < ATTACH_ROUNDS; round += 1) {
  // A fresh name for the same pixels, so that nothing is there already.
  const bytes = Buffer.concat([photos[0] ?? Buffer.alloc(0), Buffer.from(`round ${round}`)]);
  const ours = await timed(() =>
    attaching.call('photos.attach', { story: waiting.id, name: 'a.jpg', bytes: new Uint8Array(bytes) }),
  );
  const bare = await timed(() =>
    sharp(bytes, { autoOrient: true })
      .resize({ width: 1360, height: 2000, fit: 'inside' })
      .webp({ quality: 78, effort: 2 })
      .toBuffer(),
  );
  if (round < 0) continue;
  attach.push(ours);
  bareAttach.push(bare);
}
await attaching.desk.close();
console.log(
  `attach to preview: ${median(attach).toFixed(0)} ms, bare sharp ${median(bareAttach).toFixed(0)} ms`,
);
rows.push({
  figure: 'attach to preview, to bare sharp',
  ratio: median(attach) / median(bareAttach),
  limit: 1.3,
});

const first: number[] = [];
const second: number[] = [];
const bareExport: number[] = [];
for (let round = 0; round < EXPORT_ROUNDS; round += 1) {
  const { desk, call } = await openDeskIn(path.join(root, `exporting-${round}`));
  const { id } = await call<{ id: string }>('stories.create', { language: 'uk', headline: 'Двадцять фото' });
  const opened = await call<{ story: { blocks: unknown[] }; revision: string }>('stories.open', { id });
  const blocks = [];
  for (const bytes of photos) {
    const { asset } = await call<Attached>('photos.attach', { story: id, name: 'a.jpg', bytes });
    const part = (type: string, text: string) => ({ type, children: [{ text }] });
    const children = [part('caption', 'Підпис'), part('credit', 'Ганна Їжак / Укрінформ')];
    blocks.push({ type: 'photo', id: newId(), asset, alt: 'Зерно', children });
  }
  await call('stories.save', { story: { ...opened.story, blocks }, revision: opened.revision });
  const run = () => call('export.run', { id, formats: ['page', 'fragment'] });
  first.push(await timed(run));
  second.push(await timed(run), await timed(run));
  await desk.close();
  bareExport.push(
    await timed(async () => {
      for (const [index, bytes] of photos.entries()) {
        const size = { width: WIDTH, height: HEIGHT };
        const renditions = renditionsOf(size, {}, defaultVariantPlan, index === 0);
        await Promise.all(
          renditions.map(({ region, width, height, format, quality }) => {
            const isWhole = region.width === WIDTH && region.height === HEIGHT;
            const image = sharp(bytes, { autoOrient: true });
            return (isWhole ? image : image.extract(region))
              .resize(width, height)
              .toFormat(format, { quality, progressive: true })
              .toBuffer();
          }),
        );
      }
    }),
  );
}
console.log(
  `export of ${PHOTOS} photos: ${median(first).toFixed(0)} ms first, ${median(second).toFixed(0)} ms again; bare sharp ${median(bareExport).toFixed(0)} ms`,
);
rows.push(
  {
    figure: `all files of ${PHOTOS} photos, exported, to bare sharp`,
    ratio: median(first) / median(bareExport),
    limit: 1.3,
  },
  { figure: 'a second export to the first', ratio: median(second) / median(first), limit: 0.05 },
);

for (const { figure, ratio, limit } of rows) {
  console.log(`${ratio <= limit ? 'ok  ' : 'OVER'} ${figure}: ${ratio.toFixed(3)} (limit ${limit})`);
}
await fs.rm(root, { recursive: true, force: true });
process.exitCode = rows.every(({ ratio, limit }) => ratio <= limit) ? 0 : 1;
