// One side of the batch, in a process of its own: prints how many milliseconds it took, from the call to the last file, and
// how many of the processors' the whole process.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { jsonLd, LAYOUT, type StoryFacts } from './batch-template.ts';
import { PROFILE } from './batch-stories.ts';

const [side = '', from = '', out = ''] = process.argv.slice(2);

async function lede(): Promise<number> {
  // As the command line does.
  enableCompileCache(path.join(path.dirname(from), 'compiled'));
  const { exportDesk } = await import('../../electron/desk/batch/export-desk.ts');
  const start = performance.now();
  const exported = await exportDesk({
    ...{ root: from, out, site: { profile: PROFILE }, version: '1', person: 'bench', formats: ['page'] },
    knowledge: { publishedCredits: new Map() },
  });
  if (!exported.ok || exported.value.refused.length > 0) throw new Error(JSON.stringify(exported));
  return performance.now() - start;
}

async function eleventy(): Promise<number> {
  const { Eleventy } = await import('@11ty/eleventy');
  const input = path.basename(from);
  process.chdir(path.dirname(from));
  fs.mkdirSync(path.join(input, '_includes'), { recursive: true });
  fs.writeFileSync(path.join(input, '_includes/story.njk'), LAYOUT);
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const style = hash(/<style>([^]*)<\/style>/u.exec(LAYOUT)?.[1] ?? '');
  const nothing = `frame-src 'none'; connect-src 'none'; font-src 'none'; media-src 'none'; object-src 'none'; worker-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'`;
  const start = performance.now();
  const site = new Eleventy(input, out, {
    quietMode: true,
    config(config) {
      config.addFilter('jsonLd', (facts: StoryFacts) => jsonLd(facts));
      config.addFilter(
        'policy',
        (data: string) => `script-src ${hash(data)}; style-src ${style}; ${nothing}`,
      );
      // Nothing in the stories is a template: Eleventy need not look.
      return { markdownTemplateEngine: false };
    },
  });
  await site.write();
  return performance.now() - start;
}

const took = side === 'lede' ? await lede() : await eleventy();
const { user, system } = process.cpuUsage();
console.log(`took ${took.toFixed(1)} ${((user + system) / 1000).toFixed(1)}`);
