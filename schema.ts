import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteJsonSchema } from './shared/site/json-schema.ts';
import { storyJsonSchema } from './shared/story/json-schema.ts';

const schemas = { story: storyJsonSchema(), site: siteJsonSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  const file = path.join(import.meta.dirname, 'assets', `${name}.schema.json`);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}
